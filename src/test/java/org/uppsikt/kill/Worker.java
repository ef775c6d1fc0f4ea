package org.uppsikt.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.uppsikt.channel.practice.PracticeWire;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Step;
import org.uppsikt.work.Unpublish;

/// The program that is killed: opens the workspace as the console does and works through the inbox
/// without a pause. A process of its own.
public final class Worker {

  /// Exit code of a worker that died at its step.
  public static final int DIED = 42;

  /// Exit code of a worker that ran out of work before it could die.
  public static final int DONE = 0;

  private final PracticeOffice office;

  private Worker(PracticeOffice office) {
    this.office = office;
  }

  /// Arguments: folder, address of the practice server, its token, minutes that the clock is ahead,
  /// and a step with the number of the arrival at which to die, or nothing.
  public static void main(String[] args) throws IOException {
    var wire = new PracticeWire(URI.create(args[1]), args[2]);
    Duration ahead = Duration.ofMinutes(Long.parseLong(args[3]));
    Step.Watcher steps =
        args.length == 6
            ? new Death(Step.valueOf(args[4]), Integer.parseInt(args[5]))
            : Step.Watcher.NOBODY;
    var setup =
        new Setup(
            Path.of(args[0]),
            wire,
            Clock.offset(Clock.systemUTC(), ahead),
            Duration.ZERO,
            Duration.ofSeconds(20),
            steps);
    try (var office = new PracticeOffice(setup)) {
      System.out.println("ready");
      System.out.flush();
      new Worker(office).work();
    }
    System.exit(DONE);
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
    office.bench().dispatch().reconcile();
    office.dispatch();
    office.round(PracticeOffice.FACEBOOK);
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
    if (!(office.unpublish(item) instanceof Unpublish.Result.Placed)) {
      throw new IllegalStateException("not ordered");
    }
    office.dispatch();
  }

  private void restoreAndAnswer(ItemId item) {
    if (office.state(item).folder() == Folder.UNPUBLISHED && item.value() % 2 == 0) {
      return;
    }
    if (office.restore(item) instanceof Decide.Result.Placed) {
      office.dispatch();
    }
    if (office.state(item).folder() == Folder.DONE
        && office.answer(item, "Svar till " + item.value()) instanceof Decide.Result.Placed) {
      office.dispatch();
    }
  }

  private List<ItemId> in(Folder folder) {
    return office.lines(folder).stream().map(InboxQuery.Line::item).toList();
  }
}
