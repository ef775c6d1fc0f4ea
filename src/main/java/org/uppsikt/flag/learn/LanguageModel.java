package org.uppsikt.flag.learn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.uppsikt.flag.Recogniser;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;
import org.uppsikt.flag.reading.Word;

/// Tells the language by pieces of words, and Nynorsk from Bokmål, for which there is no labelled
/// data, by words that only one of them has.
final class LanguageModel implements Recogniser {

  static final List<String> LANGUAGES = List.of("sv", "nb", "da", "fi", "en");

  private static final Set<String> NYNORSK =
      Set.of(
          "ikkje", "eg", "ein", "eit", "dei", "kva", "kvifor", "korleis", "kvar", "noko", "nokon",
          "vere", "vart", "berre", "sjølv", "mykje", "dykk", "dykkar", "korso", "kome", "gjere",
          "eigen", "meir", "seier", "kjem", "frå", "saman", "andre", "heile", "veit", "skule",
          "desse", "skriv", "mellom", "heim", "tenkjer", "oss", "no", "me", "hjå", "nynorsk");

  private static final Set<String> BOKMAAL =
      Set.of(
          "ikke", "jeg", "en", "et", "de", "hva", "hvorfor", "hvordan", "hvor", "noe", "noen",
          "være", "ble", "bare", "selv", "mye", "dere", "deres", "gjøre", "egen", "mer", "sier",
          "kommer", "fra", "sammen", "disse", "nå", "vi", "hjem");

  /// Belief in the prior, in the unit of the scores: it decides where a text is a word or two.
  private static final double PRIOR = 0.35;

  /// More belief the fewer words there are, shared among them.
  private static final double SHORT = 1.5;

  private static final double SHARPNESS = 4;
  private static final double LIKELY = 0.12;

  /// Share of a family that makes it certain, of a sentence by itself.
  private static final double SURELY = 0.9;

  /// Words that a sentence takes to tell it: one alone may be a name.
  private static final int FEWEST = 2;

  private final Map<String, Weights> weights;

  LanguageModel(Map<String, Weights> weights) {
    this.weights = Map.copyOf(weights);
  }

  Weights of(String language) {
    return Objects.requireNonNull(weights.get(language));
  }

  private static double share(Map<String, Double> shares, String language) {
    return shares.getOrDefault(language, 0.0);
  }

  @Override
  public Spoken recognise(Reading reading, String prior) {
    if (reading.words().isEmpty()) {
      return new Spoken(prior, Set.of(Spoken.family(prior)));
    }
    double belief = PRIOR + SHORT / Math.max(1, telling(reading.words()));
    Map<String, Double> shares = shares(LetterGrams.of(reading), known(prior), belief);
    String best = LANGUAGES.getFirst();
    for (String language : LANGUAGES) {
      best = share(shares, language) > share(shares, best) ? language : best;
    }
    Set<String> families = families(shares, LIKELY);
    families.add(Spoken.family(best));
    return new Spoken(norwegian(best, reading, prior), families, this::surely);
  }

  /// Without belief in any language: what stands around the words is another matter.
  private Set<String> surely(List<Word> words) {
    return telling(words) < FEWEST
        ? Set.of()
        : families(shares(LetterGrams.of(words), "", 0), SURELY);
  }

  private static Set<String> families(Map<String, Double> shares, double least) {
    Map<String, Double> byFamily = new HashMap<>();
    shares.forEach(
        (language, share) -> byFamily.merge(Spoken.family(language), share, Double::sum));
    Set<String> families = new HashSet<>();
    byFamily.forEach(
        (family, share) -> {
          if (share >= least) {
            families.add(family);
          }
        });
    return families;
  }

  /// How many words tell of a language; single letters stand in all of them.
  private static long telling(List<Word> words) {
    return words.stream().filter(word -> word.written().length() > 1).count();
  }

  private static String known(String prior) {
    return prior.equals("nn") || prior.equals("no") ? "nb" : prior;
  }

  private Map<String, Double> shares(Sample sample, String prior, double belief) {
    Map<String, Double> shares = new HashMap<>();
    double sum = 0;
    for (String language : LANGUAGES) {
      double score = of(language).dot(sample) + (language.equals(prior) ? belief : 0);
      double share = StrictMath.exp(SHARPNESS * score);
      shares.put(language, share);
      sum += share;
    }
    double all = sum;
    shares.replaceAll((language, share) -> share / all);
    return shares;
  }

  private static String norwegian(String best, Reading reading, String prior) {
    if (!best.equals("nb") && !best.equals("sv") && !best.equals("da")) {
      return best;
    }
    int nynorsk = 0;
    int bokmaal = 0;
    for (Word word : reading.words()) {
      nynorsk += NYNORSK.contains(word.written()) ? 1 : 0;
      bokmaal += BOKMAAL.contains(word.written()) ? 1 : 0;
    }
    boolean surely = nynorsk >= 2 && nynorsk > bokmaal;
    boolean likely = nynorsk > bokmaal || (prior.equals("nn") && nynorsk == bokmaal);
    return surely || (best.equals("nb") && likely) ? "nn" : best;
  }
}
