package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Illness in a family: people tell it of their own and name nobody; of somebody whose name or
/// office stands before it, or after it, it is told for others to know.
class KinTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Anna Bergs mamma har cancer",
        "sv|Ordförandens pappa är dement",
        "sv|Jag såg att kommunalrådets mormor är dement",
        "sv|Hennes mamma är dement och det vet alla",
        "sv|Mormor till Anna Berg är dement",
        "sv|Anders mamma har cancer",
        "nb|Ordførerens far er dement",
        "nb|Kari Lunds bestemor er blitt syk og er dement",
        "nb|Mor til rektor er dement",
        "nb|Faren er fin, men far hans er dement",
        "nn|Far til ordføraren er dement",
        "nn|Ordføraren sin far er dement",
        "da|Borgmesterens far er dement",
        "da|Mette Kroghs mor er dement",
        "da|Hendes mormor er dement",
        "en|Ann Berg's mum has dementia",
        "en|Our mayor's dad has dementia",
        "sv|Vår rektors mamma är dement",
        "en|The mayor’s dad has dementia",
        "en|I saw that councillor James' gran has dementia",
        "en|Her nan has dementia and lives at the mill",
        "fi|Kunnanjohtajan äiti on dementoitunut",
        "fi|Pekka Virtasen mummo on dementikko"
      })
  void ofSomebody_isFound(String language, String text) {
    assertThat(Desk.breaches(language, text))
        .extracting(finding -> finding.subject().code())
        .contains("C12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Mormor är dement och hittar inte hem",
        "sv|Vad gör vi när pappa är dement?",
        "sv|Det är tungt medans mamma är dement",
        "sv|Vi hälsar på hos mormor som är dement",
        "sv|Barnens mormor är dement, finns det avlastning?",
        "sv|Mamma har cancer och behöver färdtjänst",
        "nb|Bestemor er dement og trenger hjelp om natta",
        "nb|Det er tungt mens far er dement og venter på plass",
        "nb|Hva gjør vi hvis mor er dement?",
        "nn|Bestemor er dement, kven kan vi ringe?",
        "da|Mormor er dement og venter på en plads",
        "da|Vores mor er dement",
        "da|Hvem ringer man til, hvis far er dement?",
        "en|Grandad has dementia and waits for a place",
        "en|It's hard now that mum has dementia",
        "en|What's next if dad has dementia?",
        "fi|Mummo on dementoitunut ja odottaa paikkaa",
        "fi|Mitä tehdä, kun äiti on dementoitunut?"
      })
  void ofTheWritersOwn_isNone(String language, String text) {
    assertThat(Desk.breaches(language, text)).isEmpty();
  }

  /// The words for kin that stand with "my" most, in the forms that stand there.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Min # har cancer|flickvän,pojkvän,särbo,bonusson,bonusdotter,dotters son,svåger",
        "sv|Min # har cancer|fästman,sambo,styvpappa",
        "sv|Mitt # har adhd|barn,barnbarn,bonusbarn",
        "nb|# min har kreft|Moren,Broren,Søsteren,Bestemoren,Kjæresten,Ungen,Samboeren",
        "nb|# min har kreft|Ektemannen,Bestefaren,Niesen",
        "nb|# mitt har adhd|Barnet,Barnebarnet",
        "nb|# våre har adhd|Ungene,Tvillingene,Barnebarna",
        "nn|# mi har kreft|Mora,Systera,Kona,Dottera,Jenta,Tanta,Mormora,Bestemora,Kusina",
        "nn|# mi har kreft|Svigermora",
        "nn|# min har kreft|Kjærasten,Sonen,Guten,Sambuaren,Broren",
        "da|Min # har kræft|kæreste,svoger,svigerinde,niece,nevø,bonussøn,papfar,hustru",
        "da|Min # har kræft|datters søn,stedmor",
        "fi|# on dementikko|Isoäitini,Isoisäni,Puolisoni,Avopuolisoni,Poikaystäväni",
        "fi|# on dementikko|Tyttöystäväni,Mummini,Sisareni,Äitipuoleni,Kihlattuni",
        "fi|Minun # on vieroituksessa|poikaystävä,tyttöystävä,puoliso,sisar",
        "en|My # has cancer|boyfriend,girlfriend,fiancé,fiancée,grandchild,stepdad,stepmum",
        "en|My # has cancer|mother-in-law,wife's mother,godson",
        "en|My # have cancer|grandchildren,in-laws,sisters"
      })
  void kinOfManyWords_isTheWritersOwn(String language, String sentence, String words) {
    assertThat(words.split(","))
        .allSatisfy(
            word ->
                assertThat(Desk.breaches(language, sentence.replace("#", word)))
                    .as(word)
                    .isEmpty());
  }
}
