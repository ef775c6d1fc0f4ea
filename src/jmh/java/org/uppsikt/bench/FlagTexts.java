package org.uppsikt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Findings.RuleRef;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.rule.PhraseRule;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;

/// Texts and rules for the benchmarks of flags: rows of a file whose last column is the text, or
/// made-up comments; rules of a word, of two words in a row and of the start of a word, made of the
/// words of the texts themselves and of others, so that some hit.
final class FlagTexts {

  private static final int MADE_UP = 5000;
  private static final int ONE_HITS_IN = 20;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 20;

  private FlagTexts() {}

  static List<String> read(String rows) throws IOException {
    if (rows.isEmpty()) {
      Comments comments = new Comments();
      return comments.some(MADE_UP).stream().map(item -> item.text()).toList();
    }
    try (Stream<String> lines = Files.lines(Path.of(rows))) {
      return lines.map(line -> line.substring(line.lastIndexOf('\t') + 1)).toList();
    }
  }

  /// Phrases in the notation of rules: one in three a word, two words, or a stem.
  static List<String> phrases(List<String> texts, int count) {
    Random random = new Random(16);
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")) {
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
          found.add(word);
        }
      }
    }
    List<String> words = new ArrayList<>(found);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String word =
                  i % ONE_HITS_IN == 0 ? words.get(random.nextInt(words.size())) : madeUp(random);
              return switch (i % 3) {
                case 0 -> word;
                case 1 -> word + " " + words.get(random.nextInt(words.size()));
                default -> word + "*";
              };
            })
        .toList();
  }

  private static String madeUp(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3 + random.nextInt(2); i++) {
      word.append("bdfgklmnprstv".charAt(random.nextInt(13)));
      word.append("aeiouyåäö".charAt(random.nextInt(9)));
    }
    return word + "t";
  }

  static List<PhraseRule> rules(List<String> phrases) {
    Subject subject = Subject.ofCode("C14");
    return IntStream.range(0, phrases.size())
        .mapToObj(
            i ->
                new PhraseRule(
                    new RuleRef("sv.bench" + i, 1, "swear.word"),
                    subject,
                    Confidence.LOW,
                    List.of(phrases.get(i)),
                    List.of()))
        .toList();
  }

  static FlagContext context() {
    return switch (PolicyLibrary.shipped().on("base", LocalDate.of(2026, 11, 22))) {
      case Standing.InForce now -> new FlagContext(now.policy(), "sv", Set.of("bjorkvik.example"));
      case Standing.OutOfPeriod last ->
          new FlagContext(last.last(), "sv", Set.of("bjorkvik.example"));
      case Standing.Unknown none -> throw new IllegalStateException(none.pack());
    };
  }
}
