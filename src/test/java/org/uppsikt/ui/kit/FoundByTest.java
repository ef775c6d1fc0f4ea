package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.rule.PhraseDetector;
import org.uppsikt.text.DetectorText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

class FoundByTest {

  @Test
  void everyDetectorThatShips_hasANameInTheReadersLanguage() {
    for (Detector detector : StandardDetectors.rules()) {
      if (!(detector instanceof PhraseDetector)) {
        assertThat(FoundBy.detector(detector.id())).as(detector.id()).isPresent();
      }
    }
    assertThat(FoundBy.detector(ShippedRules.REPEATED)).isPresent();
    assertThat(FoundBy.detector(ShippedRules.FLOOD)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aDetectorIsToldByWhatItLooksFor_aRuleByItsId(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    String detector = FoundBy.words(kit, found(Finding.Source.DETECTOR, "case-number"));
    assertThat(detector).contains(kit.text(DetectorText.CASE_NUMBER)).doesNotContain("case-number");
    assertThat(FoundBy.words(kit, found(Finding.Source.RULE, "sv.hot.1"))).contains("sv.hot.1");
  }

  private static Finding found(Finding.Source source, String rule) {
    return new Finding(
        new Subject.Matter(Subject.MatterKind.QUESTION),
        new Span(0, 1),
        source,
        rule,
        1,
        Finding.Confidence.HIGH,
        "why.question",
        List.of(),
        "");
  }
}
