package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Opening.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// A command that waits for a file to be read says so, and ends when it is told to.
class OpeningLineTest extends FurnishedTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private long nanos = 3;

  private Call call() {
    var none =
        new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    var said = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Call(
        new CommandLine(CommandSpec.create()).parseArgs(),
        new Streams(none, said, InputStream.nullInputStream(), false, question -> Optional.empty()),
        Texts.of(Language.EN),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC(),
        "1.2",
        stopped::get);
  }

  private List<String> said() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aLongReadingIsALineEveryFewSeconds() {
    var line = new OpeningLine(call(), () -> nanos);
    for (int second = 0; second <= 12; second++) {
      line.reached(Stage.CHECKING, second * 100_000_000L, 4_000_000_000L);
      line.reached(Stage.CHECKING, second * 100_000_000L + 1, 4_000_000_000L);
      nanos += Duration.ofSeconds(1).toNanos();
    }
    assertThat(said())
        .containsExactly(
            "Checking the file after the program was not closed properly: 0.5 of 4\u00a0GB",
            "Checking the file after the program was not closed properly: 1 of 4\u00a0GB");
  }

  @Test
  void aShortReadingSaysNothing_andAnUpgradeOneLine() {
    var line = new OpeningLine(call(), () -> nanos);
    line.reached(Stage.COMPARING, 4_000_000, 4_000_000);
    line.reached(Stage.ENTERING, 0, 0);
    assertThat(said()).isEmpty();
    line.reached(Stage.UPGRADING, 0, 0);
    line.reached(Stage.UPGRADING, 0, 0);
    assertThat(said()).containsExactly("Bringing the workspace to this version of the program");
  }

  @Test
  void ctrlCWhileTheFileIsRead_endsTheCommandAndLeavesItClosed() throws IOException {
    // As for one that was never closed, each of its pages is read.
    Files.delete(shell.workspace.resolve("uppsikt.seal"));
    var commands = new AtomicReference<Commands>();
    var doors = new StoppedDoors(shell.doors(), () -> stop(commands.get()));
    Done done = shell.run(doors, commands::set, "verify");
    assertThat(stopped).as("the program waits until the workspace is closed").isTrue();
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err()).isEqualTo("The opening was cancelled.\n");
    assertThat(shell.atDesk("verify").code()).isEqualTo(Exit.FINE);
  }

  private void stop(Commands commands) {
    stopped.set(commands.stop());
  }

  /// The doors of the program, at which somebody presses Ctrl+C as soon as the reading begins.
  private record StoppedDoors(Doors doors, Runnable stop) implements Doors {

    @Override
    public Look look(Path folder) {
      return doors.look(folder);
    }

    @Override
    public Entry open(Path folder, Credential credential, Opening opening) {
      stop.run();
      return doors.open(folder, credential, opening);
    }

    @Override
    public Holders holders(Path folder, char[] key, Opening opening) {
      return doors.holders(folder, key, opening);
    }

    @Override
    public Entry practice(Path folder, boolean fresh, Opening opening) {
      return doors.practice(folder, fresh, opening);
    }

    @Override
    public Made make(NewOffice office) {
      return doors.make(office);
    }
  }
}
