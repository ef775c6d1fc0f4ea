package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.finding.Finding;

class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Det fanns fantasier om att avskaffande vore bra.",
        "Vi ska pröva om bidraget är inkomstprövat och inte erövra Holland med dollar.",
        "Kursen kollapsade såsom väntat.",
        "Jeg er en stor fan av biblioteket, det er fantastisk i omfang.",
        "En fange ble funnet, og Stefan var skuffa men traff likevel det treffande.",
        "Bedriften profitterte på avtalen.",
        "Vi prøver igjen, det olympiske er typisk for denne episoden med pistol.",
        "Manuskriptet låg i cockpiten.",
        "Päätöksen täytäntöönpano alkaa, hyvät purevat ja tavara on perillä.",
        "Aamuna herkkusieniä ja lempiruokaa, kustannus on pieni.",
        "Slut för i dag, beslut och anslutning till kanal fyra.",
        "Slutt på saken, faglig råd fra fagforbund og fagperson.",
        "Kannalta katsottuna rannalla on kiistanalainen asia.",
        "Kuka tulee? Kukaan ei tiedä, kukka kasvaa.",
        "En gubbe matar sina svin och kastar as till räven.",
        "Jag är fan av laget och håller med supporterklubbens fans."
      })
  void falseFriends_areNoBreach(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
  }

  /// English words within others, and words of one Nordic language that are foul in another, under
  /// the language of whichever municipality reads them.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Hjälp till den som är analfabet eller läser dåligt",
        "da|Bussen kommer tit for sent om morgenen",
        "da|Holdets hooker blev skadet i rugbykampen",
        "nb|Vår hooker ble skadet i rugbykampen",
        "da|De vil forgylde kirkens spir igen",
        "nb|Min assosiasjon er en helt annen bok",
        "da|Kommunen vil afprøve den nye ordning",
        "nb|Fagråd for skole møtes på tirsdag",
        "nn|Det var skuffande at bussen ikkje kom",
        "fi|Rannalla oli kiistanalainen tapaus, kannalta ei väliä"
      })
  void falseFriends_areNoBreach_inTheirOwnLanguageNorInSwedish(String language, String text) {
    for (String prior : List.of(language, "sv")) {
      assertThat(Desk.check(text, Desk.context(prior, "base")).findingsOrNone())
          .noneMatch(Finding::isBreach);
    }
  }

  @Test
  void drittfolk_isOne() {
    assertThat(
            Desk.check("De er noe drittfolk alle sammen", Desk.context("nb", "base"))
                .findingsOrNone())
        .anyMatch(Finding::isBreach);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Det sämsta beslutet på länge, ni borde skämmas.",
        "Ni på kommunen kan inte ens läsa en klocka.",
        "Nämnden har misslyckats med skolan. Byt ut dem i valet.",
        "Jag tycker att förslaget är idiotiskt.",
        "Elendig politikk, de burde skamme seg.",
        "Huono päätös, mielestäni järjetön.",
        "Terrible decision, a waste of money."
      })
  void criticismOfADecision_isNeverABreach(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
    assertThat(Desk.found(text)).anyMatch(f -> f.startsWith("X1:"));
  }

  @ParameterizedTest
  @CsvSource({
    "C01,Jag ska döda dig",
    "C01,Vi vet var du bor",
    "C01,Jeg skal drepe deg",
    "C01,Minä tapan sinut",
    "C01,I will kill you",
    "C02,Alla muslimer ska ut",
    "C02,De er parasitter og skadedyr",
    "C03,Visa brösten",
    "C04,Karin är helt dum i huvudet",
    "C04,Ordføreren tar bestikkelser",
    "C04,Hän on idiootti",
    "C05,Någon borde bränna huset",
    "C06,Säljer knark billigt",
    "C07,Osensurerad film från olyckan",
    "C08,Gratis porno her",
    "C09,Bilder här på barnporr",
    "C10,Last ned boka gratis",
    "C12,Theo är omhändertagen av socialen",
    "C13,Tjäna pengar hemifrån",
    "C14,Fy fan",
    "C16,Bomba stadshuset",
    "C17,Verify your account"
  })
  void plainBreaches_areFoundInTheirCategory(String category, String text) {
    assertThat(Desk.breaches(text)).contains(category);
  }

  @ParameterizedTest
  @CsvSource({
    "1d10t,sv",
    "i d i o t,sv",
    "i.d.i.o.t,sv",
    "idiooooot,sv",
    "ID\u200bIOT,sv",
    "\u0456diot,sv",
    "\uff49\uff44\uff49\uff4f\uff54,sv",
    "i\u0336d\u0336i\u0336o\u0336t\u0336,sv",
    "\ud835\udc22\ud835\udc1d\ud835\udc22\ud835\udc28\ud835\udc2d,sv"
  })
  void evasiveSpelling_isFoundWithTheSpanOfTheOriginal(String written, String ignored) {
    // "Din" belongs to the finding: an insult to somebody's face is said of both words.
    assertThat(Desk.found("Du 🙂 din " + written + " där")).contains("C04 din " + written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Det var så dumt. Sjuk. I huvudet finns en tanke.",
        "Jag vet. Var du bor spelar ingen roll."
      })
  void phrase_neverReachesOverTheEndOfASentence(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
  }
}
