package org.uppsikt.kill;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.uppsikt.app.RealDoors;
import org.uppsikt.channel.practice.PracticeWire;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Step;
import org.uppsikt.work.Undo;
import org.uppsikt.work.Unpublish;

/// The program that is killed: signs in through the doors of the program, so that the file is
/// inspected, marked open and sealed as for the console, and works through the inbox without a
/// pause. What the console schedules (rounds, dispatches) it does by itself, one after the other. A
/// process of its own.
public final class Worker {

  /// Exit code of a worker that died at its step.
  public static final int DIED = 42;

  /// Exit code of a worker that ran out of work before it could die.
  public static final int DONE = 0;

  /// Said by a worker that the doors let in.
  static final String LET_IN = "let in";

  private final PracticeOffice office;
  private final String channel;
  private final String sender;

  private Worker(PracticeOffice office, String channel, String sender) {
    this.office = office;
    this.channel = channel;
    this.sender = sender;
  }

  /// Arguments: folder, minutes that the clock is ahead, name of the channel, address of its
  /// server, its token or password, the only sender whose comments it touches, and a step with the
  /// number of the arrival at which to die, or nothing.
  public static void main(String[] args) {
    Duration ahead = Duration.ofMinutes(Long.parseLong(args[1]));
    Step.Watcher steps =
        args.length == 8
            ? new Death(Step.valueOf(args[6]), Integer.parseInt(args[7]))
            : Step.Watcher.NOBODY;
    var setup =
        new Setup(
            Path.of(args[0]),
            plugs(args[2], URI.create(args[3]), args[4]),
            Clock.offset(Clock.systemUTC(), ahead),
            Duration.ZERO,
            Duration.ofSeconds(20),
            steps,
            RealDoors::signIn);
    try (var office = new PracticeOffice(setup)) {
      say(LET_IN);
      new Worker(office, args[2], args[5]).work();
    }
    System.exit(DONE);
  }

  private static Plugs plugs(String channel, URI server, String secret) {
    return channel.equals(Plugs.WORDPRESS)
        ? Plugs.wordPress(server, secret)
        : Plugs.practice(new PracticeWire(server, secret));
  }

  /// Dies at the n-th arrival at a step, with nothing put in order.
  private static final class Death implements Step.Watcher {
    private final Step step;
    private int left;

    Death(Step step, int arrival) {
      this.step = step;
      this.left = arrival;
    }

    @Override
    public void reached(Step reached) {
      if (reached == step && --left == 0) {
        Runtime.getRuntime().halt(DIED);
      }
    }
  }

  private void work() {
    dispatch();
    office.round(channel);
    for (ItemId item : in(Folder.UNPUBLISHED)) {
      restoreAndAnswer(item);
    }
    for (List<ItemId> open = in(Folder.INBOX); !open.isEmpty(); open = in(Folder.INBOX)) {
      for (ItemId item : open) {
        unpublish(item);
        restoreAndAnswer(item);
      }
    }
  }

  private void unpublish(ItemId item) {
    if (office.evidence(office.present(item)).isEmpty()
        && !(office.seal(item) instanceof Seal.Result.Sealed)) {
      throw new IllegalStateException("not sealed");
    }
    boolean first = office.orders(item).isEmpty();
    if (!(office.unpublish(item, notice(item)) instanceof Unpublish.Result.Placed placed)) {
      throw new IllegalStateException("not ordered");
    }
    if (first) {
      thinkAgain(item, placed.order());
    }
    dispatch();
  }

  /// The first order about an item is taken back, and given again.
  private void thinkAgain(ItemId item, OrderId order) {
    if (office.bench().undo().order(order, PracticeOffice.ANNA.id()) != Undo.Result.UNDONE) {
      throw new IllegalStateException("not undone");
    }
    sayWhereTheJournalStands(office);
    office.unpublish(item, notice(item));
  }

  /// Every third sender is told, each time in other words. WordPress has no way to.
  private Optional<String> notice(ItemId item) {
    boolean told = !channel.equals(Plugs.WORDPRESS) && item.value() % 3 == 0;
    return told
        ? Optional.of("Besked " + office.orders(item).size() + " om " + office.present(item))
        : Optional.empty();
  }

  private void restoreAndAnswer(ItemId item) {
    if (office.state(item).folder() == Folder.UNPUBLISHED && item.value() % 2 == 0) {
      return;
    }
    if (office.restore(item) instanceof Decide.Result.Placed) {
      dispatch();
    }
    if (office.state(item).folder() == Folder.DONE
        && office.answer(item, "Svar till " + office.present(item))
            instanceof Decide.Result.Placed) {
      dispatch();
    }
  }

  /// What is said here was written; a journal that later does not hold it has lost something.
  private void dispatch() {
    office.dispatch();
    sayWhereTheJournalStands(office);
  }

  static void sayWhereTheJournalStands(PracticeOffice office) {
    String checkpoint = office.read(tx -> office.tables().journal().checkpoint(tx)).text();
    say(checkpoint.strip().replace('\n', ' '));
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private List<ItemId> in(Folder folder) {
    return office.lines(folder).stream()
        .filter(line -> line.sender().equals(sender))
        .map(line -> line.item())
        .toList();
  }
}
