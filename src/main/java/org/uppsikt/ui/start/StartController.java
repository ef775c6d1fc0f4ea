package org.uppsikt.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.RestoreText;
import org.uppsikt.text.StartText;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LookKeys;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.shell.KeysOverlay;

/// Runs the start screen; where the choices lead is the caller's business.
public final class StartController {

  private final StartView view;
  private final KeysOverlay overlay;

  /// @param singles whether single letters and digits act
  public StartController(Kit kit, StartModel model, StartActions actions, BooleanProperty singles) {
    view = new StartView(kit, model, actions, this::showKeys);
    overlay = new KeysOverlay(kit, view, List.of(group(kit), look(kit)), singles);
    LookKeys.bind(new Keys(), kit.theme()).on("F1", this::showKeys).install(overlay);
    var choices = new Keys(singles);
    choices.onIf("1", () -> choose(model, actions::practise));
    choices.onIf("2", () -> choose(model, actions::create));
    choices.onIf("3", () -> model.practisedProperty().get() && asked(kit, model));
    choices.onIf("O", () -> choose(model, actions::open));
    choices.onIf("R", () -> choose(model, actions::restore));
    choices.onIf("Esc", () -> !overlay.open() && model.opening().cancel());
    choices.install(overlay);
  }

  /// The root of the window.
  public Region view() {
    return overlay;
  }

  /// Puts the keyboard on the first of the choices.
  public void focus() {
    view.focus();
  }

  private boolean choose(StartModel model, Runnable choice) {
    if (overlay.open() || model.busyProperty().get()) {
      return false;
    }
    choice.run();
    return true;
  }

  private boolean asked(Kit kit, StartModel model) {
    return choose(model, () -> askOver(kit, model, Optional.empty()));
  }

  /// Says what starting over costs, with the button that does it.
  ///
  /// @param folder of the practice; empty for this machine's own
  static void askOver(Kit kit, StartModel model, Optional<Path> folder) {
    String question =
        folder
            .map(path -> kit.text(StartText.OVER_QUESTION_OF, path))
            .orElseGet(() -> kit.text(StartText.OVER_QUESTION));
    model
        .failureProperty()
        .set(
            new StartModel.Failure(
                Tone.WARN,
                question,
                kit.text(StartText.OVER_KEPT),
                "",
                Optional.of(new StartModel.Over(folder, true))));
  }

  private void showKeys() {
    overlay.toggle();
  }

  private static KeyLine.Group group(Kit kit) {
    return new KeyLine.Group(
        kit.text(StartText.TITLE),
        List.of(
            new KeyLine("1", kit.text(StartText.PRACTICE_BUTTON)),
            new KeyLine("2", kit.text(StartText.OWN_BUTTON)),
            new KeyLine("3", kit.text(StartText.OVER_BUTTON)),
            new KeyLine("O", kit.text(StartText.OPEN_BUTTON)),
            new KeyLine("R", kit.text(RestoreText.TITLE))));
  }

  /// Of the keys that work everywhere those that do something before a workspace is open.
  private static KeyLine.Group look(Kit kit) {
    return new KeyLine.Group(
        kit.text(KeysText.ANYWHERE),
        List.of(
            new KeyLine("F1", kit.text(KeysText.ALL_KEYS)),
            new KeyLine("F9", kit.text(KeysText.SWITCH_THEME)),
            new KeyLine("Ctrl +  −  0", kit.text(KeysText.TEXT_SIZE)),
            new KeyLine("Esc", kit.text(KeysText.CLOSE))));
  }
}
