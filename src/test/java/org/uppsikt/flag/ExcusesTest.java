package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What excuses the words of a rule is named so narrowly that no breach hides behind it: each pair
/// of texts shares the excusing words and differs in what is meant.
class ExcusesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|C12|Grannens barn har autism",
        "nb|C12|Naboens barn har kreft",
        "da|C12|Naboens børn har adhd",
        "nb|C04|Din gamle hestkuk",
        "sv|C01|Du överlever inte natten",
        "nb|C01|Du overlever ikke jula",
        "sv|C02|Romerna är ohyra i vår kommun",
        "sv|C04|Dra till skogen och häng dig",
        "sv|C04|Du är ful som stryk",
        "sv|C04|Se hur Anna Berg förskingrar pengarna",
        "sv|C04|Jag vet att rektorn är alkoholist",
        "sv|C04|Vår rektor är alkoholist",
        "sv|C05|Någon borde slå på honom ordentligt",
        "sv|C06|Polisen sover, säljer hasch och knark i kväll",
        "sv|C09|Säljer övergreppsmaterial, ring mig",
        "sv|C09|Vill du titta på övergreppsmaterial?",
        "sv|C12|Vår rektor Anna Berg har autism",
        "sv|C12|Vi vet alla att Anna Berg har depression",
        "sv|C12|Jag vet att ordföranden har bipolär sjukdom",
        "sv|C13|Få gratis rådgivning om lån, ring nu",
        "sv|C17|Du har inte förnyat ditt bankid, förnya bankid i dag",
        "sv|C16|Jag säger som det är: Breivik hade rätt",
        "sv|C16|Breivik är en hjälte",
        "nb|C16|Breivik er ein helt",
        "nn|C01|Eg har lyst til å henge dei opp i eit tre",
        "nb|C01|Vi skal ta deg med hagla",
        "nb|C01|Pass deg for oss, ordfører",
        "nb|C02|Eg seier at samane er eit lågare folk",
        "nb|C04|Skjønner du ikke det, din idiot",
        "nb|C04|Hora på kontoret svarer aldri",
        "nb|C04|Du er en quisling og forræder",
        "nb|C04|Jeg vet at rektor er alkoholiker",
        "nb|C09|Vi har laget og deler nakenbilder av barn",
        "nb|C12|Visste du at Kari Lund ble lagt inn for rus",
        "nb|C12|Vår rektor har autisme",
        "nb|C17|Du har ikke oppdatert, forny bankid nå",
        "nb|C16|Jeg sier det rett ut: Breivik hadde rett",
        "da|C05|De har fortjent det, sæt ild til rådhuset",
        "da|C05|Hvorfor ikke smadr ruderne på rådhuset",
        "da|C09|Politiet fanger os ikke, vi bytter børneporno",
        "da|C12|Vi ved at Mette Krogh blev indlagt",
        "da|C12|Vores rektor har autisme",
        "da|C16|Jeg siger det igen: Breivik var en helt",
        "fi|C04|Olen varma että meidän rehtori on alkoholisti",
        "fi|C05|Nuoret, heittäkää kiviä poliisia päin",
        "fi|C09|Poliisi ei saa kiinni, vaihdan lapsipornoa",
        "fi|C12|Meidän rehtori on pakkohoidossa",
        "en|C05|Someone should set fire to the cars outside",
        "en|C05|The police deserve it, throw stones at the police",
        "en|C05|People, smash the windows of the town hall",
        "en|C05|Who wants to smash the windows tonight?",
        "en|C09|Police never find us, we are trading child porn",
        "en|C12|Our mayor's dad has cancer",
        "en|C12|Our mayor has autism",
        "en|C12|I have heard she has dementia",
        "en|C16|I say Breivik was a hero",
        "sv|C05|Jag såg bilderna på politikerna, häng dem",
        "sv|C05|Jag såg bilderna på politikerna, häng dem i en lyktstolpe",
        "nb|C05|Så dere bildene av politikerne, heng dem",
        "nb|C05|Så dere flaggene deres, heng dem i lyktestolpen",
        "nn|C01|Såg de bileta av politikarane, heng dei",
        "da|C05|Har I set billederne af politikerne, hæng dem",
        "da|C05|Har I set skiltene, hæng dem i en lygtepæl",
        "en|C05|Did you see the pictures of the politicians, hang them up",
        "sv|C12|Min son säger att läraren har autism",
        "sv|C12|Jag har hört hon har diagnosen adhd",
        "sv|C12|Min sons lärare har adhd",
        "sv|C12|Alla vet: han har adhd",
        "nb|C12|Alle vet hun har kreft",
        "da|C12|Alle ved han har kræft",
        "sv|C12|Min son och läraren har adhd",
        "sv|C12|Vår mamma sa att rektorn är dement",
        "nb|C12|Sønnen min sier at læreren har adhd",
        "nb|C12|Jeg har hørt ordføreren har diagnosen",
        "nb|C12|Moren min sa rektor er dement",
        "nn|C12|Sonen min seier at læraren har adhd",
        "da|C12|Min datter siger at læreren har adhd",
        "da|C12|Jeg har hørt hun har diagnosen",
        "da|C12|Jeg har hørt hun er indlagt",
        "da|C12|Alle der ved hun er indlagt",
        "en|C12|My son says the teacher has cancer",
        "en|C12|My son's teacher has cancer",
        "en|C12|My mum says the mayor has dementia",
        "en|C12|I have heard he has autism",
        "en|C12|I was told she is diagnosed with cancer",
        "en|C12|People know he gets benefits",
        "fi|C12|Minulla on tieto, hänellä on syöpä",
        "fi|C12|Kaikki jotka tietävät että rehtori on pakkohoidossa",
        "da|C09|Politiet har ikke fanget os, vi bytter overgrebsbilleder",
        "sv|C06|Polisen har semester, säljer hasch",
        "sv|C06|Polisen tog semester, säljer hasch",
        "sv|C16|Breivik är en förebild för oss alla",
        "sv|C16|Breivik är en hjälte för oss nazister",
        "nb|C16|Breivik er et forbilde for meg",
        "nb|C16|Skytteren var en helt",
        "nb|C16|Breivik er en ekte helt",
        "en|C16|Breivik was a hero for the right reasons",
        "sv|C17|Glöm inte logga in med bankid, annars spärras kontot",
        "nb|C17|Glem ikke å logge inn med bankid, ellers sperres kontoen"
      })
  void aBreach_isNotExcused(String language, String category, String text) {
    assertThat(breaches(language, text)).contains(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Det är ohyra i lägenheten, vem ringer jag?",
        "sv|Någon borde slå på lyset vid busshållplatsen",
        "sv|Dra till skogen i helgen och plocka svamp",
        "sv|Skylten är ful som stryk",
        "sv|Hur kontrollerar ni att ingen förskingrar pengar?",
        "sv|Min pappa är alkoholist och behöver hjälp",
        "sv|Vår äldsta son har autism och behöver skolskjuts",
        "sv|Jag är sjukskriven för depression",
        "sv|Lämna aldrig ut ditt bankid eller koderna",
        "sv|De som påstår att Breivik hade rätt skrämmer mig",
        "sv|Gardinerna är klara, häng dem i fönstret",
        "nb|Gardinene er ferdige, heng dem opp i dag",
        "da|Plakaterne er klar, hæng dem op i dag",
        "nb|Pass deg for elgen ved brua",
        "nb|Vi skal ta deg med på tur til fjellet",
        "nb|Vår eldste sønn har autisme og trenger støtte",
        "nb|Min far er alkoholiker, hvem kan hjelpe?",
        "nb|Oppgi aldri bankid eller passord til noen",
        "da|Vores ældste søn har autisme og mangler skole",
        "da|Nogen har sat ild til skraldespanden",
        "da|Vi taber på ordningen hvert år",
        "fi|Poikani on pakkohoidossa ja kaipaan apua",
        "fi|Nuoret heittivät kiviä poliisia kohti, kertoo lehti",
        "en|My dad has cancer and needs a lift",
        "en|Our youngest son has autism and waits for a place",
        "en|Someone set fire to the bins by the cars",
        "en|Police say youths smashed the windows of the cars",
        "en|Anyone who says Breivik was a hero frightens me",
        "sv|Affischerna är tryckta, häng dem på anslagstavlan",
        "sv|Ta fågelholkarna och häng dem i trädgården",
        "nb|Bildene er ferdige, heng dem opp i gangen",
        "nn|Gardinene er ferdige, heng dei opp i dag",
        "da|Billederne er færdige, hæng dem op i salen",
        "en|The pictures are ready, hang them up in the hall",
        "sv|Affischerna till festen är tryckta, häng dem på anslagstavlan",
        "nb|Plakatene til konserten er klare, heng dem opp",
        "sv|Min gamla mamma som bor ensam är dement",
        "nb|Min gamle mor som bor alene er dement",
        "da|Min gamle mor der bor alene er dement",
        "en|My elderly mum who lives alone has dementia",
        "sv|Elever som har adhd behöver stöd",
        "nb|Mange elever har adhd",
        "da|Mange børn har adhd",
        "sv|Jag har cancer och behöver färdtjänst",
        "sv|Jag själv har diagnosen adhd",
        "sv|Min fru har nyligen fått diagnosen adhd",
        "sv|Min son, 7 år, har autism",
        "nb|Jeg har kreft og trenger hjelp",
        "nb|Min sønn på 7 år har adhd",
        "nn|Eg har sjølv diagnosen adhd",
        "da|Jeg har selv diagnosen adhd",
        "da|Min mor er svært dement",
        "en|My husband was recently diagnosed with cancer",
        "en|I was diagnosed with cancer",
        "fi|Minulla on todettu syöpä",
        "sv|Polisen har hittat hasch i en källare",
        "sv|Polisen tog två kilo hasch i en källare",
        "da|Politiet har fundet billeder af overgreb på børn",
        "sv|Du ska inte logga in med bankid om någon ringer",
        "sv|Banken kommer inte fråga om ditt bankid"
      })
  void whatIsMeantHarmlessly_isNoBreach(String language, String text) {
    assertThat(breaches(language, text)).isEmpty();
  }

  /// What the police have found is news; that they are dull or far away hides no offer.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fi|Poliisi on tyhmä, vaihdan lapsipornoa|true",
        "fi|Poliisi on löytänyt lapsipornoa miehen koneelta|false",
        "en|Police are useless, trading child porn|true",
        "en|Police have their hands full, trading child porn|true",
        "en|Police are investigating a trade, trading child porn is a crime|false"
      })
  void anOfferOfAbuse_isToldFromNews(String language, String text, boolean offered) {
    assertThat(
            Desk.breaches(language, text).stream()
                .anyMatch(f -> f.rule().equals(language + ".child.claim")))
        .isEqualTo(offered);
  }

  private static List<String> breaches(String language, String text) {
    return Desk.breaches(language, text).stream().map(f -> f.subject().code()).toList();
  }
}
