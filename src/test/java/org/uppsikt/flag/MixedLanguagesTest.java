package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding;

/// People change language in the middle of a comment; what they say after that counts as much.
class MixedLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kronoby|sv|C01|Tack för inget. Minä tapan sinut.",
        "saffle|sv|C01|Tack för inget. Minä tapan sinut.",
        "saffle|sv|C01|Varför stänger ni skolan? I will kill you",
        "saffle|sv|C01|Tack för svaret om vägen förbi kyrkan. I will kill you all, you bastards, and"
            + " burn your house down",
        "saffle|sv|C04|Tack för svaret om vägen förbi kyrkan. I will kill you all, you bastards, and"
            + " burn your house down",
        "saffle|sv|C01|Ni som bestämmer om skolan här i kommunen, I will kill you",
        "saffle|sv|C14|Beslutet är vansinne. Perkele.",
        "kronoby|sv|C04|Bra att ni svarar på frågan. Sinä olet täysi idiootti.",
        "kronoby|fi|C04|Kiitos vastauksesta, asia on nyt selvä. Du är en jävla idiot.",
        "saltdal|nb|C04|Takk for svaret om vegen forbi kirka. You are a stupid cunt.",
        "saltdal|nb|C05|Møtet er på torsdag. Let's burn down the town hall"
      })
  void whatIsSaidInAnotherLanguage_isFound(
      String pack, String language, String category, String text) {
    assertThat(breaches(pack, language, text)).contains(category);
  }

  /// English lists find what is not there in other languages, and the other way round.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv|Slut. Det är slut på glassen. Slut på det roliga",
        "sv|Ta det lugnt. Hög fart är farligt. Fart",
        "sv|Kill eller tjej? Alla är välkomna. En bra kill",
        "sv|Läs mer på engelska. Open house on Saturday, bring the whole family",
        "sv|Vi ses i Holland. Dick och Fanny hälsar. Vad är klockan?",
        "nb|Faget er slutt. Fag og fart. Takk for turen",
        "da|Beslut. Fart. Tit er det slut. Fagforbund",
        "fi|Rannalla oli tilaa. Kannalta katsottuna hyvä. Kiitos",
        "sv|Boken heter Tappajan näköinen mies. Den finns på biblioteket",
        "fi|Kirja on nimeltään Mord på torget. Se on kirjastossa"
      })
  void ordinaryWordsOfOneLanguage_areNotReadAsAnother(String language, String text) {
    assertThat(breaches("base", language, text)).isEmpty();
  }

  /// What the office writes for one language is not looked for in sentences of another.
  @Test
  void aRuleOfAnotherLanguage_isNotAppliedToASentenceThatMayBeEither() {
    assertThat(breaches("base", "sv", "Bra. Slut. Hej")).isEmpty();
    assertThat(breaches("base", "sv", "Tack så mycket för hjälpen i går. You dirty slut"))
        .isNotEmpty();
  }

  private static List<String> breaches(String pack, String language, String text) {
    return Desk.check(text, Desk.context(language, pack)).findingsOrNone().stream()
        .filter(Finding::isBreach)
        .map(f -> f.subject().code())
        .toList();
  }
}
