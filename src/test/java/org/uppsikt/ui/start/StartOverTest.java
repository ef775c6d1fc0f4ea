package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tone;

/// A practice is thrown away only after it was asked, and only the one that was asked about.
class StartOverTest extends StartDesk {

  private static final Path COURSE = Path.of("media", "usb", "kurs");

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          button(id).fire();
        });
  }

  private String told() {
    return Objects.requireNonNull(model.failureProperty().get()).happened();
  }

  @Test
  void aRefusedPracticeInAnotherFolder_isAskedAbout_andItAloneIsStartedOver() {
    var refused = Optional.of(new StartModel.Over(Optional.of(COURSE), false));
    FxStage.run(
        () ->
            model
                .failureProperty()
                .set(new StartModel.Failure(Tone.DANGER, "damaged", "", "", refused)));
    press("start.over.now");
    assertThat(over).isEmpty();
    assertThat(told()).contains("Start over?", COURSE.toString());
    press("start.over.now");
    assertThat(over).containsExactly(Optional.of(COURSE));
  }

  @Test
  void thisMachinesOwnIsStartedOver_whereNoOtherWasRefused() {
    FxStage.run(() -> model.practisedProperty().set(true));
    press("start.over");
    assertThat(over).isEmpty();
    assertThat(told()).contains("Start over?");
    press("start.over.now");
    assertThat(over).containsExactly(Optional.empty());
  }
}
