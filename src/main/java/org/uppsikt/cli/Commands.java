package org.uppsikt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.uppsikt.cli.join.Client;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

/// The command line of the program. A command that works in a workspace joins the console that has
/// it open, and opens it itself where none has.
public final class Commands {

  private final Doors doors;
  private final Clock clock;
  private final String version;
  private final Streams streams;
  private final Path folder;
  private final Client client = new Client();
  private volatile boolean stopped;
  private volatile boolean mustEnd;

  /// @param version of the program
  /// @param folder where the person stands
  public Commands(Doors doors, Clock clock, String version, Streams streams, Path folder) {
    this.doors = doors;
    this.clock = clock;
    this.version = version;
    this.streams = streams;
    this.folder = folder;
  }

  /// Asks the running command to end, from another thread.
  ///
  /// @return true where it should come to its end before the program does: a workspace is open or
  ///     being opened, or what was begun is cleared away
  public boolean stop() {
    stopped = true;
    client.stop();
    return mustEnd;
  }

  /// Runs one command.
  ///
  /// @return the exit code
  public int run(String[] args) {
    List<String> all = List.of(args);
    Texts texts = CommandTree.language(all);
    return switch (new CommandTree(texts).read(all, streams, version)) {
      case CommandTree.Read.Answered answered -> answered.code();
      case CommandTree.Read.Asked asked -> guarded(asked, texts, all);
    };
  }

  private int guarded(CommandTree.Read.Asked asked, Texts texts, List<String> args) {
    var call = new Call(asked.args(), streams, texts, folder, clock, version, () -> stopped);
    try {
      return switch (asked.command()) {
        case Command.Alone alone -> {
          mustEnd = alone.clearsAway();
          yield alone.run(call);
        }
        case Command.AtDesk command -> atDesk(command, call, args);
      };
    } catch (RuntimeException e) {
      return Faults.told(call, e);
    }
  }

  private int atDesk(Command.AtDesk command, Call call, List<String> args) {
    Path workspace = call.path("--workspace").orElseThrow();
    Optional<Integer> joined = joined(workspace, call, args);
    if (joined.isPresent()) {
      return joined.get();
    }
    return switch (new SignIn(doors, call, () -> mustEnd = true).open(workspace)) {
      case SignIn.Result.Refused refused -> refused.code();
      case SignIn.Result.Open(Desk desk) -> {
        try (desk) {
          yield command.run(call, desk);
        }
      }
    };
  }

  private Optional<Integer> joined(Path workspace, Call call, List<String> args) {
    try {
      return client.run(workspace, withLanguage(args, call), folder, streams.out(), streams.err());
    } catch (IOException e) {
      call.complain(CliText.JOIN_BROKE, workspace.toString());
      return Optional.of(Exit.NOT_RUN);
    }
  }

  /// The console answers in the language of the person who asks.
  private static List<String> withLanguage(List<String> args, Call call) {
    if (args.stream().anyMatch(a -> a.equals("--lang") || a.startsWith("--lang="))) {
      return args;
    }
    String[] more = Arrays.copyOf(args.toArray(String[]::new), args.size() + 1);
    more[args.size()] = "--lang=" + call.texts().language().tag();
    return List.of(more);
  }
}
