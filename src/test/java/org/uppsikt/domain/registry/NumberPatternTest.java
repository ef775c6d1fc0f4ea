package org.uppsikt.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

  @ParameterizedTest
  @CsvSource({
    "KS yyyy/####, KS 2026/0147, true",
    "KS yyyy/####, ks 2026/20147, true",
    "KS yyyy/####, KS 26/0147, false",
    "KS yyyy/####, KS 2026/147, false",
    "KS yyyy/####, BN 2026/0147, false",
    "yy/#, 26/1, true",
    "SÅN-yyyy-###, sån-2026-123, true",
    "D.yyyy (#), D.2026 (7), true",
    "D.yyyy (#), Dx2026 (7), false"
  })
  void aNumberIsCheckedAgainstTheMunicipalitysForm(String form, String number, boolean fits) {
    assertThat(NumberPattern.of(form).orElseThrow().matches(number)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "KS", "yyyy", "#/#", "yyyy/yy/#"})
  void aFormHasOneRunningNumberAndAtMostOneYear(String form) {
    assertThat(NumberPattern.of(form)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KS yyyy/####, true",
    "yyyy/####, true",
    "yy-#, true",
    "Dnr ####, true",
    "####, false",
    "yyyy####, false",
    "(####), false"
  })
  void onlyAFormWithLettersOrAYearApartIsToldFromOtherNumbers(String form, boolean tells) {
    assertThat(NumberPattern.of(form).orElseThrow().tellsItself()).isEqualTo(tells);
  }

  @Test
  void numbersAreFoundInAReply_andNotInsideLongerOnes() {
    NumberPattern pattern = NumberPattern.of("KS yyyy/####").orElseThrow();
    assertThat(
            pattern.find("Ert ärende har fått Dnr KS 2026/0147, se KS 2026/0147 och XKS 2026/9", 5))
        .containsExactly("KS 2026/0147");
  }

  @Test
  void whatAFormGivesFitsIt() {
    NumberPattern pattern = NumberPattern.of("yy-KS-###").orElseThrow();
    assertThat(pattern.format(2026, 7)).isEqualTo("26-KS-007");
    assertThat(pattern.format(2026, 12345)).isEqualTo("26-KS-12345");
    assertThat(pattern.matches(pattern.format(2026, 12345))).isTrue();
  }
}
