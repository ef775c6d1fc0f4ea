package org.uppsikt.flag.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding.Confidence;

/// Host names beside that of a municipality whose name is short.
class LookAlikeTest {

  @ParameterizedTest
  @CsvSource({"m0ra.example", "rnora.example"})
  void aShortName_isTakenForAnother_byLettersThatLookAlike(String host) {
    assertThat(LookAlike.poses(host, "mora.example")).contains(Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({"mara.example", "moras.example", "mor.example", "mora-if.example", "m0ra.test"})
  void aShortName_withALetterMoreOrLess_isAnother(String host) {
    assertThat(LookAlike.poses(host, "mora.example")).isEmpty();
  }
}
