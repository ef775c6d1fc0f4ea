package org.uppsikt.work;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.flag.learn.LearnedModel;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Guesses the language of a text by its small words and, where it has none of them, by all its
/// words as the checks do, so that an answer comes in the language of the question.
public final class ItemLanguage {

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "sv",
          Set.of(
              "och", "är", "inte", "för", "att", "när", "hur", "vad", "jag", "ni", "har", "från",
              "också", "av", "på", "som", "ett", "skolan", "vi", "hej", "tack", "får", "det",
              "varför"),
          "nb",
          Set.of(
              "og", "er", "ikke", "for", "å", "når", "hvordan", "hva", "jeg", "dere", "har", "fra",
              "også", "av", "på", "som", "et", "skolen", "vi", "hei", "takk", "får", "det",
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

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private ItemLanguage() {}

  /// @param otherwise tag for a text that does not tell, usually the municipality's language
  /// @return "sv", "nb", "fi" or "en"
  public static String of(String text, String otherwise) {
    String start = text.substring(0, LosslessText.cut(text, ENOUGH));
    List<String> words =
        Arrays.stream(start.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).limit(400).toList();
    String best = otherwise;
    long most = hits(words, otherwise);
    for (String language : List.of("sv", "nb", "fi", "en")) {
      long hits = hits(words, language);
      if (hits > most) {
        best = language;
        most = hits;
      }
    }
    return most == 0 ? recognised(start, otherwise) : best;
  }

  /// Nobody is answered in a language that the office has no words in: Danish and nynorsk are read
  /// as bokmål.
  private static String recognised(String text, String otherwise) {
    Reading reading = Reading.of(text, new Allowance(PATIENCE, System::nanoTime));
    String told = LearnedModel.shipped().recogniser().recognise(reading, otherwise).language();
    return switch (told) {
      case "sv", "nb", "fi", "en" -> told;
      case "nn", "da" -> "nb";
      default -> otherwise;
    };
  }

  private static long hits(List<String> words, String language) {
    Set<String> small = WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(small::contains).count();
  }
}
