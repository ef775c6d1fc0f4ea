package org.uppsikt.work;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.flag.learn.LearnedModel;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;

/// Guesses the language of a text by its small words and, where it has none of them, by all its
/// words as the checks do, so that an answer comes in the language of the question. Names,
/// addresses and single words tell nothing. The first guess of all reads the learned model: not to
/// be made on the window's thread.
public final class ItemLanguage {

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "sv",
          Set.of(
              "och", "är", "inte", "för", "att", "när", "hur", "vad", "jag", "ni", "har", "från",
              "också", "av", "på", "som", "ett", "i", "skolan", "vi", "hej", "tack", "får", "det",
              "varför"),
          "nb",
          Set.of(
              "og", "er", "ikke", "for", "å", "når", "hvordan", "hva", "jeg", "dere", "har", "fra",
              "også", "av", "på", "som", "et", "i", "skolen", "vi", "hei", "takk", "får", "det",
              "hvorfor"),
          "fi",
          Set.of(
              "ja", "on", "ei", "että", "kun", "miten", "mitä", "minä", "te", "ovat", "myös", "hei",
              "kiitos", "milloin", "missä", "onko", "se", "mutta", "miksi", "kunnan", "voi"),
          "en",
          Set.of(
              "and", "is", "not", "the", "to", "when", "how", "what", "i", "you", "have", "from",
              "also", "of", "on", "as", "we", "hello", "thanks", "why", "are", "it"));

  /// A text has told its language by here.
  private static final int ENOUGH = 4_000;

  private static final int WORDS_LOOKED_AT = 400;
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern SITE =
      Pattern.compile("(?i).*\\.(?:se|no|fi|dk|nu|com|net|org|eu|info|io|tv|me)(?:[/?#:].*)?");

  /// A word in lower case: names of people and places begin with a capital and are written alike in
  /// every language.
  private static final Pattern SAID =
      Pattern.compile("(?<![\\p{L}])[\\p{IsLatin}&&\\p{Ll}][\\p{IsLatin}'’-]{2,}");

  /// One word alone is as likely another language's.
  private static final int TELLING = 2;

  private ItemLanguage() {}

  /// @param otherwise tag for a text that does not tell, usually the municipality's language
  /// @return "sv", "nb", "fi" or "en"
  public static String of(String text, String otherwise) {
    List<String> written =
        SPACE
            .splitAsStream(text.substring(0, LosslessText.cut(text, ENOUGH)))
            .limit(WORDS_LOOKED_AT)
            .filter(word -> !isAddress(word))
            .toList();
    List<String> words =
        written.stream()
            .flatMap(word -> NO_LETTERS.splitAsStream(word.toLowerCase(Locale.ROOT)))
            .toList();
    String best = otherwise;
    long most = hits(words, otherwise);
    for (String language : List.of("sv", "nb", "fi", "en")) {
      long hits = hits(words, language);
      if (hits > most) {
        best = language;
        most = hits;
      }
    }
    return most == 0 ? recognised(written, otherwise) : best;
  }

  /// What stands for a page or a person, and is no word of any language.
  private static boolean isAddress(String word) {
    return word.contains("://")
        || word.regionMatches(true, 0, "www.", 0, 4)
        || word.indexOf('@') >= 0
        || word.startsWith("#")
        || SITE.matcher(word).matches();
  }

  /// The recogniser always names a language, on however little, and tells languages that are near
  /// each other apart by little: it is believed on several words, and only of a language that is no
  /// neighbour of the municipality's. Nobody is answered in a language that the office has no words
  /// in: Danish and nynorsk are read as bokmål.
  private static String recognised(List<String> written, String otherwise) {
    List<String> said =
        written.stream()
            .flatMap(word -> SAID.matcher(word).results())
            .map(MatchResult::group)
            .toList();
    if (said.size() < TELLING) {
      return otherwise;
    }
    Reading reading = Reading.of(String.join(" ", said), new Allowance(PATIENCE, System::nanoTime));
    Spoken told = LearnedModel.shipped().recogniser().recognise(reading, otherwise);
    if (Spoken.family(told.language()).equals(Spoken.family(otherwise))) {
      return otherwise;
    }
    return switch (told.language()) {
      case "sv", "nb", "fi", "en" -> told.language();
      case "nn", "da" -> "nb";
      default -> otherwise;
    };
  }

  private static long hits(List<String> words, String language) {
    Set<String> small = WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(small::contains).count();
  }
}
