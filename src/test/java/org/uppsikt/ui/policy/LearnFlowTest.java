package org.uppsikt.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.RuleExample;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Retrain;
import org.uppsikt.work.RuleTrial;

/// Learning from the office's own decisions, watched from the screen.
class LearnFlowTest {

  private final PolicyModel model = new PolicyModel();
  private final LearnForm form = new LearnForm(new Retrain.Standing(Optional.empty(), true));

  @Test
  void learningShowsHowFarItIs_andStopsWhenAPersonSaysSo() {
    List<Integer> shown = new ArrayList<>();
    var source =
        new RuleExample() {
          @Override
          public Retrain.Learned learn(RuleTrial.Watch watch) {
            assertThat(watch.goesOn(1, 4)).isTrue();
            shown.add(form.farProperty().get());
            flow(this).stop(form);
            assertThat(watch.goesOn(2, 4)).isFalse();
            shown.add(form.farProperty().get());
            return new Retrain.Learned.Stopped();
          }
        };
    FxStage.run(() -> flow(source).learn(form));
    assertThat(shown).containsExactly(25, 50);
    assertThat(form.busyProperty().get()).isFalse();
    assertThat(form.learnedProperty().get()).isNull();
    assertThat(form.noticeProperty().get())
        .extracting("happened")
        .isEqualTo("Stoppat. Ingenting har lärts in.");
  }

  private LearnFlow flow(RuleSource source) {
    return new LearnFlow(
        FxStage.kit(Language.SV, Appearance.LIGHT, 100),
        model,
        source,
        EntryExample.AT_ONCE,
        () -> {});
  }
}
