package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.testing.PracticeOffice;

/// What is done with many items leaves together and is taken back together.
class ManyWindowTest extends ManyOffice {

  @Test
  void nothingLeavesWhileTheRunGoesOn_andAllCanBeTakenBackFromItsEnd() {
    List<ItemId> items = comments(4);
    var slow = new Many.Watch(() -> false, line -> anotherSevenMinutes());

    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, slow);
    Instant deadline = clock.instant().plus(PracticeOffice.WINDOW);
    assertThat(run.deadline()).contains(deadline);
    assertThat(items).allMatch(item -> order(item).notBefore().equals(deadline));
    assertThat(items).allMatch(item -> office.history(item).contains(EventKind.WINDOW_SHARED));

    clock.forward(PracticeOffice.WINDOW.minusSeconds(1));
    assertThat(office.dispatch()).isZero();
    assertThat(office.bench().undo().all(run, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  /// The other console has not come round to it yet.
  @Test
  void whatAColleagueSendsAtOnceWhileTheRunGoesOn_isNotPutOffAgain() {
    List<ItemId> items = comments(3);
    var told = new ArrayList<Many.Line>();
    var watch =
        new Many.Watch(
            () -> false,
            line -> {
              told.add(line);
              if (told.size() == 2) {
                OrderId first = order(items.get(0)).id();
                office.database().change(tx -> office.tables().outbox().hurry(tx, first));
                office.bench().undo().order(order(items.get(1)).id(), PracticeOffice.BO.id());
              }
            });

    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, watch);

    assertThat(order(items.get(0)).notBefore()).isEqualTo(clock.instant());
    assertThat(run.deadline()).contains(order(items.get(2)).notBefore());
    assertThat(items)
        .filteredOn(item -> office.history(item).contains(EventKind.WINDOW_SHARED))
        .containsExactly(items.get(2));
    HeldOrders.hold(office.bench().office(), run);
    assertThat(order(items.get(0)).notBefore()).isEqualTo(clock.instant());
    assertThat(office.dispatch()).isEqualTo(1);
  }

  /// Hers runs ahead: the end that she gave it lies in the future here.
  @Test
  void whatAColleagueSendsAtOnce_isNotPutOffAgain_howeverFarAheadHerClockRuns() {
    List<ItemId> items = comments(2);
    Duration ahead = Duration.ofMinutes(50);
    var hers = new ArrayList<Instant>();
    var watch =
        new Many.Watch(
            () -> false,
            line -> {
              if (hers.isEmpty()) {
                clock.forward(ahead);
                hers.add(clock.instant());
                OrderId first = order(items.getFirst()).id();
                office.database().change(tx -> office.tables().outbox().hurry(tx, first));
                clock.forward(ahead.negated());
                clock.forward(HeldOrders.HOLD.minusMinutes(1));
              }
            });

    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, watch);

    assertThat(order(items.getFirst()).notBefore()).isEqualTo(hers.getFirst());
    assertThat(order(items.getLast()).notBefore())
        .isEqualTo(clock.instant().plus(PracticeOffice.WINDOW));
    HeldOrders.hold(office.bench().office(), run);
    assertThat(order(items.getFirst()).notBefore()).isEqualTo(hers.getFirst());
    assertThat(order(items.getLast()).notBefore()).isEqualTo(clock.instant().plus(HeldOrders.HOLD));
  }

  @Test
  void nothingLeavesWhileItIsTakenBack_howeverLongThatTakes() {
    List<ItemId> items = comments(3);
    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    onUndo =
        () -> {
          clock.forward(PracticeOffice.WINDOW);
          assertThat(office.dispatch()).isZero();
        };
    assertThat(office.bench().undo().all(run, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  @Test
  void whatNobodyTookBack_leavesTogether() {
    List<ItemId> items = comments(2);
    many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    clock.forward(PracticeOffice.WINDOW);
    assertThat(office.dispatch()).isEqualTo(2);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.DONE);
  }

  /// As if the program had ended in the middle of it.
  @Test
  void whatARunLeftBehind_leavesWhenItsHoldIsOver() {
    List<ItemId> items = comments(2);
    var broken =
        new Many.Watch(
            () -> false,
            line -> {
              throw new IllegalStateException("ends here");
            });
    assertThatThrownBy(() -> many.answer(seen(items), HEJ, PracticeOffice.ANNA, broken))
        .hasMessage("ends here");
    clock.forward(PracticeOffice.WINDOW);
    assertThat(office.dispatch()).isZero();
    clock.forward(HeldOrders.HOLD);
    assertThat(office.dispatch()).isEqualTo(1);
    assertThat(office.state(items.getFirst()).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(items.getLast()).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whoMayNotDecide_takesNothingBack() {
    List<ItemId> items = comments(1);
    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    Instant before = order(items.getFirst()).notBefore();
    var nobody = new PersonId(new UUID(0, 99));
    assertThat(office.bench().undo().all(run, nobody)).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(order(items.getFirst()).notBefore()).as("not put off either").isEqualTo(before);
  }

  private void anotherSevenMinutes() {
    clock.forward(Duration.ofMinutes(7));
    assertThat(office.dispatch()).isZero();
  }
}
