package org.uppsikt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEveryWordAndTheSameBlanks(SheetLanguage language) {
    Words english = Words.in(SheetLanguage.EN);
    Words words = Words.in(language);
    assertThat(words.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(words.of(key)).as(key).isNotBlank();
      for (String blank : new String[] {"{0}", "{1}"}) {
        assertThat(words.of(key).contains(blank))
            .as(key + " " + blank)
            .isEqualTo(english.of(key).contains(blank));
      }
    }
  }
}
