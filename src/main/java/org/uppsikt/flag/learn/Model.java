package org.uppsikt.flag.learn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> SPEECH =
      Set.of("C01", "C02", "C03", "C04", "C05", "C08", "C14", "C16");

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
    return spam(rarity, raw, Written.of(reading), Marks.of(reading, cues));
  }

  /// What one word of a text adds to the score of the whole, in a measure that only the words of
  /// the same text share.
  double share(Output output, Word word, String language) {
    return score(output, rarity.aloud(Grams.of(word, learned(language))));
  }

  static Sample sample(Rarity rarity, Sample raw, List<String> cues) {
    return rarity.weigh(raw, cues.stream().mapToInt(Grams::cue).toArray(), Grams.CUE);
  }

  /// Pieces of words and what is written say as much each, whatever there is of them.
  static Sample spam(Rarity rarity, Sample raw, Sample written, List<String> marks) {
    Rarity trusting = rarity.trusting();
    return trusting
        .weigh(raw, new int[0], 0)
        .and(trusting.weigh(written, marks.stream().mapToInt(Grams::cue).toArray(), Marks.WORTH));
  }

  /// Of what rules told, what bears on whether a text is offensive: that it sells something, or
  /// names a number, does not.
  static List<String> speech(List<String> cues) {
    List<String> speech =
        cues.stream()
            .filter(cue -> !cue.startsWith("C") || SPEECH.contains(cue.substring(0, 3)))
            .toList();
    return speech.isEmpty() ? List.of("none") : speech;
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
