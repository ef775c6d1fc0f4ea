package org.uppsikt.flag.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.flag.Desk;

/// Published test numbers only; none was given to a living person.
class IdentityNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19090527+1474",
        "20000229-2399",
        "19570428-9999",
        "000229-2399",
        "195704289999",
        "19730288-9931",
        "20210791-9967",
        "20000101-T220"
      })
  void swedishNumbersThatExist_areFound(String number) {
    assertThat(IdentityNumbers.swedish(number)).isTrue();
    assertThat(Desk.found("Hon har " + number + ".")).contains("C11 " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20150916-0006",
        "19700428-9895",
        "19420566-9899",
        "20000230-2399",
        "20000229-2398",
        "20001329-2399",
        "5560360793"
      })
  void swedishNearMisses_areNot(String number) {
    assertThat(IdentityNumbers.swedish(number)).isFalse();
    assertThat(Desk.breaches("Talet är " + number + ".")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01829010182",
        "01829010190",
        "01829010107",
        "41829010176",
        "41829010184",
        "41829010192",
        "15108695088",
        "018290 10182"
      })
  void norwegianNumbersOfTodayAndOf2032_areFound(String number) {
    assertThat(IdentityNumbers.norwegian(number)).isTrue();
    assertThat(Desk.found("Naboen har " + number + ".")).contains("C11 " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01829010183", "32829010182", "01139010182", "15108695089", "12345678901"})
  void norwegianNearMisses_areNot(String number) {
    assertThat(IdentityNumbers.norwegian(number)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010594Y9032", "010594Y9021", "020594X903P", "030594W903B", "040594V9030", "050594U903M",
        "010516B903X", "020516C903K", "030516D9037", "010501E9032", "020503F9037", "020504A902E"
      })
  void finnishTestNumbersOfEverySign_areTemporary(String number) {
    assertThat(IdentityNumbers.finnishTemporary(number)).isTrue();
    assertThat(Desk.found("Tunnus on " + number + ".")).contains("C11 " + number);
  }

  @Test
  void finnishNumber_needsItsCheckCharacterAndItsDate() {
    assertThat(IdentityNumbers.finnish("131052-308T")).isTrue();
    assertThat(IdentityNumbers.finnishTemporary("131052-308T")).isFalse();
    assertThat(IdentityNumbers.finnish("131052-308U")).isFalse();
    assertThat(IdentityNumbers.finnish("310252-308Y")).isFalse();
  }

  @Test
  void numberWithAnotherDashOrSpace_isFoundWithItsSpan() {
    assertThat(Desk.found("pnr 20000229\u20132399, ja")).contains("C11 20000229\u20132399");
    assertThat(Desk.found("pnr 131052\u2212308T ja")).contains("C11 131052\u2212308T");
    assertThat(Desk.found("fnr 018290\u00a010182 ja")).contains("C11 018290\u00a010182");
  }

  /// Whatever is flagged leaves masked.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20000229-2399",
        "20000229\u20132399",
        "20000229\u22122399",
        "000229\u20112399",
        "20000229\u00a0-\u00a02399",
        "2000\u200b0229-2399",
        "\uff12\uff10000229-2399",
        "131052\u2212308T",
        "131052-308t",
        "018290\u00a010182",
        "2000-02-29-2399",
        "2000.02.29-2399",
        "13.10.52-308T",
        "01.82.90 10182",
        "070761-4285",
        "070761 4285",
        "2512484916",
        "251248 4916",
        "07.07.61-4285"
      })
  void numberInAnyWriting_isFoundWhole_andMasked(String number) {
    assertThat(Desk.found("hon har " + number + " ja")).contains("C11 " + number);
    assertThat(IdentityMask.of("É Hon har " + number + ", ja\u2013nej"))
        .isEqualTo("É Hon har ••••••-••••, ja\u2013nej");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pnr20000229-2399", "fnr01829010182", "hetu131052-308T", "cpr251248-4916"})
  void numberGluedToItsLabel_isFound_andMasked(String written) {
    assertThat(Desk.breaches("hennes " + written + " ja")).contains("C11");
    assertThat(IdentityMask.of(written)).contains("••••••-••••").doesNotContainPattern("\\d{4}");
  }

  /// Ten digits that begin with nought are a telephone number, unless a word before them says more.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cpr 0101601234",
        "CPR-nr. 0101601234",
        "cpr-nummer: 0101601234",
        "Mit CPR er 0101601234",
        "personnummer 0101601234",
        "cpr0101601234"
      })
  void danishNumberThatBeginsWithNought_isFoundBesideItsLabel(String written) {
    assertThat(Desk.found(written + " ja")).contains("C11 0101601234");
    assertThat(IdentityMask.of(written)).contains("••••••-••••").doesNotContainPattern("\\d{4}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cpr 0102601235",
        "cpr 3201601230",
        "Afdelingen har 0101601234",
        "cpr-kontoret, ring 0101601234"
      })
  void withoutLabel_orWithAWrongCheck_itIsNone(String written) {
    assertThat(IdentityMask.of(written)).isEqualTo(written);
  }

  /// Denmark has given numbers without a check since 2007 to people born on a first of January.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "010165-1235",
        "010165\u20131235",
        "010190-4321",
        "cpr 01.01.82-0018",
        "cpr 0101651235",
        "CPR-nummer: 010165 1235",
        "personnummer 0101781111"
      })
  void danishNumberWithoutACheck_isFound_andMasked(String written) {
    assertThat(IdentityNumbers.danish(written.replaceAll("[^\\d-]", ""))).isFalse();
    assertThat(Desk.breaches("naboen har " + written + " ja")).contains("C11");
    assertThat(IdentityMask.of(written + " ja"))
        .contains("••••••-••••")
        .doesNotContainPattern("\\d{4}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "070761-4286",
        "cpr 070761-4286",
        "010265-1237",
        "010155-1235",
        "010165-6235",
        "010165 1235",
        "0101651235",
        "320165-1235"
      })
  void danishNearMisses_areNone(String written) {
    assertThat(Desk.breaches("naboen har " + written + " ja")).doesNotContain("C11");
    assertThat(IdentityMask.of(written + " ja")).isEqualTo(written + " ja");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mötet är 2026-11-24 18.00 och 2026-11-25-1200",
        "Perioden 01.01.95-2005 og 01.01.98 \u2013 2003, eller 01/01/95-1999",
        "ring 070-174 06 05",
        "20000229\u20132398",
        "Ingen siffra alls \u2013 här"
      })
  void whatIsNone_staysLetterByLetter(String text) {
    assertThat(IdentityMask.of(text)).isEqualTo(text);
  }
}
