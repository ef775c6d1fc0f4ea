package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Threats, praise of terror and requests for pictures of children in the words people use most,
/// and what is said in the same words without any harm: thanks to whoever drove the bus.
class PlainWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|C01|Jag kommer hem till dig i natt och slår ihjäl dig",
        "sv|C01|Vi vet var dina barn går i skolan",
        "sv|C01|Du ska få se vad som händer med din bil",
        "sv|C01|Någon borde sätta en kula i skallen på rektorn",
        "sv|C01|Akta dig när du går hem ikväll",
        "sv|C01|Jag hoppas att du brinner inne",
        "sv|C01|Jag ska se till att du aldrig går igen",
        "sv|C01|Nästa gång jag ser dig så är du död",
        "sv|C05|Kom igen, vi bränner ner moskén på lördag",
        "sv|C01|Ni kommer att få ligga i era egna gravar",
        "sv|C01|Skjut henne i huvudet",
        "sv|C01|Du kommer inte få leva till jul",
        "nb|C01|Jeg kommer hjem til deg i natt og slår deg i hjel",
        "nb|C01|Vi vet hvor barna dine går på skole",
        "nb|C01|Noen burde sette en kule i skallen på rektor",
        "nb|C01|Neste gang jeg ser deg er du død",
        "nb|C05|Kom igjen, vi brenner ned moskeen på lørdag",
        "nb|C01|Jeg skal sørge for at du aldri går igjen",
        "nn|C01|Eg kjem heim til deg i natt og slår deg i hel",
        "nn|C01|Neste gong eg ser deg er du daud",
        "nn|C01|Nokon burde skyte ordføraren",
        "nn|C01|Me veit kvar borna dine går på skule",
        "da|C01|Jeg kommer hjem til dig i nat og slår dig ihjel",
        "da|C01|Vi ved hvor dine børn går i skole",
        "da|C01|Nogen burde sætte en kugle i hovedet på rektor",
        "da|C01|Næste gang jeg ser dig er du død",
        "da|C05|Kom nu, vi brænder moskeen ned på lørdag",
        "da|C01|Jeg skal sørge for du aldrig går igen",
        "da|C01|Skyd hende i hovedet",
        "fi|C01|Tulen yöllä kotiisi ja hakkaan sinut kuoliaaksi",
        "fi|C01|Tiedämme missä lapsesi käyvät koulua",
        "fi|C01|Jonkun pitäisi ampua rehtori",
        "fi|C01|Kun seuraavan kerran näen sinut olet kuollut",
        "fi|C01|Et näe enää joulua",
        "fi|C05|Lähdetään polttamaan moskeija lauantaina",
        "fi|C01|Pidän huolen siitä ettet enää kävele",
        "fi|C01|Ampukaa hänet päähän",
        "en|C01|I'm coming to your house tonight to beat you to death",
        "en|C01|We know where your kids go to school",
        "en|C01|Somebody should put a bullet in the head teacher",
        "en|C01|Next time I see you you're dead",
        "en|C01|You won't live to see Christmas",
        "en|C05|Come on, let's burn the mosque down on Saturday",
        "en|C01|I'll make sure you never walk again",
        "en|C01|Shoot her in the head",
        "da|C09|Giv mig billeder af din lille datter uden tøj",
        "da|C09|Jeg har en mappe med billeder af nøgne børn, skriv hvis du vil have",
        "da|C16|Vi hylder martyrerne der sprængte bussen",
        "da|C16|Respekt for manden der skød på moskeen",
        "fi|C09|Laita kuvia pikkusiskostasi ilman vaatteita",
        "fi|C09|Minulla on kansio täynnä kuvia alastomista lapsista, kysy lisää",
        "fi|C16|Kunnia miehelle joka ampui moskeijassa",
        "fi|C16|Kunnia sankareille jotka räjäyttivät bussin",
        "fi|C12|Naapurin poika on suljetulla osastolla",
        "en|C09|Send me pictures of your little daughter without clothes",
        "en|C09|I have a folder full of naked children, message me if you want it",
        "en|C16|Respect to the man who shot up the mosque",
        "en|C16|Glory to the heroes who blew up the bus",
        "en|C12|The neighbour's son is locked up in the psychiatric ward",
        "sv|C09|Skicka bilder på din lilla dotter utan kläder",
        "sv|C09|Jag har en mapp full med nakna barn, skriv om du vill ha",
        "sv|C16|Respekt till mannen som sköt i moskén",
        "nb|C09|Send bilder av din lille datter uten klær",
        "nb|C09|Jeg har en mappe full av nakne barn, skriv hvis du vil ha",
        "nb|C16|Respekt for mannen som skjøt i moskeen"
      })
  void aPlainBreach_isFound(String language, String category, String text) {
    assertThat(Desk.breaches(language, text))
        .extracting(finding -> finding.subject().code())
        .contains(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Nästa gång jag ser dig bjuder jag på kaffe",
        "sv|Vi ser till att du aldrig går hem ensam efter kvällspasset",
        "sv|Du kommer inte att leva utan bil på landet",
        "sv|Växten överlever inte vintern",
        "sv|Vi bränner ner ljusen i kyrkan på luciamorgonen",
        "sv|Ska vi elda upp gamla granar vid kyrkan?",
        "sv|Får se vad som händer med busslinjen",
        "sv|Vi hoppas att du mår bra",
        "sv|Hon vilar i sin egen grav på kyrkogården",
        "sv|Se vad som händer i din kommun",
        "sv|Vi måste elda upp riset bakom skolan",
        "nb|Neste gang jeg ser deg tar vi en kaffe",
        "nb|Vi sørger for at du aldri går alene hjem",
        "nb|Planten overlever ikke vinteren",
        "nb|Du kommer ikke til å leve uten bil her",
        "nb|Skal vi brenne opp gamle juletre ved kirka?",
        "nn|Nokon burde skyte ulven",
        "nn|Neste gong eg ser deg tek vi ein kaffi",
        "nb|Han satte en kule i målet fra 20 meter",
        "da|Næste gang jeg ser dig giver jeg kaffe",
        "da|Vi sørger for at du aldrig går alene hjem",
        "da|Planten overlever ikke vinteren",
        "da|Vi brænder bålet ved kirken af sankthans",
        "fi|Et näe enää tähtiä katuvalojen takia",
        "fi|Pidämme huolen ettei kukaan jää yksin",
        "fi|Mennään polttamaan kokkoa juhannuksena",
        "en|Next time I see you we'll have coffee",
        "en|We'll make sure you never walk home alone",
        "en|Will the home care put her in a wheelchair today?",
        "en|They never run again after the timetable change",
        "sv|Ni slår undan benen för alla småföretagare här",
        "sv|Ni dödar landsbygden med era beslut, det är slakt på byskolorna",
        "nb|Sønnen min ble slått på skolen, hva gjør dere?",
        "nn|Guten min blei slått på skulen, kva gjer de?",
        "da|Min søn blev slået i skolen, hvad gør I?",
        "sv|Se till att du aldrig går hungrig igen, kom till soppköket",
        "sv|Mormor sa att hon ligger i sin grav innan bussen kommer",
        "nb|De slo ham i hjel, skriver avisen om dommen fra 1920",
        "sv|Tack till killen som körde bussen i snöstormen",
        "sv|Tack till mannen som körde min mormor till sjukhuset",
        "sv|Respekt till grabbarna som sköt mål i går",
        "sv|Hurra för killen som slog rekordet",
        "nb|Takk til de som kjørte bussen i snøstormen",
        "nb|Takk til dei som køyrde brøytebilen i natt",
        "nb|Respekt for de som skjøt gullkula i VM",
        "sv|Grattis till din lilla dotter på födelsedagen",
        "sv|Hälsa din lilla hund",
        "nb|Hils din gamle lærer",
        "da|Tillykke med din lille datter",
        "da|Hils din gamle mor",
        "da|Er din gamle bil stadig til salg?",
        "fi|Sinun pikku tyttäresi lauloi kauniisti",
        "en|Congratulations on your little daughter",
        "nn|Pass dykk for snø som rasar frå taket.",
        "sv|Jag är dum i huvudet som glömde anmäla mig",
        "nb|Logg inn med BankID, så finner du skjemaet på kommunens side",
        "sv|Logga in med bankid på kommunens sida"
      })
  void theSameWordsWithoutHarm_areNone(String language, String text) {
    assertThat(Desk.breaches(language, text)).isEmpty();
  }
}
