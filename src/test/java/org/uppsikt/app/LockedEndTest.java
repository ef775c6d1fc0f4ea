package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.ItemAction;

/// Whoever closes a locked console waits for what was decided, but for no store that hangs.
class LockedEndTest extends SlowInbox {

  private int waits;
  private boolean locked = true;

  /// Such a clock may begin anywhere, and run over.
  private long nanos = Long.MAX_VALUE - 1;

  @Test
  void overALockedConsole_whatWasDecidedIsWaitedFor_andThatIsSaid() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    assertThat(waits).isEqualTo(1);
    assertThat(left).isZero();
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    FxStage.run(end::tick);
    assertThat(left).isEqualTo(1);
    nanos += LockedEnd.PATIENCE.toNanos();
    FxStage.run(end::tick);
    assertThat(left).as("once").isEqualTo(1);
  }

  @Test
  void overALockedConsole_aStoreThatHangsIsNotWaitedForForEver() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    nanos += LockedEnd.PATIENCE.toNanos() - 1;
    // Whoever presses once more puts nothing off.
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    FxStage.run(end::tick);
    assertThat(left).isZero();
    nanos++;
    FxStage.run(end::tick);
    assertThat(left).isEqualTo(1);
    letGo();
    assertThat(left).as("once").isEqualTo(1);
  }

  /// Sealing and ordering hundreds takes its time, and each of them shows that the store is well.
  @Test
  void aLongRunOverMany_isNotCutWhileItGoesOn() {
    FxStage.run(() -> inbox.list().marks().all());
    holding = true;
    FxStage.run(() -> inbox.act(ItemAction.NO_ACTION));
    var end = lockedEnd();
    var cut = new ArrayList<Number>();
    FxStage.run(
        () -> {
          end.begin(() -> left++, () -> waits++);
          model
              .marks()
              .progressProperty()
              .subscribe(
                  (before, now) -> {
                    passes(end, LockedEnd.PATIENCE.minusSeconds(1));
                    if (left > 0) {
                      cut.add(now);
                    }
                  });
        });
    passes(end, LockedEnd.PATIENCE.minusSeconds(1));
    letGo();
    assertThat(cut).as("how far it was when it was cut").isEmpty();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
    FxStage.run(end::tick);
    assertThat(left).isEqualTo(1);
  }

  @Test
  void decisionsThatWaitForEachOther_areAllWaitedFor() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    passes(end, LockedEnd.PATIENCE.minusSeconds(1));
    while (items.stream().noneMatch(item -> folder(item) == Folder.DONE)) {
      FxStage.run(() -> held.pop().run());
    }
    passes(end, LockedEnd.PATIENCE.minusSeconds(1));
    assertThat(left).isZero();
    letGo();
    assertThat(items).allMatch(item -> folder(item) == Folder.DONE);
  }

  /// She was told that it ends once all is written, locked it, and came back.
  @Test
  void whoWantedToLeaveBefore_leavesOnceItIsWritten_alsoWhereItWasLockedMeanwhile() {
    decidesBoth();
    leave();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left += 100, () -> waits++));
    locked = false;
    FxStage.run(end::tick);
    assertThat(words()).contains(kit.text(QuitText.WRITING));
    letGo();
    assertThat(overlay.isOpen()).isFalse();
    assertThat(left).isEqualTo(1);
  }

  @Test
  void whatIsClosedOverACover_isNotLeftOnceMore() {
    decidesBoth();
    leave();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left += 100, () -> waits++));
    nanos += LockedEnd.PATIENCE.toNanos();
    FxStage.run(end::tick);
    letGo();
    assertThat(left).isEqualTo(100);
  }

  @Test
  void whoUnlocksItMeanwhile_worksOn() {
    decidesBoth();
    var end = lockedEnd();
    FxStage.run(() -> end.begin(() -> left++, () -> waits++));
    locked = false;
    FxStage.run(end::tick);
    letGo();
    assertThat(left).as("not at the first moment in which all is written").isZero();
    locked = true;
    nanos += LockedEnd.PATIENCE.toNanos();
    FxStage.run(end::tick);
    assertThat(left).isZero();
  }

  @Test
  void overALockedConsole_whereNothingWaits_itEndsAtOnce() {
    FxStage.run(() -> lockedEnd().begin(() -> left++, () -> waits++));
    assertThat(left).isEqualTo(1);
    assertThat(waits).isZero();
  }

  private void passes(LockedEnd end, Duration time) {
    nanos += time.toNanos();
    FxStage.run(end::tick);
  }

  private LockedEnd lockedEnd() {
    return new LockedEnd(model.departures(), () -> locked, () -> nanos);
  }
}
