package org.uppsikt.ui.entry;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.LookKeys;
import org.uppsikt.ui.kit.ThemeButton;

/// A page before the workspace is open: the way back and the language above, one card below.
final class EntryPage extends ScrollPane {

  private final KeyButton back;
  private final LanguageMenu language;
  private final VBox words;
  private BooleanSupplier whileBusy = () -> false;

  /// What every page of the entry can be left by.
  record Ways(Runnable back, Consumer<Language> language) {}

  EntryPage(Kit kit, String title, String lead, Ways ways, Node content) {
    getStyleClass().addAll("start", "edge-to-edge");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    back =
        new KeyButton(kit, "entry.back", kit.text(EntryText.BACK), "Esc")
            .icon(Feather.ARROW_LEFT)
            .style("flat", "quiet")
            .does(ways.back());
    language = new LanguageMenu(kit, "entry.language", ways.language());
    var top =
        Boxes.row("start-top", back, Boxes.space(), language, new ThemeButton(kit, "entry.theme"));
    LookKeys.bind(new Keys(), kit.theme()).onIf("Esc", this::leave).install(this);
    var logo = new StackPane(new Icon(Feather.EYE));
    logo.getStyleClass().addAll("logo", "logo-large");
    words =
        Boxes.column("entry-words", Boxes.words(title, "page-title"), Boxes.words(lead, "muted"));
    var head = Boxes.row("entry-head", logo, Boxes.grow(words));
    var card = Boxes.column("entry-card", head, content);
    setContent(Boxes.column("start-page", top, Boxes.column("entry-middle", card)));
  }

  /// Adds what is said in small beneath; nothing where it is empty.
  void beneath(String small) {
    if (!small.isEmpty()) {
      words.getChildren().add(Boxes.words(small, "muted", "small-text"));
    }
  }

  /// Turns off, while work is under way that cannot be left, the way back and the language: another
  /// language is another page, to which what comes of the work would not be told.
  void held(ObservableBooleanValue busy) {
    back.disableProperty().bind(busy);
    heldLanguage(busy);
  }

  /// As [#held], where the way back is open and leaves the work behind.
  void heldLanguage(ObservableBooleanValue busy) {
    language.disableProperty().bind(busy);
  }

  /// Takes the way back for good, where nothing can be undone any more.
  void noWayBack() {
    back.setDisable(true);
  }

  /// Scrolls no further than until something that came up can be seen, once it is laid out.
  void reveal(Node node) {
    Fx.later(
        () -> {
          if (getScene() == null || !node.isVisible()) {
            return;
          }
          applyCss();
          layout();
          double seen = getViewportBounds().getHeight();
          double room = getContent().getLayoutBounds().getHeight() - seen;
          if (room > 0) {
            Bounds place = getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double least = place.getMaxY() - seen;
            double most = place.getMinY();
            double now = getVvalue() * room;
            setVvalue(Math.clamp(Math.min(Math.max(now, least), most) / room, 0.0, 1.0));
          }
        });
  }

  /// What Escape does while the way back is off.
  ///
  /// @param action false where it did nothing
  void whileBusy(BooleanSupplier action) {
    whileBusy = action;
  }

  private boolean leave() {
    if (back.isDisabled()) {
      return whileBusy.getAsBoolean();
    }
    back.fire();
    return true;
  }
}
