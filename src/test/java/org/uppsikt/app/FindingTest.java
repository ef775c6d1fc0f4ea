package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;

/// What the palette is given to find in.
class FindingTest {

  /// The inbox lists its buttons as commands, and again as buttons of the screen on show.
  @Test
  void aButtonThatIsACommandAlready_isListedOnce_whicheverComesFirst() {
    List<Command> all =
        List.of(
            command("button.item.answer", "Svara"),
            command("item.ANSWER", "Svara"),
            command("inbox.all", "Välj"),
            command("saved.1", "Välj"),
            command("button.item.history.more", "Visa fler"));
    assertThat(Finding.once(all))
        .extracting(Command::id)
        .containsExactly("item.ANSWER", "inbox.all", "saved.1", "button.item.history.more");
  }

  /// "Fetch now" of the channels, while the inbox is not on show and cannot be fetched.
  @Test
  void aButtonThatCanBePressed_isNotHiddenByACommandThatCannotBeDone() {
    Command elsewhere = command("inbox.fetch", "Hämta nu").unless("Öppna inkorgen först");
    Command here = command("button.channels.fetch", "Hämta nu");
    assertThat(Finding.once(List.of(elsewhere, here))).containsExactly(here);
    Command off = here.unless("Inte just nu");
    assertThat(Finding.once(List.of(elsewhere, off))).containsExactly(elsewhere);
  }

  private static Command command(String id, String title) {
    return Command.of(Kind.COMMAND, id, Feather.SEND, title, () -> {});
  }
}
