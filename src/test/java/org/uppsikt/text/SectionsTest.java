package org.uppsikt.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A clause of Swedish guidelines is named in the language of whoever reads.
class SectionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | Innehåll, punkt 3 | Innehåll, point 3",
        "FI | 4.3.3, punkt 1 | 4.3.3, kohta 1",
        "NB | bilaga 4.6 | vedlegg 4.6",
        "FI | bilaga | liite",
        "EN | Bilaga 2 | Annex 2",
        "SV | Bilaga | Bilaga",
        "SV | Innehåll, punkt 3 | Innehåll, punkt 3",
        "SV | bilaga 4.6 | bilaga 4.6",
        "EN | § 6.1 | § 6.1",
        "EN | 21 och 25–27 § | 21 och 25–27 §",
        "EN | Synpunkter | Synpunkter",
      })
  void isSaidInTheLanguageOfTheReader(Language language, String section, String said) {
    assertThat(Sections.in(Texts.of(language), section)).isEqualTo(said);
  }
}
