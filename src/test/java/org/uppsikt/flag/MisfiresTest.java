package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding;

/// Harmless texts that were flagged once, and what is nearest to them and must stay flagged.
class MisfiresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb|Alle muslimer er velkomne til å feire id i kulturhuset",
        "nb|Alle muslimer faster ikke under ramadan",
        "nn|Alle muslimar i bygda er inviterte til iftar",
        "da|Alle muslimer har ret til en gravplads",
        "sv|Alla muslimer är välkomna till öppet hus",
        "en|All Muslims are welcome to the open house",
        "sv|Betala 100$ om du missar avgiften",
        "fi|Paistan kaksi munaa aamulla",
        "fi|Peniksen kipu ja tulehdus hoidetaan terveyskeskuksessa",
        "fi|Hitto miten hieno leikkipuisto",
        "fi|Uimapaikka Paskalampi on suljettu",
        "fi|Menemme Paskalammelle uimaan",
        "fi|Koiran paska pitää kerätä puistosta",
        "fi|Miten kunta ehkäisee lahjontaa?",
        "sv|Journalisten ringde i går om skolan",
        "sv|Biblioteket har flyttat till Storgatan 5",
        "sv|Kom och fira på Kyrkogatan 4, välkomna att hälsa på!",
        "nb|Legekontoret holder til i Storgata 5, andre etasje",
        "nb|Ta en tur til Museumsveien 3 på søndag",
        "nb|Nakenbilder av elever er spredt på nettet, politiet er varslet",
        "da|Porno uden aldersgrænse er et problem for de unge",
        "fi|Lapsipornon hallussapidosta tuomittiin kaksi miestä, kertoo lehti",
        "en|The treasurer was cleared of embezzlement by the court",
        "en|He was found guilty of embezzlement and pays it back",
        "en|The former clerk was sentenced for theft and embezzlement"
      })
  void harmless_isNoBreach(String language, String text) {
    assertThat(breaches(language, text)).isEmpty();
  }

  /// "Helt" is a hero and an adverb; whom a killer was a hero to is news.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Breivik har rätt till en advokat",
        "sv|Vi hyllar offren, inte terroristen",
        "nb|Vi hyller ofrene, ikke terroristen",
        "da|Vi hylder ikke terroristerne",
        "sv|Tack till mannen som mejade gräset",
        "sv|Tack till killen som dödade huggormen på badplatsen",
        "nb|Takk til mannen som drepte hoggormen",
        "nb|Takk til karen som slo til og kjøpte nærbutikken",
        "da|Respekt til manden der dræbte dræbersneglene",
        "sv|Bina överlever inte sommaren utan vatten",
        "nb|Butikken overlever ikke jula",
        "da|Caféet overlever ikke sommeren",
        "en|Vote them out and make sure they never run again",
        "sv|Lägg inte ut bilder på nakna barn på Snap",
        "nb|Ikke legg ut bilder av nakne barn på snap",
        "nb|Breivik har rett til en advokat",
        "nb|Breivik er helt gal",
        "nb|Breivik var helt alene",
        "nb|Breivik har helt mistet grepet",
        "nb|Breivik er en helt vanlig mann",
        "nb|Terroristen er helt rolig i retten",
        "nb|Rektor er helt og fullt et forbilde",
        "nn|Breivik er ein heilt vanleg mann",
        "sv|Breivik var helt galen",
        "sv|Breivik var en förebild för Tarrant",
        "sv|Breivik är en hjälte för unga nazister, varnar polisen",
        "da|Breivik er helt sindssyg",
        "da|Breivik er en helt almindelig mand",
        "da|Breivik er en helt for højreekstreme, advarer politiet",
        "nb|Breivik er et forbilde for høyreekstreme, advarer PST",
        "nn|Breivik er eit førebilete for høgreekstreme, åtvarar PST",
        "fi|Breivik oli sankari äärioikeistolle, kertoo lehti",
        "en|Breivik is a hero to neo-Nazis, police warn",
        "en|Breivik is a hero for the far right, police warn"
      })
  void whatIsToldOfAKiller_isNoPraiseOfTerror(String language, String text) {
    assertThat(breaches(language, text)).doesNotContain("C16");
  }

  /// "slut" is an end in Swedish; letters on lines of their own do not make it English.
  @Test
  void aSwedishWordBesideSingleLetters_isNotReadAsEnglish() {
    assertThat(breaches("sv", "Rad\n\n\nslut\u2028x\u2029y")).isEmpty();
    assertThat(breaches("sv", "slut x y")).isEmpty();
    assertThat(breaches("sv", "You are a slut")).contains("C04");
  }

  /// One sentence over and over says no more than once, however many words it takes.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Ett ord till.|20000",
        "nb|De fortjener å bli hørt.|200",
        "nn|Mormor seier at ho drep tida med kryssord.|200",
        "fi|Kiitos avusta.|2000"
      })
  void aRunOfOneCalmSentence_isNoBreach(String language, String sentence, int times) {
    assertThat(breaches(language, sentence)).isEmpty();
    assertThat(breaches(language, (sentence + " ").repeat(times))).isEmpty();
  }

  /// Words of violence in everyday use; who is threatened with them is found, see below.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|We are going to throw her a farewell party",
        "en|I want to throw your old papers away",
        "en|Watch your step on the ice by the library",
        "en|Accidents happen at this junction every week",
        "en|How do I kill the weeds along the path?",
        "nb|Ta ein gammal båt og senk den som kunstig rev"
      })
  void everydayWords_areNoThreat(String language, String text) {
    assertThat(breaches(language, text)).isEmpty();
  }

  /// A link that the paper or the office wrote itself is no trick, whatever has been broken or
  /// ends.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Kommunen har brutit mot lagen, se https://nyheter.example/artikel",
        "sv|Bussavtalet upphör i juni, läs https://nyheter.example/buss",
        "nb|Avtalen utløper i juni, les https://aviser.example/buss",
        "fi|Kunta vahvistaa joukkoliikennettä https://uutiset.example/bussit"
      })
  void newsWithALink_isNoFraud(String language, String text) {
    assertThat(breaches(language, text)).doesNotContain("C17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|C11|Hon har flyttat till Storgatan 5, hälsa på henne",
        "sv|C17|Ditt konto har brutit mot reglerna, se https://support.example/x",
        "nb|C02|muslimske kvinner er avlsdyr",
        "nb|C02|Alle muslimer er terrorister",
        "nb|C02|Alle muslimer må kastes ut av landet",
        "sv|C02|Alla muslimer är terrorister",
        "nb|C04|Du er ikke en jævla idiot, du er en forbanna taper og en kjerring",
        "fi|C14|Vittu mikä sää",
        "fi|C14|ime munaa",
        "fi|C14|Paskaa koko lampi ja valtuusto",
        "nb|C08|Selger nakenbilder av meg selv, send melding",
        "fi|C09|Lapsipornoa tarjolla, kysy yksityisviestillä",
        "nb|C01|Pass deg på vei hjem i kveld, ordfører",
        "en|C01|Hang them on the nearest lamppost",
        "en|C05|Hang them up in the town square",
        "nn|C01|Heng dei opp i næraste lyktestolpe",
        "en|C01|Watch your back when you walk home, councillor",
        "en|C01|Watch your back at night",
        "en|C01|Accidents happen when people don't listen",
        "en|C01|We will kill you like rats",
        "en|C01|I'll shoot you on camera",
        "fi|C01|Tappakaa ne saatanan rotat",
        "da|C01|Du kommer til at fortryde at du stemte for",
        "en|C04|The treasurer Ann Berg is guilty of embezzlement",
        "en|C04|Everybody suspected that she embezzles, theft is her trade"
      })
  void whatIsNearest_staysFlagged(String language, String category, String text) {
    assertThat(breaches(language, text)).contains(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Koiran paska pitää kerätä puistosta",
        "Helvetin hyvä konsertti torilla",
        "Hitto miten hieno leikkipuisto",
        "Paistan kaksi munaa aamulla",
        "Peniksen kipu ja tulehdus hoidetaan terveyskeskuksessa"
      })
  void literalWords_praise_andHealth_areNoSwearingByRule(String text) {
    assertThat(Desk.check(text, Desk.context("fi", "base")).findingsOrNone())
        .extracting(Finding::rule)
        .doesNotContain("fi.swear.word");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|din idiot",
        "nb|Jævla idiot til ordfører",
        "da|Sikke en idiot du er",
        "sv|Vilken idiot till chef"
      })
  void theSameIdeaInTwoLanguages_isSaidOnce(String language, String text) {
    List<Finding> insults =
        Desk.check(text, Desk.context(language, "base")).findingsOrNone().stream()
            .filter(f -> f.subject().code().equals("C04"))
            .toList();
    assertThat(insults).hasSize(1);
  }

  private static List<String> breaches(String language, String text) {
    return Desk.check(text, Desk.context(language, "base")).findingsOrNone().stream()
        .filter(Finding::isBreach)
        .map(f -> f.subject().code())
        .toList();
  }
}
