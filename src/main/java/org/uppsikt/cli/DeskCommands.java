package org.uppsikt.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.uppsikt.cli.join.Caller;
import org.uppsikt.cli.join.Service;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;

/// Runs commands that come from outside at the desk of the running console, on the account of the
/// person who sits there. Never closes the desk.
public final class DeskCommands implements Service {

  private final Desk desk;
  private final Clock clock;
  private final String version;
  private final BooleanSupplier locked;

  /// @param locked whether the console is locked at this moment
  public DeskCommands(Desk desk, Clock clock, String version, BooleanSupplier locked) {
    this.locked = locked;
    this.desk = desk;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public int run(List<String> args, Path folder, Caller caller) {
    Texts texts = CommandTree.language(args);
    var streams =
        new Streams(
            caller.out(),
            caller.err(),
            InputStream.nullInputStream(),
            false,
            question -> Optional.empty());
    return switch (new CommandTree(texts).read(args, streams, version)) {
      case CommandTree.Read.Answered answered -> answered.code();
      case CommandTree.Read.Asked asked -> {
        var call = new Call(asked.args(), streams, texts, folder, clock, version, caller::gone);
        yield run(asked.command(), call);
      }
    };
  }

  /// A fault is told to the caller by its kind; the console goes on.
  private int run(Command command, Call call) {
    if (!(command instanceof Command.AtDesk atDesk)) {
      return Exit.USAGE;
    }
    if (locked.getAsBoolean() && !atDesk.whileLocked()) {
      call.complain(CliText.LOCKED);
      return Exit.NOT_RUN;
    }
    Optional<String> other =
        call.option("--person").filter(name -> !name.equals(desk.person().name()));
    if (other.isPresent()) {
      call.complain(CliText.OTHER_PERSON, desk.person().name(), other.get());
      return Exit.USAGE;
    }
    try {
      return atDesk.run(call, desk);
    } catch (RuntimeException e) {
      return Faults.told(call, e);
    }
  }
}
