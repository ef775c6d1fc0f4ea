package org.uppsikt.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessIdTest {

  /// The first ones are those of Helsinki, Turku and Tampere.
  @ParameterizedTest
  @CsvSource({
    "0201256-6, true",
    "0204819-8, true",
    "0211675-2, true",
    "0201256-7, false",
    "0500000-0, false",
    "02012566, false",
    "FI02012566, false"
  })
  void theCheckDigitHolds(String typed, boolean valid) {
    assertThat(BusinessId.valid(typed)).isEqualTo(valid);
  }
}
