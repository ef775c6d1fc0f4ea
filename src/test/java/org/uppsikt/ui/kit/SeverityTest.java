package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Whoever sees no colours tells one severity from another (WCAG 2.2, 1.4.1).
class SeverityTest {

  @ParameterizedTest
  @EnumSource
  void eachHasAWordOfItsOwn(Language language) {
    var texts = Texts.of(language);
    assertThat(Stream.of(Severity.values()).map(each -> texts.get(each.word())))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void eachHasAnIconOfItsOwn() {
    assertThat(Stream.of(Severity.values()).map(Severity::icon)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void wordAndIconAreShownBesideTheColour(Severity severity) {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var tag = new SeverityTag(kit);
          tag.show(Severity.HIGH == severity ? Severity.LOW : Severity.HIGH);
          String before = ((Icon) tag.getGraphic()).getText();
          tag.show(severity);
          assertThat(tag.getText()).isEqualTo(kit.text(severity.word()));
          assertThat(((Icon) tag.getGraphic()).getText()).isNotBlank().isNotEqualTo(before);
        });
  }

  @Test
  void aStateIsToldByIconAndWordToo() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var tag = new SeverityTag(kit);
          tag.show(Feather.SEND, "I utkorgen", Tone.ACCENT);
          assertThat(tag.getText()).isEqualTo("I utkorgen");
          assertThat(((Icon) tag.getGraphic()).getText()).isNotBlank();
        });
  }
}
