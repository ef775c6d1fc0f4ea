package org.uppsikt.ui.kit.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.kit.opening.OpeningModel.Far;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Opening.Stage;

/// What is told of an opening, and when; what of it can be cancelled.
class OpeningModelTest {

  private long nanos = 7;
  private final OpeningModel model = new OpeningModel(() -> nanos);
  private final Opening opening = model.begin(EntryExample.AT_ONCE);

  private void later(int millis) {
    nanos += Duration.ofMillis(millis).toNanos();
  }

  @Test
  void aFileThatIsReadAtOnceIsNotWorthAWord() {
    later(200);
    opening.reached(Stage.COMPARING, 4_000_000, 4_000_000);
    assertThat(model.farProperty().get()).isNull();
    assertThat(model.cancel()).isFalse();
  }

  @Test
  void whatTakesLongerIsTold_withoutAWordForEveryPage() {
    later(400);
    opening.reached(Stage.CHECKING, 10, 100);
    later(20);
    opening.reached(Stage.CHECKING, 20, 100);
    assertThat(model.farProperty().get()).isEqualTo(new Far(Stage.CHECKING, 10, 100));
    later(200);
    opening.reached(Stage.CHECKING, 30, 100);
    assertThat(model.farProperty().get()).isEqualTo(new Far(Stage.CHECKING, 30, 100));
  }

  @Test
  void whatCannotBeCancelledIsToldAtOnce() {
    opening.reached(Stage.UPGRADING, 0, 0);
    assertThat(model.farProperty().get()).isEqualTo(new Far(Stage.UPGRADING, 0, 0));
    assertThat(model.cancel()).isFalse();
    assertThat(opening.cancelled()).isFalse();
    opening.reached(Stage.ENTERING, 0, 0);
    assertThat(model.farProperty().get()).isNull();
  }

  @Test
  void onlyTheOpeningUnderWayIsToldAndCancelled() {
    model.end();
    Opening next = model.begin(EntryExample.AT_ONCE);
    later(400);
    opening.reached(Stage.CHECKING, 10, 100);
    assertThat(model.farProperty().get()).isNull();
    next.reached(Stage.CHECKING, 20, 100);
    assertThat(model.cancel()).isTrue();
    assertThat(next.cancelled()).isTrue();
    assertThat(opening.cancelled()).isFalse();
  }

  @Test
  void aWindowThatClosesCancelsWhatIsUnderWay() {
    model.leave();
    assertThat(opening.cancelled()).isTrue();
  }
}
