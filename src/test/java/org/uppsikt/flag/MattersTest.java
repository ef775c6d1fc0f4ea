package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What needs another outcome than unpublishing: press, questions without a question mark, posts
/// about an employee; and texts that look like them.
class MattersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|M:PRESS|Hej, jag är reporter på Nordbygden och vill ha en intervju om badhuset",
        "nb|M:PRESS|Jeg er journalist i Fjordavisa og ønsker en kommentar før deadline",
        "nn|M:PRESS|Eg er journalist i Fjordbladet og ønskjer ein kommentar til saka",
        "fi|M:PRESS|Olen toimittaja ja pyydän kommenttia koulun sulkemisesta",
        "da|M:PRESS|Jeg er journalist på Bladet og vil gerne have en kommentar",
        "en|M:PRESS|I am a reporter with the Valley Post, could we request an interview",
        "sv|M:QUESTION|Har ni läst https://nyheter.example/artikel?id=5 och i så fall när?",
        "sv|M:QUESTION|Kan ni svara?Jag väntar",
        "sv|M:QUESTION|Kan ni vara snälla och svara när vägen plogas",
        "sv|M:QUESTION|Jag har inte fått något svar på mitt mejl från i våras",
        "nb|M:QUESTION|Kan dere forklare hvorfor bommen er stengt",
        "nb|M:QUESTION|Jeg lurer på når svømmehallen åpner igjen",
        "nn|M:QUESTION|Eg lurer på korleis ein søkjer plass i barnehagen",
        "fi|M:QUESTION|Voisitteko kertoa milloin kirjasto aukeaa",
        "fi|M:QUESTION|En ole vieläkään saanut vastausta sähköpostiini",
        "da|M:QUESTION|Kan I forklare hvorfor stien er spærret",
        "en|M:QUESTION|Could you please explain the new parking rules",
        "sv|M:EMPLOYEE|Handläggaren på bygg var trevlig men svarade aldrig",
        "sv|M:EMPLOYEE|Hon i receptionen suckade åt oss igen",
        "nb|M:EMPLOYEE|Saksbehandleren på bygg var hyggelig men svarte aldri",
        "nn|M:EMPLOYEE|Læraren på Fjordskulen er for streng med dei minste",
        "fi|M:EMPLOYEE|Kunnan työntekijä ajoi auralla postilaatikon päälle",
        "da|M:EMPLOYEE|Damen i receptionen sukkede ad os igen",
        "en|M:EMPLOYEE|The receptionist at the town hall was rude to my mother",
        "sv|M:EMPLOYEE|Handläggaren Anna Berg svarar aldrig i telefon",
        "sv|M:EMPLOYEE|Enligt rektor Åsa Holm Lind är det inställt",
        "nb|M:EMPLOYEE|Læreren Per Hansen møter ikke til timen",
        "nn|M:EMPLOYEE|Saksbehandlaren Kari Moe svarar ikkje",
        "da|M:EMPLOYEE|Sagsbehandleren Mette Holm svarer aldrig",
        "fi|M:EMPLOYEE|Opettaja Matti Virtanen myöhästyy joka aamu",
        "en|M:EMPLOYEE|Teacher John Smith is always late",
        "en|M:EMPLOYEE|The social worker Jane Doe never answers"
      })
  void matter_isFound_andIsNoBreach(String language, String matter, String text) {
    assertThat(codes(language, text)).contains(matter).noneMatch(code -> code.startsWith("C"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|M:PRESS|Jag läste en artikel av en journalist i går",
        "sv|M:QUESTION|Läs mer på https://nyheter.example/artikel?id=5 och tyck till",
        "nb|M:QUESTION|Se filmen https://video.example/watch?v=abc123",
        "nb|M:PRESS|Avisa skrev om skolen i går",
        "fi|M:PRESS|Lehti kirjoitti koulusta eilen",
        "da|M:PRESS|Avisen skrev om skolen i går",
        "en|M:PRESS|The paper wrote about the school yesterday",
        "sv|M:QUESTION|Tack för svaret, nu vet jag mer",
        "nb|M:QUESTION|Takk for svaret, nå er alt klart",
        "nn|M:QUESTION|Flott at vegen er brøytt i dag",
        "fi|M:QUESTION|Kiitos vastauksesta, asia on selvä",
        "da|M:QUESTION|Tak for svaret, nu ved jeg besked",
        "en|M:QUESTION|Thanks for the answer, all clear now",
        "sv|M:EMPLOYEE|Kommunen är usel på att ploga",
        "nb|M:EMPLOYEE|Kommunen brøyter for sent hver vinter",
        "nn|M:EMPLOYEE|Skulen bør få ny gymsal snart",
        "fi|M:EMPLOYEE|Kunta auraa tiet liian myöhään",
        "da|M:EMPLOYEE|Kommunen rydder sneen for sent",
        "en|M:EMPLOYEE|The council clears the snow too late",
        "sv|M:EMPLOYEE|Kommunen söker fler lärare. Anna Berg tackade för pengarna",
        "sv|M:EMPLOYEE|Vi behöver fler lärare och bibliotekarier",
        "sv|M:EMPLOYEE|Kommunalrådet Anna Berg har fel om skolan",
        "nb|M:EMPLOYEE|Barna trenger en lærer, Norge trenger mange",
        "fi|M:EMPLOYEE|Hyvä opettaja auttaa kaikkia",
        "en|M:EMPLOYEE|Every teacher WANTS better pay"
      })
  void lookAlike_isNot(String language, String matter, String text) {
    assertThat(codes(language, text)).doesNotContain(matter);
  }

  private static List<String> codes(String language, String text) {
    return Desk.check(text, Desk.context(language, "base")).findingsOrNone().stream()
        .map(f -> f.subject().code())
        .toList();
  }
}
