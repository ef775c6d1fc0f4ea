package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;
import org.uppsikt.ui.kit.KeyLine;

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

  /// Whoever asks for the keys of the diary stands in the diary.
  @Test
  void theKeysOfTheScreenOnShow_comeFirst_unlessItsOwnAreTold() {
    var inbox = new KeyLine.Group("Inkorg", List.of(new KeyLine("S", "Svara")));
    List<Command> diary =
        List.of(
            command("button.diary.new", "Ny post").keys("N").detail("Diarium"),
            command("button.diary.off", "Rätta").keys("R").detail("Diarium").unless("Inte nu"),
            command("button.diary.more", "Visa fler").detail("Diarium"),
            command("shell.lock", "Lås").keys("Ctrl+L"));
    assertThat(Finding.keys(diary, List.of(inbox)))
        .containsExactly(
            new KeyLine.Group(
                "Diarium", List.of(new KeyLine("N", "Ny post"), new KeyLine("R", "Rätta"))),
            inbox);
    Command answer = command("button.item.answer", "Svara").keys("S").detail("Inkorg");
    assertThat(Finding.keys(List.of(answer), List.of(inbox))).containsExactly(inbox);
  }

  private static Command command(String id, String title) {
    return Command.of(Kind.COMMAND, id, Feather.SEND, title, () -> {});
  }
}
