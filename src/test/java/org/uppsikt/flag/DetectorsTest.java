package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.registry.NumberForms;

class DetectorsTest {

  @ParameterizedTest
  @CsvSource({
    "Hej det gäller BN 2026-0147 tack,BN 2026-0147",
    "Enligt Dnr 2017/00021 ska det,Dnr 2017/00021",
    "Se Dnr 2009-000117 igen,Dnr 2009-000117",
    "Beslut KS 1998-09-24 § 121 gäller,KS 1998-09-24 § 121",
    "Beslut den 1998-09-24 § 121 gäller,1998-09-24 § 121",
    "Beslut 17.2.2020 § 4 gäller,17.2.2020 § 4",
    "Se KS 2017/141 och svara,KS 2017/141",
    "Se 2014/KS0101 och svara,2014/KS0101",
    "Se SBN 2021/00099 och svara,SBN 2021/00099",
    "JO 5875-2012 säger,JO 5875-2012",
    "Asia 44/03.01.00/2025 on,44/03.01.00/2025",
    "Det gjelder sak 16/1234 her,sak 16/1234",
    "Det gjelder 2016/1234-5 her,2016/1234-5"
  })
  void caseNumbers_areFound(String text, String number) {
    assertThat(Desk.found(text)).contains("M:CASE " + number);
  }

