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
        "en|C16|I say Breivik was a hero"
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
        "en|Anyone who says Breivik was a hero frightens me"
      })
  void whatIsMeantHarmlessly_isNoBreach(String language, String text) {
    assertThat(breaches(language, text)).isEmpty();
  }

  private static List<String> breaches(String language, String text) {
    return Desk.breaches(language, text).stream().map(f -> f.subject().code()).toList();
  }
}
