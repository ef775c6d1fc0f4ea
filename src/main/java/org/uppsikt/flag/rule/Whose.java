package org.uppsikt.flag.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Whether a word is said to be somebody else's: "Anna Bergs mamma", "ordførerens far", "mor til
/// ordføreren", "the mayor's dad", "rehtorin isä". People speak of their own without a word before
/// it. In Scandinavian and Finnish the genitive is an ending that other words have too; those that
/// stand before such a word most are named.
final class Whose {

  /// Words in -s that are no genitive, or one of the writer's own.
  private static final Set<String> NOT_IN_S =
      Set.of(
          "hos",
          "os",
          "oss",
          "mens",
          "medans",
          "innans",
          "ifalls",
          "sålänges",
          "hvis",
          "tills",
          "dels",
          "plus",
          "finns",
          "finnes",
          "findes",
          "tycks",
          "synes",
          "syns",
          "syntes",
          "känns",
          "ens",
          "ellers",
          "dess",
          "vores",
          "våres",
          "deras",
          "deres",
          "barnens",
          "barnas",
          "børnenes",
          "ungarnas",
          "ungenes",
          "ungernes",
          "måndags",
          "tisdags",
          "onsdags",
          "torsdags",
          "fredags",
          "lördags",
          "söndags",
          "somras",
          "höstas",
          "vintras",
          "våras");

  private static final Set<String> HIS_OR_HER = Set.of("hans", "hennes", "hennar", "hendes");

  private static final Set<String> NOT_OF_ANYBODY =
      Set.of(
          "it's",
          "that's",
          "he's",
          "she's",
          "there's",
          "here's",
          "what's",
          "who's",
          "let's",
          "where's",
          "how's",
          "children's");

  private static final Set<String> NOT_IN_N =
      Set.of(
          "kun",
          "kuin",
          "niinkuin",
          "ennenkuin",
          "niin",
          "vaan",
          "vain",
          "minun",
          "meidän",
          "mun",
          "meiän",
          "meijän",
          "oman",
          "omien",
          "sitten",
          "ennen",
          "eilen",
          "tänään",
          "joten",
          "koskaan",
          "kaikkien",
          "lasten",
          "silloin",
          "olen",
          "monen",
          "jonkun",
          "kuten",
          "vanhan",
          "rakkaan",
          "mukaan",
          "edelleen",
          "tietenkin");

  /// "mor til ordføreren", but not "mor til meg".
  private static final Set<String> OF = Set.of("til", "till");

  private static final Set<String> SELF =
      Set.of(
          "meg", "mig", "mej", "oss", "os", "mina", "mine", "min", "mitt", "mit", "våra", "våre",
          "vår", "vårt", "vores", "barna", "barnen", "børnene");

  /// "ordføraren sin far er": before a verb it is no more his own.
  private static final Set<String> GARP = Set.of("sin", "si", "sitt");

  private static final Set<String> IS =
      Set.of("er", "har", "ble", "blei", "vart", "fekk", "fikk", "hadde", "var");

  private static final int SHORTEST = 3;

  private Whose() {}

  /// @param at place of the word
  /// @param language whose genitive is asked for
  static boolean isSaid(Reading reading, int at, String language) {
    List<Word> words = reading.words();
    boolean before = at > 0 && !words.get(at).opensSentence();
    boolean owned = before && isWhose(reading, words.get(at - 1), language);
    return owned || (isScandinavian(language) && isOf(words, at, before));
  }

  private static boolean isWhose(Reading reading, Word word, String language) {
    String written = word.written().toLowerCase(Locale.ROOT);
    return switch (language) {
      case "en" -> isEnglish(reading, word, written);
      case "fi" -> ends(written, "n", NOT_IN_N);
      default -> HIS_OR_HER.contains(written) || ends(written, "s", NOT_IN_S);
    };
  }

  private static boolean isEnglish(Reading reading, Word word, String written) {
    if (written.equals("his") || written.equals("her")) {
      return true;
    }
    if (written.endsWith("'s")) {
      return !NOT_OF_ANYBODY.contains(written);
    }
    CharSequence text = reading.plain().text();
    return written.endsWith("s") && word.end() < text.length() && text.charAt(word.end()) == '\'';
  }

  private static boolean ends(String written, String ending, Set<String> others) {
    return written.length() >= SHORTEST && written.endsWith(ending) && !others.contains(written);
  }

  private static boolean isOf(List<Word> words, int at, boolean before) {
    String next = written(words, at + 1);
    return HIS_OR_HER.contains(next)
        || (OF.contains(next) && !SELF.contains(written(words, at + 2)))
        || (before && GARP.contains(words.get(at - 1).written()) && IS.contains(next));
  }

  /// Of the same sentence; empty where there is none.
  private static String written(List<Word> words, int at) {
    return at < words.size() && !words.get(at).opensSentence() ? words.get(at).written() : "";
  }

  private static boolean isScandinavian(String language) {
    return !language.equals("en") && !language.equals("fi");
  }
}
