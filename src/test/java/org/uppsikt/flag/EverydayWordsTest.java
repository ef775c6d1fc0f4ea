package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Calls to act, offers, what is told of a person and praise of terror, as people write them every
/// day, and beside each what sounds like it and is none.
class EverydayWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|C01|You won't live to see Christmas, clerk",
        "en|C01|ur dead meat after the meeting",
        "en|C01|They deserve to be shot, all of them",
        "en|C01|We shoot folk like her where I grew up",
        "en|C01|I'm gonna throw her off the roof",
        "en|C01|We will be waiting for you outside your house",
        "da|C01|I kommer til at fortryde det her, vent bare",
        "fi|C01|Peru päätös tai itket vielä",
        "fi|C03|Runkkaan sun uimakuvalle joka ilta",
        "en|C05|Everyone bring bats and petrol to the square on Friday",
        "en|C05|Let's go round to the mayor's house and scare him",
        "en|C05|Slash her tyres, she parks behind the school",
        "en|C05|Throw bricks at the police when they come",
        "en|C08|Naked pics of my wife, dm me for the link",
        "en|C08|Leaked onlyfans, look in my profile",
        "en|C08|Watch me strip tonight",
        "en|C09|Who wants to swap pics of little kids",
        "en|C09|Nude photos of toddlers, write to me",
        "en|C09|Send me nudes of your daughter",
        "en|C12|Peter Hill is an alcoholic and everybody knows it",
        "en|C12|His kids were taken into care last spring",
        "en|C12|Mary Jones was admitted to the psychiatric ward again",
        "en|C16|The gunman is a hero, there should be songs about him",
        "en|C16|The bombing was beautiful",
        "en|C16|Tarrant did nothing wrong",
        "en|C16|I think the gunman is a hero",
        "en|C16|No doubt the bomber is a martyr",
        "da|C05|Alle tager køller og benzin med på fredag",
        "da|C05|Sæt ild til hans bil",
        "da|C05|Kast brosten mod politiet når de kommer",
        "da|C05|Prik hul på dækkene på hendes bil",
        "da|C08|Frække billeder af konen, skriv til mig",
        "da|C08|Lækkede nudes, se min profil",
        "da|C08|Jeg søger sex i aften, skriv",
        "da|C09|Bytter billeder af små piger",
        "da|C09|Nøgenbilleder af skolepiger, skriv",
        "da|C09|Send nøgenbilleder af din datter",
        "da|C12|Peter Holm er alkoholiker, det ved alle",
        "da|C12|Mette Krogh blev indlagt på lukket afdeling igen",
        "da|C12|Hun går til psykiater og får lykkepiller",
        "da|C16|Terroristen er en helt",
        "da|C16|Terrorangrebet var smukt",
        "da|C16|Ingen tvivl, terroristen er en helt",
        "da|C16|Breivik er en helt",
        "fi|C05|Puukot ja bensat mukaan perjantaina torille",
        "fi|C05|Heittäkää kiviä poliisia päin",
        "fi|C05|Puhkokaa renkaat siltä virkailijalta",
        "fi|C05|Hirttäkää poliitikot",
        "fi|C08|Alastonkuvia vaimosta, laita yv",
        "fi|C08|Etsin seksiä tänään, kuka lähtee",
        "fi|C08|Katso kun riisuudun kameralle",
        "fi|C09|Vaihdan kuvia pikkutytöistä",
        "fi|C09|Alastonkuvia oppilaista, laita viestiä",
        "fi|C09|Lähetä alastonkuvia tyttärestäsi",
        "fi|C12|Pekka Virtanen on alkoholisti ja kaikki sen tietävät",
        "fi|C12|Maija joutui taas suljetulle osastolle",
        "fi|C12|Naapurin lapset otettiin huostaan keväällä",
        "fi|C16|Pommimies on sankari",
        "fi|C16|Ei epäilystäkään, pommimies on sankari",
        "fi|C16|Joukkosurma oli kaunis",
        "fi|C16|Breivik oli oikeassa",
        "sv|C05|Kasta ägg och sten på politikerna när de kommer ut",
        "sv|C12|Anna Berg är alkoholist, det vet alla",
        "sv|C16|Bombdådet var vackert",
        "sv|C16|Ingen tvekan, attentatet var vackert",
        "nb|C05|Kast stein på politiet når de kommer",
        "nb|C12|Kari Lund er alkoholiker, det vet alle",
        "nb|C16|Terrorangrepet var vakkert"
      })
  void whatIsSaidPlainly_isFound(String language, String category, String text) {
    assertThat(Desk.breaches(language, text))
        .extracting(finding -> finding.subject().code())
        .contains(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|He deserves to be heard before you decide",
        "en|I'll shoot you an email about the hall tomorrow",
        "en|We are waiting for you at the library",
        "en|Accidents happen at that crossing every week",
        "en|What an idiotic place to put a bus stop",
        "fi|Sanokaa suoraan ettei rahaa ole, ymmärrän senkin",
        "fi|Siat karkasivat tarhasta ja söivät naapurin kukat",
        "en|My dog won't live to see another winter",
        "en|He should be shot in colour by a photographer",
        "da|De venter på dig på biblioteket",
        "da|I kommer til at fortryde at I solgte skolen",
        "fi|Peru varaus tai soita meille",
        "fi|Pitäisi tappaa lupiinit ennen kuin ne kukkivat",
        "en|Everyone bring cups and petrol money for the trip",
        "en|We meet outside the mayor's office, all are welcome with questions",
        "en|My tyres were slashed behind the school, did anybody see it?",
        "en|Pictures of the wife and me at the pool opening",
        "en|Photos of the kids at the school fair are on the website",
        "en|The younger the players, the shorter the match",
        "en|My brother is an alcoholic and got good help from the council",
        "en|The health centre offers therapy for depression",
        "en|The firefighters who came are heroes",
        "en|The attack on the library budget must stop",
        "en|Parked cars block the ambulance every day",
        "en|Kids throw stones at our windows, can somebody talk to them?",
        "en|When will you pull down the old fence by the cameras?",
        "en|Our attack was brilliant today, well played",
        "en|The bus had a breakdown and we waited an hour",
        "en|Swimming lessons: the younger the better",
        "en|Do not share pictures of kids without asking",
        "en|The teacher told me that the school is closed",
        "en|He was convicted of having nude pictures of children",
        "da|Alle tager kaffe og kage med på fredag",
        "da|Vi mødes foran rådhuset i aften og synger",
        "da|Jeg fik hul på dækket ved skolen",
        "da|Billeder af børnene til sommerfesten ligger på hjemmesiden",
        "da|Jo yngre børnene er, jo kortere er dagen",
        "da|Min far er alkoholiker og fik god hjælp af kommunen",
        "da|Brandmændene er helte",
        "da|Angrebet på biblioteket må stoppe, vi har brug for det",
        "da|Kør dem ned til stranden efter skole",
        "da|Skolen deler billeder af børnene på hjemmesiden",
        "da|Læreren sagde at skolen er lukket i dag",
        "da|Angrebet var smukt i anden halvleg",
        "fi|Eväät mukaan perjantaina torille",
        "fi|Mennään kirjaston pihalle laulamaan",
        "fi|Renkaat puhki kadun kuoppien takia",
        "fi|Kuvia lasten kesäjuhlasta on verkkosivuilla",
        "fi|Mitä nuorempi lapsi, sen lyhyempi päivä",
        "fi|Isäni on alkoholisti ja sai hyvää apua kaupungilta",
        "fi|Palomiehet ovat sankareita",
        "fi|Etsin seuraa kävelylle",
        "fi|Täällä ajetaan yli sallitun, se on vaarallista",
        "fi|Tällä päätöksellä tuhotaan koulu ja kirjasto",
        "fi|Papereissa lukee että maksu on kolme euroa",
        "fi|Isku oli mahtava toisella jaksolla",
        "sv|Kasta skräp i korgen, inte på gatan",
        "sv|Min bror är alkoholist och fick bra hjälp av kommunen",
        "sv|Brandmännen är hjältar",
        "sv|Politikerna kör över dem bara",
        "sv|Bilar kan blockera ambulansen",
        "nb|Kast søppel i kassen, ikke på gata",
        "nb|Min bror er alkoholiker og fikk god hjelp av kommunen"
      })
  void whatSoundsLikeIt_isNone(String language, String text) {
    assertThat(Desk.breaches(language, text)).isEmpty();
  }

  /// What residents ask, complain of and announce, with the words of the gravest categories.
  static Stream<Arguments> asResidentsWrite() {
    return Suite.rows("sounds-like.tsv").stream().map(row -> Arguments.of(row[0], row[1]));
  }

  @ParameterizedTest
  @MethodSource("asResidentsWrite")
  void whatResidentsWriteInTheSameWords_isNone(String language, String text) {
    assertThat(Desk.breaches(language, text)).isEmpty();
  }
}