  @Test
  void numberInTheOfficesOwnForm_isFoundOnce() {
    String text = "Det gäller SBN.2021.99, 21:ÖN7 och KS 2017/141";
    FlagContext own =
        new FlagContext(
            Desk.context("base").policy(), "sv", Set.of(), NumberForms.of("SBN.yyyy.##; yy:ÖN#"));

    assertThat(Desk.check(text).findingsOrNone())
        .flatExtracting(Finding::whyArguments)
        .doesNotContain("SBN.2021.99", "21:ÖN7");
    assertThat(Desk.check(text, own).findingsOrNone())
        .flatExtracting(Finding::whyArguments)
        .containsExactly("SBN.2021.99", "21:ÖN7", "KS 2017/141");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stängt 16/12 och 24/12.", "Från maj 2026-05 gäller det.", "12-13 år"})
  void dates_areNoCaseNumbers(String text) {
    assertThat(Desk.found(text)).noneMatch(f -> f.startsWith("M:CASE"));
  }

  @Test
  void whereSomebodyLives_isPersonalData_aRoadWorkIsNot() {
    assertThat(Desk.found("hon bor på Ekvägen 4 om någon vill säga det")).contains("C11 Ekvägen 4");
    assertThat(Desk.found("Storgatan 5, 123 45 Ekby bor hon")).contains("C11 Storgatan 5");
    assertThat(Desk.breaches("När lagas gropen vid Ekvägen 4?")).isEmpty();
    assertThat(Desk.breaches("Storgatan 5, 123 45 Ekby är adressen till biblioteket")).isEmpty();
  }

  @Test
  void contactDetails_areFound_theMunicipalitysOwnAreNot() {
    assertThat(Desk.found("ring 070-174 06 05 eller kalle@post.example"))
        .contains("C11 070-174 06 05", "C11 kalle@post.example");
    assertThat(Desk.breaches("skriv till info@bjorkvik.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bjorkvik-jobb.example/in",
        "https://bjorkvlk.example",
        "https://bj\u043erkvik.example/x",
        "https://bjorkvik.example@elak.example/"
      })
  void linkThatPosesAsOurs_isFound(String link) {
    assertThat(Desk.breaches("Se " + link)).contains("C17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.bjorkvik.example/beslut",
        "https://framtidbjorkvik.example",
        "http://bibliotek.bjorkvik.example/logga-in"
      })
  void ownLinksAndOrdinaryOnes_areNot(String link) {
    assertThat(Desk.breaches("Läs " + link + " först")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gratis porr https://filmer.example",
        "klippet när han dör https://klipp.example/1",
        "kolla https://torrentar.example/12"
      })
  void linkBesideAnOffer_orThatSaysItItself_isFound(String text) {
    assertThat(Desk.breaches(text)).contains("C15");
  }

  /// Parts of names, and what a page is about, say nothing of what it is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Läs https://www.piratpartiet.example/program",
        "Se https://nyheter.example/sex-doda-i-olycka",
        "Besøg https://slots-fyraften.example/program",
        "Se https://sexdrega.example om bygden",
        "Läs https://nyheter.example/porr-i-skolan",
        "Jackan är i https://gore-tex.example",
        "Läs https://tidningen.example/al-gore-talar"
      })
  void namesThatHoldSuchLetters_areNot(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kolla https://knarkmarknad.example",
        "Se https://gratisfilmer.example",
        "titta https://sexkontakt.example",
        "https://online-casino.example idag",
        "https://fake-id.example"
      })
  void hostsThatSayWhatTheySell_areFound(String text) {
    assertThat(Desk.breaches(text)).contains("C15");
  }

  @ParameterizedTest
  @CsvSource({
    "kolla bit.ly/3xYz0,C15 LOW why.link.short",
    "kolla https://sida.example/?url=https://annan.example,C15 LOW why.link.redirect",
    "logga in på bjorkvlk.example/login,C17 HIGH why.link.lookalike"
  })
  void linkWithoutItsBeginning_orThatLeadsOn_isFound(String text, String finding) {
    assertThat(told(text)).contains(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "https://bjorkvik-if.example,LOW",
    "https://ik-bjorkvik.example,LOW",
    "https://bjorkvlk.example,HIGH",
    "https://bjorkvk.example,HIGH",
    "https://bj\u043erkvik.example,HIGH"
  })
  void clubWithTheNameOfTheTown_isLessThanATwin(String link, String sure) {
    assertThat(told("Se " + link)).contains("C17 " + sure + " why.link.lookalike");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ditt bankid: logga in på https://annan.example|why.link.login",
        "Ditt paket väntar, betala frakt https://annan.example|why.link.pays",
        "Ditt konto har brutit mot reglerna, se https://annan.example|why.link.account",
        "Kolla filmen på dig https://annan.example|why.link.picture"
      })
  void whatTheWordsWant_isSaidAsItIs(String text, String why) {
    assertThat(told(text)).contains("C17 MEDIUM " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Film om dig som är ung, se https://museum.example",
        "Tullavgiften höjs, läs https://nyheter.example",
        "Byt lösenord ofta, råd på https://nyheter.example",
        "Jag kunde inte logga in. Det är länge sedan nu. Nu till annat. Läs https://nyheter.example"
      })
  void wordsThatWantNothing_areNoFraud(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
  }

  private static List<String> told(String text) {
    return Desk.check(text).findingsOrNone().stream()
        .map(f -> f.subject().code() + " " + f.confidence() + " " + f.why())
        .toList();
  }

  @Test
  void ownLinkBesideSuchWords_isNot() {
    assertThat(Desk.breaches("Porr i skolan? Läs https://www.bjorkvik.example/skola"))
        .doesNotContain("C15");
  }

  @Test
  void switchboard_isNobodysNumber() {
    assertThat(Desk.breaches("Växelns nummer är 0533-68 10 00")).isEmpty();
    assertThat(Desk.breaches("Ring kommunen på 0533-68 10 00")).isEmpty();
    assertThat(Desk.breaches("Betala till kommunens bankgiro 5050-1055")).isEmpty();
    assertThat(Desk.breaches("Hans nummer är 0533-68 10 00")).contains("C11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"han bor på Granvej 7", "He lives at 7 Spruce Road"})
  void danishAndEnglishAddresses_areFound(String text) {
    assertThat(Desk.breaches(text)).contains("C11");
  }

  @Test
  void question_isAMatter_notABreach() {
    assertThat(Desk.found("Hej! Var hittar jag tiderna? Tack."))
        .containsExactly("M:QUESTION Var hittar jag tiderna");
  }

  @Test
  void pressEnquiry_isAMatter() {
    assertThat(Desk.found("Jag är reporter på tidningen.")).contains("M:PRESS Jag är reporter på");
  }
}
