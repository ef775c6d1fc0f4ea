package org.uppsikt.ui.kit.opening;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.KitText;
import org.uppsikt.text.OpeningText;
import org.uppsikt.ui.kit.Announcer;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.opening.OpeningModel.Far;

/// Where a page says what the opening of a workspace waits for, how far that is and why it is done,
/// with the way to cancel it; takes no room while there is nothing to say.
public final class OpeningPlace extends VBox {

  private final Kit kit;
  private final Label what = Boxes.words("", "strong");
  private final Label why = Boxes.words("", "muted");
  private final ProgressBar bar = new ProgressBar();
  private final KeyButton cancel;
  private final Announcer announcer = new Announcer();
  private boolean offered;

  /// @param screen the cancel button is called `screen.cancel`
  public OpeningPlace(Kit kit, OpeningModel model, String screen) {
    this.kit = kit;
    getStyleClass().add("opening-place");
    what.setId(screen + ".far");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(USE_PREF_SIZE);
    bar.accessibleTextProperty().bind(what.textProperty());
    cancel = new KeyButton(kit, screen + ".cancel", kit.text(KitText.CANCEL), "Esc");
    cancel.does(model::cancel);
    MainButton.notByEnter(cancel);
    what.setFocusTraversable(true);
    what.setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(what, bar, why, Boxes.row("panel-buttons", cancel), announcer);
    Boxes.shown(this, false);
    Attached.to(this).on(model.farProperty(), this::show);
  }

  /// What is told of an opening that was cancelled.
  public static Notice cancelled(Kit kit) {
    return Notice.of(
        Tone.ACCENT,
        kit.text(OpeningText.CANCELLED),
        kit.text(OpeningText.CANCELLED_KEPT),
        kit.text(OpeningText.CANCELLED_TODO));
  }

  private void show(@Nullable Far far) {
    Boxes.shown(this, far != null);
    boolean before = offered;
    offered = far != null && far.stage().cancellable();
    Boxes.shown(cancel, offered);
    if (far == null) {
      return;
    }
    what.setText(OpeningWords.of(kit, far));
    why.setText(OpeningWords.why(kit, far.stage()));
    boolean counted = far.of() > 0;
    bar.setProgress(counted ? (double) far.done() / far.of() : ProgressBar.INDETERMINATE_PROGRESS);
    // One that runs to and fro is motion, and says nothing that the words do not.
    Boxes.shown(bar, counted || !kit.theme().still());
    if (offered && !before) {
      String said = what.getText() + " " + why.getText();
      cancel.setAccessibleText(said + " " + cancel.getText());
      keyboard(said + " " + cancel.getAccessibleHelp());
      Fx.later(this::bring);
    }
  }

  /// It stays in a field that somebody types in. Where what held it is off it goes to the words, on
  /// which no key acts: on the button, Space that is still held would end what it began. A reader
  /// hears the words either way, and that Escape cancels.
  private void keyboard(String said) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (owner instanceof TextInputControl field && !field.isDisabled()) {
      announcer.say(said);
    } else {
      what.setAccessibleText(said);
      what.requestFocus();
    }
  }

  /// With large letters the place may lie below what the window shows of its page.
  private void bring() {
    Parent above = getParent();
    while (above != null && !(above instanceof ScrollPane)) {
      above = above.getParent();
    }
    if (above instanceof ScrollPane page) {
      page.applyCss();
      page.layout();
      double seen = page.getViewportBounds().getHeight();
      double room = page.getContent().getLayoutBounds().getHeight() - seen;
      Bounds here = page.getContent().sceneToLocal(localToScene(getLayoutBounds()));
      double least = here.getMaxY() - seen;
      if (room > 0 && least > page.getVvalue() * room) {
        page.setVvalue(Math.min(1, least / room));
      }
    }
  }
}
