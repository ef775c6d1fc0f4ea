package org.uppsikt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Which buttons of a screen can be found by the words that they wear.
class ScreenCommandsTest {

  private static final Kit KIT = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  /// "End" would end the first of two notes without a word about which.
  @Test
  void whatStandsThereMoreThanOnce_orInARow_isNotAmongThem() {
    assertThat(
            found(
                new KeyButton(KIT, "notes.end.1", "Avsluta", ""),
                new KeyButton(KIT, "notes.end.2", "Avsluta", ""),
                new KeyButton(KIT, "notes.show.1", "Visa anteckningen", "").ofRow(),
                new KeyButton(KIT, "notes.add", "Ny anteckning", "")))
        .extracting(Command::id)
        .containsExactly("button.notes.add");
  }

  private static List<Command> found(KeyButton... buttons) {
    var screen = new Destination("inbox", ShellText.INBOX, Feather.INBOX);
    return Objects.requireNonNull(
        FxStage.on(() -> new ScreenCommands(KIT, screen).of(new VBox(buttons))));
  }
}
