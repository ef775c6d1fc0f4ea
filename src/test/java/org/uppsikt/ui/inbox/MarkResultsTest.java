package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Many;
import org.uppsikt.work.Seal;

class MarkResultsTest {

  /// While rows are marked the key is for all of them, and no pane of one is open.
  @ParameterizedTest
  @EnumSource(Language.class)
  void ofWhatNoCopyIsMade_noKeyIsNamed(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var line = new Many.Line(new ItemId(7), new Many.Result.Refused(Seal.Why.NO_COPY));
    String words = new MarkResults(kit).outcomes(List.of(line), Map.of()).getFirst().words();
    assertThat(words)
        .isEqualTo(kit.text(RefusalText.NO_COPY_MANY))
        .doesNotContainPattern("\\bA\\b");
    assertThat(kit.text(RefusalText.NO_COPY)).containsPattern("\\bA\\b");
  }

  /// Among hundreds nobody looks for it.
  @Test
  void whatWasNotDone_standsFirst_andAllElseInTheOrderOfTheList() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var done = new Many.Result.Done(Outcome.NO_ACTION, Optional.empty());
    var refused = new Many.Result.Refused(Decide.Why.NEEDS_REASON);
    var lines =
        List.of(
            new Many.Line(new ItemId(1), done),
            new Many.Line(new ItemId(2), refused),
            new Many.Line(new ItemId(3), done),
            new Many.Line(new ItemId(4), refused));
    assertThat(new MarkResults(kit).outcomes(lines, Map.of()))
        .extracting(MarkModel.Outcome::id)
        .containsExactly("2", "4", "1", "3");
  }
}
