package org.uppsikt.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.uppsikt.app.RealDoors;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Somebody at a command line, in a folder of her own, with a workspace beside her.
final class Shell implements AutoCloseable {

  static final String PASSWORD = "korrekt häst batteri";

  final Path folder;
  final Path workspace;
  private final RealDoors doors = new RealDoors(Clock.systemUTC());

  /// What a command did.
  record Done(int code, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }
  }

  /// @param folder where she stands
  Shell(Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("arbetsyta");
  }

  /// Makes a workspace of one person with one channel, and leaves it closed.
  void furnish() {
    try (Desk desk = make(workspace)) {
      var channel =
          new Channel(
              new ChannelId(new java.util.UUID(1, 1)),
              ChannelKind.MANUAL,
              "LinkedIn",
              "",
              "linkedin",
              "");
      desk.office()
          .database()
          .change(tx -> desk.office().tables().channels().add(tx, channel, Optional.empty()));
    }
  }

  /// Makes a workspace of one person without a channel.
  Desk make(Path place) {
    write("losenord", PASSWORD + "\n");
    var office =
        new Doors.NewOffice(
            place, "Björkviks kommun", "base", "Eva", "Kansliet", PASSWORD.toCharArray());
    if (doors.doors().make(office) instanceof Doors.Made.Done made) {
      return made.desk();
    }
    throw new IllegalStateException("the workspace was not made");
  }

  Doors doors() {
    return doors.doors();
  }

  /// Opens the workspace as a console would.
  Desk console() {
    Doors.Look.Own own = (Doors.Look.Own) doors().look(workspace);
    var credential =
        new Doors.Credential.Password(own.people().getFirst().id(), PASSWORD.toCharArray());
    return ((Doors.Entry.Open) doors().open(workspace, credential, Opening.UNWATCHED)).desk();
  }

  /// Fetches what every channel holds.
  void fetch(Desk desk) {
    desk.office()
        .database()
        .read(tx -> desk.office().tables().channels().all(tx))
        .forEach(channel -> desk.rounds().run(channel, Cancellation.NEVER));
  }

  Done run(String... args) {
    return typing("", args);
  }

  /// Runs a command in the workspace, signing in.
  Done atDesk(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--workspace", "arbetsyta", "--password-file", "losenord"));
    return run(all.toArray(String[]::new));
  }

  /// Runs a command in the workspace at other doors, and hands it out before it begins.
  Done run(Doors at, Consumer<Commands> begun, String command) {
    return typing(
        "", at, begun, List.of(command, "--workspace", "arbetsyta", "--password-file", "losenord"));
  }

  /// Runs a command that is handed out before it begins.
  Done run(Consumer<Commands> begun, String... args) {
    return typing("", doors(), begun, List.of(args));
  }

  Done typing(String input, String... args) {
    return typing(input, doors(), commands -> {}, List.of(args));
  }

  private Done typing(String input, Doors at, Consumer<Commands> begun, List<String> args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var streams =
        new Streams(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            false,
            question -> Optional.empty());
    List<String> all = new ArrayList<>(args);
    if (all.stream().noneMatch(a -> a.startsWith("--lang"))) {
      all.add("--lang=en");
    }
    var commands = new Commands(at, Clock.systemUTC(), "1.2", streams, folder);
    begun.accept(commands);
    int code = commands.run(all.toArray(String[]::new));
    return new Done(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    doors.close();
  }
}
