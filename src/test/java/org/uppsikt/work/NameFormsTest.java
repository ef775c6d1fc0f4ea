package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A name is found in the forms it takes in the office's languages, and in no other word.
class NameFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Petra Wall | petra, Petra, petras, Walls, Wall:s, Petra’s",
        "Anna Berg | anna, Annas, Annan, Annaa, Annaan, Annalle, Annalta, Bergin, Bergille,"
            + " Bergiltä",
        "Jens Hansen | Jens’, Hansens, Hansenin",
        "Per Ek | Per, Pers, Perille",
        "Ann By | Ann, Anns, Annille",
        "Minna Virtanen | Virtasen, Virtaselle, Virtaselta, Virtasta, Virtaseen, virtasen",
        "Mäkinen | Mäkisen, Mäkistä, Mäkiselle, Mäkiseltä, Mäkisessä",
        "Pekka Aho | Pekan, Pekalle, Pekalta, Pekkaa, Pekkaan, Ahon, Aholle, Ahoa",
        "Matti | Matin, Matille, Mattia, Mattiin",
        "Heikki | Heikin, Heikille, Heikkiä",
        "Seppo Leppä | Sepon, Sepolle, Leppää, Lepälle",
        "Niemi | Niemen, Niemelle, Niemeä, Niemeen",
        "Järvi | Järven, Järvelle, Järveltä",
        "Mäki | Mäen, Mäelle, Mäkeä, Mäkeen",
        "Lahti | Lahden, Lahdelle, Lahtea",
        "Aalto | Aallon, Aallolle, Aaltoa",
        "Virta | Virran, Virralle, Virtaa",
        "Lampi | Lammen, Lammelle",
        "Laine | Laineen, Laineelle, Lainetta",
        "Anne | Annen, Annelle, Annea",
        "Markus | Markuksen, Markukselle, Markusta",
        "Tuomas | Tuomaan, Tuomaalle, Tuomaksen",
        "Anders | Andersin, Andersille",
        "Jan Eriksson | Janin, Janille, Erikssons, Erikssonin, Erikssonille"
      })
  void theFormsOfAName(String name, String forms) {
    for (String form : forms.split(", ")) {
      assertThat(NameForms.named("Hej " + form + " tack", name)).as(form).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Per Ek | 10 kr per person, period, perfekt, Person, Period, perin, ekar",
        "Ann By | annan, annat, annars, annons, Annan, Annat, Annars, Annons, byn, Byn",
        "Anna Berg | annan, annat, annars, annons, Annat, Annars, Annons, Bergsvägen, bergen",
        "Jan Dal | januari, Januari, Januarin, dalen",
        "Tor Liv | torget, torsdag, Torget, Torsdag, torilla, livet, Livet, livs, livsmedel",
        "Matti Mäki | matten, mattor, makt",
        "Mina Sara | minan, sarar, minst",
        "Minna Virtanen | virta, virtaa, Virtaus",
        "Eva Niemi | evakuering, Nimen, niemimaa"
      })
  void otherWords(String name, String words) {
    for (String word : words.split(", ")) {
      assertThat(NameForms.named("Se " + word + " här", name)).as(word).isFalse();
    }
  }

  @Test
  void nothingIsNamed_whereNobodyHasAName() {
    assertThat(NameForms.named("Badet öppnar.", "")).isFalse();
    assertThat(NameForms.named("", "Anna Berg")).isFalse();
    assertThat(NameForms.named("Badet i byn 🙏", "Bo 🙏 1")).isFalse();
  }
}
