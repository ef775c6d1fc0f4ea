package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding;

/// Health, support and school are a hint about somebody where a name is all that tells who it is.
/// The same words about nobody in particular, about the writer, or beside a word that is a name
/// too,
/// are none.
class NamedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Alla vet att Emil Lindgren går till psykolog varje vecka",
        "sv|Moa i 7B har extra stöd och går hos kuratorn",
        "sv|Ida har anorexi, det ser ju alla",
        "sv|Peter Nyman har varit sjukskriven för utbrändhet i två år",
        "sv|Elsas pojke Viktor går i särskola",
        "sv|Socialen har ett ärende på Johan Ek",
        "sv|Lukas fick åtgärdsprogram i skolan efter bråket",
        "sv|kevin lindgren är sjukskriven igen",
        "sv|Alla på jobbet pratar om Eriks missbruk",
        "sv|Vet ni att Björn Ek är utbränd?",
        "sv|Så Sofia på Storgatan äter lyckopiller nu",
        "nb|Alle vet at Jonas Vik går til psykolog hver uke",
        "nb|Ingrid i 5A har spesialundervisning og går hos PPT",
        "nb|Per Moen har vært sykmeldt for utbrenthet i to år",
        "nb|NAV har en sak på Ola Lien",
        "nb|Nora har anoreksi, det ser jo alle",
        "nb|Kevin sin adhd ødelegger for hele klassen",
        "nn|Alle veit at Sondre går til psykolog kvar veke",
        "nn|Kjersti si dotter Mari er sjukmeld",
        "nn|Eirik i 6B får spesialundervisning",
        "da|Alle ved at Mikkel Holm går til psykolog hver uge",
        "da|Peter Dam har været sygemeldt med stress i to år",
        "da|Kommunen har en sag på Freja Juhl",
        "da|Emma i 5.b får specialundervisning",
        "da|Har I hørt at Emils far er alkoholiker?",
        "fi|Kaikki tietävät, että Mikko Laine käy psykologilla joka viikko",
        "fi|Eetu on se, jolla on adhd, siksi luokka on levoton",
        "fi|Jari Mäkelä on ollut sairauslomalla uupumuksen takia",
        "fi|Lastensuojelulla on asia Emma Virtasesta",
        "fi|Onni 5B:ltä saa erityisopetusta",
        "fi|Mikolla on masennus",
        "fi|Kuulin että Pekan tytär Emma on lastensuojelun asiakas",
        "en|Everyone knows that Emily Carter sees a psychologist every week",
        "en|Tom Reed has been on sick leave for two years",
        "en|Social services have a case on Jack Moore",
        "en|Lucy in 5B gets special education",
        "en|did you know emily carter is pregnant",
        "en|Everybody at work knows about Mary's depression"
      })
  void ofSomebodyNamed_isFound(String language, String text) {
    assertThat(Desk.breaches(language, text))
        .extracting(finding -> finding.subject().code())
        .contains("C12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Kan man få träffa en psykolog på vårdcentralen?",
        "sv|Elever som är sjukskrivna missar för mycket",
        "sv|Jag heter Emil och har adhd, finns det någon grupp?",
        "sv|Enligt Anna Berg är många elever sjukskrivna",
        "sv|Hej Anna, jag är sjukskriven, får jag ändå åka färdtjänst?",
        "sv|Tack Per för att du tar frågan om ätstörningar på allvar",
        "sv|Tack Maria på hemtjänsten, du är bäst!",
        "sv|Saga får extra stöd av kommunen i år, biografen alltså",
        "sv|Hans adhd är inget att skämmas för",
        "nb|Elever som er sykmeldt mister for mye",
        "nb|Ola Borten mener at flere ungdommer har angst",
        "nb|Takk til Kari som snakker åpent om at unge har depresjon",
        "nb|Tone i dette ordskiftet er sykmeldt fra fornuften",
        "nn|Kven kan få spesialundervisning?",
        "nn|Eg heiter Sondre og går til psykolog, kven andre gjer det?",
        "da|Tak Mette, min mor har demens og er glad for hjælpen",
        "da|Per indbygger er flere sygemeldt i år",
        "da|Hvem kan få specialundervisning?",
        "fi|Anna lääkkeet kotiin",
        "fi|Satu kertoi, että monella on masennus",
        "fi|Kuka voi saada erityisopetusta?",
        "en|I'm Emily and was on sick leave last year",
        "en|Thanks Emily, our mum has dementia and loved the visit",
        "en|Grace said many pupils have anxiety",
        "en|People on benefits pay for this too",
        "en|Who gets special education?"
      })
  void ofNobodyOrTheWriter_isNot(String language, String text) {
    assertThat(Desk.breaches(language, text))
        .extracting(finding -> finding.subject().code())
        .doesNotContain("C11", "C12");
  }

  /// They may tell it, but not everybody may read it: the child is known by it (decision 55).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Min son Emil har adhd och får inget stöd i skolan",
        "sv|Vår Emma går på särskola och älskar det",
        "nb|Sønnen min Jonas har adhd og får ikke hjelp",
        "da|Min datter Emma får specialundervisning og trives",
        "fi|Poikani Eetu sairastaa diabetesta, saako koulusta apua?",
        "fi|Tyttärelläni Emmalla on diabetes",
        "en|My son Kevin has ADHD and the school does nothing"
      })
  void ofOnesOwnChildByName_isFound(String language, String text) {
    assertThat(Desk.breaches(language, text))
        .extracting(finding -> finding.subject().code())
        .contains("C12");
  }

  @Test
  void whatIsFoundIsTheNameToo() {
    String text = "Jag såg att Emil Lindgren går till psykolog på torsdagar";

    Finding finding =
        Desk.breaches("sv", text).stream()
            .filter(found -> found.subject().code().equals("C12"))
            .findFirst()
            .orElseThrow();

    assertThat(text.substring(finding.span().start(), finding.span().end()))
        .isEqualTo("Emil Lindgren går till psykolog");
  }
}
