package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding;

/// Ordinary words that hold a foul one, or are one in another language: the list that was measured
/// over ordinary texts, each word in two sentences where it stands differently. Neither rules nor
/// model may flag one.
class FalseFriendsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Det fanns gott om plats",
        "sv|Fanns det kaffe på mötet?",
        "sv|Barnen älskar fantasier och sagor",
        "sv|Fantasier är fria",
        "sv|Avskaffande av avgiften diskuteras",
        "sv|Ett avskaffande kräver beslut",
        "sv|Vi får pröva en annan väg",
        "sv|Pröva gärna den nya appen",
        "sv|Stödet är inkomstprövat",
        "sv|Är bidraget inkomstprövat?",
        "sv|De ville erövra världen",
        "sv|Laget kunde erövra cupen",
        "sv|Vi reste till Holland",
        "sv|Holland vann matchen",
        "sv|Det kostar hundra dollar",
        "sv|Dollar och euro växlas på banken",
        "sv|Bron var nära kollaps",
        "sv|Systemets kollaps drabbade alla",
        "sv|Frukt såsom äpplen och päron",
        "sv|Växter, såsom ormbunkar, trivs där",
        "sv|Det är slut på parkeringen",
        "sv|När tar mötet slut?",
        "sv|Ett beslut fattades i går",
        "sv|Vilket beslut gäller?",
        "sv|Anslutning till nätet är klar",
        "sv|När kommer anslutning till fiber?",
        "sv|En analfabet kan få hjälp på biblioteket",
        "sv|Ingen ska behöva vara analfabet",
        "sv|Kanal 5 sänder matchen",
        "sv|Båten gick genom en kanal",
        "sv|Köpte sås till potatisen",
        "sv|Brun sås och hård ost",
        "nb|Fant du nøklene?",
        "nb|Vi fant en katt i parken",
        "nb|Han ble tatt til fange",
        "nb|Fange nummer to ble løslatt",
        "nb|Omfang av arbeidet er stort",
        "nb|Hvilket omfang har planen?",
        "nb|En fantastisk konsert",
        "nb|Fantastisk vær i dag",
        "nb|Slutt på sesongen",
        "nb|Når er møtet slutt?",
        "nb|Et beslutt finnes ikke, vedtak heter det",
        "nb|Faglig sett er det bra",
        "nb|Faglig råd fra kommunen",
        "nb|Et fagråd ble opprettet",
        "nb|Fagråd for helse har møte",
        "nb|Fagforbund og arbeidsgivere er enige",
        "nb|Hvilket fagforbund er du med i?",
        "nb|En fagperson må vurdere saken",
        "nb|Snakk med en fagperson",
        "nb|En assosiasjon jeg fikk",
        "nb|Assosiasjon til hav og fjell",
        "nb|Hooker er en posisjon i rugby",
        "nb|Laget mangler en hooker i rugby",
        "nb|Kanal for båter",
        "nb|En analfabet trenger hjelp",
        "nn|Ho fann ein katt",
        "nn|Fann du det du leita etter?",
        "nn|Stefan held foredrag på biblioteket",
        "nn|Stefan og Kari vann kampen",
        "nn|Det var ei skuffande sløkking",
        "nn|Skuffande lite snø i år",
        "nn|Det er ei treffande skildring",
        "nn|Treffande sagt av ordføraren",
        "nn|Bedrifta profitterte på avtalen",
        "nn|Dei profitterte på straumprisen",
        "da|Der ligger hundelort på stien",
        "da|Husk pose til hundelort",
        "da|Min hund er en cocker spaniel",
        "da|Vi har to cockere på gården",
        "da|Prøver du at søge på hjemmesiden?",
        "da|Kommunen vil afprøve en ny løsning",
        "da|Den olympiske ild kommer forbi",
        "da|Det var en god episode i serien",
        "da|Det er typisk dansk vejr",
        "da|En pistol til maling er til leje på biblioteket",
        "da|Han sendte sit manuskript til forlaget",
        "da|Hvilket manuskript læser I?",
        "da|Tit er der kø ved havnen",
        "da|Hvor tit kører bussen?",
        "da|Spilleren er hooker på rugbyholdet",
        "da|En hooker står i første række i rugby",
        "da|De vil forgylde kuplen på rådhuset",
        "da|Kunstneren skal forgylde rammen",
        "da|En analfabet kan få hjælp på sprogcentret",
        "da|Fagforbundet holder møde",
        "fi|Päätöksen täytäntöönpano alkaa maaliskuussa",
        "fi|Täytäntöönpano viivästyy syksyyn",
        "fi|Purevat koirat",
        "fi|Purevat hyttyset ovat riesa rannalla",
        "fi|Kaupasta saa hyvää tavaraa",
        "fi|Tavara jätetään tiskille",
        "fi|Aamuna muutamana satoi lunta",
        "fi|Eräänä aamuna bussi ei tullut",
        "fi|Herkkusieniä metsässä",
        "fi|Paistoimme herkkusieniä voissa",
        "fi|Mikä on hankkeen kustannus?",
        "fi|Kustannus nousi viime vuonna",
        "fi|Lempiruokaa koulussa on keitto",
        "fi|Mikä on sinun lempiruokaa?",
        "fi|Lapsen kannalta ratkaisu on hyvä",
        "fi|Asukkaiden kannalta tämä on tärkeää",
        "fi|Rannalla on uusi laituri",
        "fi|Uimme rannalla illalla",
        "fi|kiistanalainen asia",
        "fi|Kaava on kiistanalainen",
        "fi|Kiistanalainen hanke etenee",
        "sv|Full fart framåt",
        "sv|Hög fart på vägen vid skolan",
        "sv|Ett ljus i en stake",
        "sv|En stake av mässing är upphittad",
        "nb|Hvilket fag liker du best?",
        "nb|Fag og timeplan ligger ute",
        "nb|Full fart på skolen",
        "nb|Lav fart ved barnehagen",
        "da|Hvilket fag er svært?",
        "da|Der er fart på",
        "fi|Täällä saa olla hiljaa",
        "fi|Kirjastossa voi olla pitkään",
        "fi|Kollaa ja moona ovat sanoja",
        "fi|Mitä moona tarkoittaa?"
      })
  void anOrdinaryWord_isNoBreach(String language, String text) {
    assertThat(Desk.check(text, Desk.context(language, "base")).findingsOrNone())
        .filteredOn(Finding::isBreach)
        .isEmpty();
  }

  /// What the words are taken for stays found.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Fan vad dåligt",
        "sv|Hon är en fitta",
        "nb|Drittfolk hele gjengen",
        "nb|Din fitte",
        "da|Sikke noget lort",
        "da|Du er en møglort",
        "fi|Olet kusipää",
        "fi|Perkele mitä touhua",
        "en|You are a slut"
      })
  void theFoulWordItself_isFound(String language, String text) {
    assertThat(Desk.check(text, Desk.context(language, "base")).findingsOrNone())
        .filteredOn(Finding::isBreach)
        .isNotEmpty();
  }
}
