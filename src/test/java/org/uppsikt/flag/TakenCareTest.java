package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who lives on support and whose children were taken into care is told of a person, or asked and
/// said about everybody.
class TakenCareTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Grannen får försörjningsstöd, det syns",
        "sv|Hon söker socialbidrag igen",
        "sv|Rektorns son blev omhändertagen i våras",
        "sv|Deras barn är omhändertagna sedan jul",
        "sv|Pojken är omhändertagen enligt LVU",
        "nb|Hennes datter ble plassert i fosterhjem",
        "nb|Naboens barn er tatt av barnevernet",
        "nb|Han er pasient på psykiatrisk avdeling",
        "fi|Naapuri on potilaana psykiatrisella osastolla",
        "fi|Naapurin lapset on otettu huostaan",
      })
  void whatIsToldOfAPerson_isFound(String language, String text) {
    assertThat(codes(language, text)).contains("C12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Vem får försörjningsstöd i kommunen?",
        "sv|Hur många hushåll får försörjningsstöd i år?",
        "sv|Jag söker försörjningsstöd, var finns blanketten?",
        "sv|Alla synpunkter blev väl omhändertagna, tack",
        "sv|Kattungen är omhändertagen av djurskyddet nu",
        "sv|Vi blev så fint omhändertagna på vårdcentralen",
        "nb|Hvor mange barn er plassert av kommunen?",
        "nb|Jeg var pasient på legevakten i går",
        "fi|Montako lasta kunnassa on sijoitettu?",
        "fi|Milloin toimeentulotuki maksetaan?",
      })
  void whatConcernsEverybody_isNot(String language, String text) {
    assertThat(codes(language, text)).doesNotContain("C12");
  }

  private static List<String> codes(String language, String text) {
    return Desk.breaches(language, text).stream().map(found -> found.subject().code()).toList();
  }
}
