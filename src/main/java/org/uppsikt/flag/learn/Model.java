package org.uppsikt.flag.learn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// What was learned from labelled texts.
///
/// @param calibrations per output and language; an output says nothing in a language without one
record Model(
    Rarity rarity,
    Map<Output, Weights> weights,
    Map<Output, Map<String, Calibration>> calibrations,
    LanguageModel languages) {

  Model {
    weights = Map.copyOf(weights);
    calibrations = Map.copyOf(calibrations);
  }

  /// A text as this model sees it.
  ///
  /// @param cues names of what rules told about it
  Sample sample(Reading reading, String language, List<String> cues) {
    return sample(rarity, Grams.of(reading, learned(language)), cues);
  }

  /// A text as the part that knows advertising sees it.
  Sample spam(Reading reading, String language, List<String> cues) {
    Sample raw = Grams.of(reading, learned(language));
    return sample(rarity.trusting(), raw, Marks.of(reading, cues));
  }

  /// What one word of a text adds to the score of the whole, in a measure that only the words of
  /// the same text share.
  double share(Output output, Word word, String language) {
    return score(output, rarity.aloud(Grams.of(word, learned(language))));
  }

  static Sample sample(Rarity rarity, Sample raw, List<String> cues) {
    return rarity.weigh(raw, cues.stream().mapToInt(Grams::cue).toArray(), Grams.CUE);
  }

  Optional<Calibration> calibration(Output output, String language) {
    return Optional.ofNullable(calibrations.getOrDefault(output, Map.of()).get(learned(language)));
  }

  double score(Output output, Sample sample) {
    Weights learned = weights.get(output);
    return learned == null ? 0 : learned.dot(sample);
  }

  /// Nynorsk has no labelled data of its own.
  static String learned(String language) {
    return language.equals("nn") || language.equals("no") ? "nb" : language;
  }
}
