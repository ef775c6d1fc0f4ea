package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.kill.Judge;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;

/// Senders, colleagues and the office do what comes to their minds, in any order. Never is an item
/// hidden by our order without evidence of the very words that were hidden. `UPPSIKT_FULL=1` runs
/// the full number of sequences.
class ModelTest extends OfficeTest {

  private static final boolean FULL = "1".equals(System.getenv("UPPSIKT_FULL"));
  private static final int STEPS = FULL ? 300 : 120;
  private static final int ITEMS = 4;

  private final List<RemoteId> remotes = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private Random random = new Random(0);
  private int texts;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, FULL ? 20 : 3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverHappensNothingIsHiddenUnsaved(long seed) {
    random = new Random(seed);
    for (int i = 0; i < ITEMS; i++) {
      remotes.add(write("Text " + seed + " " + texts++));
    }
    office.round(FACEBOOK);
    for (int i = 0; i < STEPS; i++) {
      step();
    }
    settle();
    assertThat(Judge.faultsBesideColleagues(office, town, remotes)).isEmpty();
  }

  private void step() {
    RemoteId remote = remotes.get(random.nextInt(ITEMS));
    ItemId item = office.item(FACEBOOK, remote);
    switch (random.nextInt(14)) {
      case 0, 1 -> people(remote);
      case 2, 3 -> office.seal(item);
      case 4, 5, 6 -> office.unpublish(item);
      case 7 -> office.restore(item);
      case 8 -> office.answer(item, "Svar " + texts++);
      case 9 -> undoSomething(item);
      case 10 -> office.round(FACEBOOK);
      case 11 -> reopen();
      case 12 -> trouble();
      default -> {
        passWindow();
        office.dispatch();
      }
    }
  }

  private void people(RemoteId remote) {
    if (deleted.contains(remote.value())) {
      return;
    }
    town.calm();
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> town.edits(FACEBOOK, remote, "Ändrad " + texts++);
      case 3, 4 -> town.colleagueHides(FACEBOOK, remote);
      case 5, 6 -> town.colleagueShows(FACEBOOK, remote);
      default -> {
        if (deleted.size() < ITEMS - 2) {
          town.deletes(FACEBOOK, remote);
          deleted.add(remote.value());
        }
      }
    }
  }

  private void undoSomething(ItemId item) {
    List<Outbox.Order> orders = office.orders(item);
    if (!orders.isEmpty()) {
      office.bench().undo().order(orders.getLast().id(), PracticeOffice.ANNA.id());
    }
  }

  private void trouble() {
    List<String> kinds = List.of("reset", "error", "malformed", "answer-lost");
    String verb = List.of("/hide", "/restore", "/reply").get(random.nextInt(3));
    town.trouble(kinds.get(random.nextInt(kinds.size())), "POST", verb, 1);
  }

  /// Everything that is still under way comes to its end.
  private void settle() {
    town.calm();
    for (int i = 0; i < 15; i++) {
      passNight();
      office.dispatch();
      office.round(FACEBOOK);
    }
    for (Outbox.Order order :
        office.read(tx -> office.tables().outbox().inState(tx, OrderState.UNCERTAIN))) {
      office.bench().settle().settle(order.id(), false, PracticeOffice.ANNA.id());
    }
  }
}
