package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Residents who report what others sell, what the court decided, or that branches hide a camera,
/// are no offenders; who offers it is.
class ReportedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb|Møt opp med balltre utenfor hallen klokka åtte, vi har trening",
        "nb|Kutt greinene foran kameraene, så ser de hvem som kaster søppel",
        "nb|Noen selger hjemmebrent til russen, hvorfor gjør ingen noe?",
        "nb|Mannen er siktet for å ha kjøpt barneporno",
        "nb|Skannet søknaden fra side en til slutt",
        "nb|Veien er full av møkk etter traktoren",
        "nb|Det ligger møkk etter hester i løypa",
        "nn|Nokon sel heimebrent til ungdomane, kva gjer politiet?",
        "sv|Samling med slagträn utanför hallen klockan åtta, vi har träning",
        "sv|Klipp grenarna framför kamerorna så ser de vem som skräpar ner",
        "sv|Någon säljer hembränt till ungdomarna, varför gör ingen något?",
        "sv|Mannen är åtalad för att ha köpt barnporr",
        "sv|De som säljer knark utanför skolan måste stoppas",
        "sv|Skannade ansökan sida för sida",
        "da|Klip grenene foran kameraerne så de kan se noget",
        "da|Nogen sælger hash ved skolen, hvorfor gør ingen noget?",
        "da|Manden er tiltalt for at have købt børneporno",
        "da|Mød op med bat foran hallen, vi træner klokken otte",
        "fi|Leikatkaa oksat kameroiden edestä",
        "fi|Joku myy huumeita koulun edessä, miksi kukaan ei tee mitään?",
        "fi|Mies on syytteessä lapsipornon ostamisesta",
        "en|Cut the branches in front of the cameras please",
        "en|Someone is selling weed outside the school, why does nobody act?",
        "en|The man is charged with having bought child porn",
        "sv|Någon säljer hembränt",
        "en|They sell drugs behind the station every night and the police do nothing",
        "en|Bring bats and gloves, training starts at six"
      })
  void whoReportsIt_isNotFlagged(String language, String text) {
    assertThat(Desk.breaches(language, text)).extracting(f -> f.subject().code()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb|Selger hjemmebrent, send melding",
        "sv|Säljer hembränt, skicka pm",
        "sv|Någon som säljer hasch här? pm",
        "en|Selling weed, dm me",
        "en|Anyone selling weed around here?",
        "sv|Klipp kablarna till kamerorna i natt",
        "nb|Kutt kablene til kameraene",
        "nb|Møt opp med balltre og kniv",
        "en|Bring bats and petrol",
        "sv|Barnporr finns här, skriv pm",
        "fi|Myyn huumeita, laita viestiä"
      })
  void whoOffersIt_orCallsForIt_is(String language, String text) {
    assertThat(Desk.breaches(language, text)).isNotEmpty();
  }
}
