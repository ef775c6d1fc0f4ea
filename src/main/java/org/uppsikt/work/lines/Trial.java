package org.uppsikt.work.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.eval.Measure;
import org.uppsikt.flag.eval.Verdict;
import org.uppsikt.flag.learn.Corpus;
import org.uppsikt.flag.learn.LearnedDetector;
import org.uppsikt.flag.learn.Learning;
import org.uppsikt.flag.learn.Row;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Tries the checks on labelled texts, and learns the model that ships. Keeps nothing.
public final class Trial {

  /// What a step of confidence is worth in the order of certainty, beside the model's probability.
  private static final double STEP = 0.3;

  private final TextCheck check;
  private final Set<Source> sources;
  private final LearnedDetector model = StandardDetectors.learned();

  /// @param withModel false for rules and detectors alone
  public Trial(TextCheck check, boolean withModel) {
    this.check = check;
    this.sources =
        withModel ? EnumSet.allOf(Source.class) : EnumSet.of(Source.RULE, Source.DETECTOR);
  }

  /// @throws IOException where the file cannot be read
  public Measure on(Path file) throws IOException {
    return Measure.of(Corpus.read(file), this::judge);
  }

  private Verdict judge(Row row) {
    Set<Category> found = EnumSet.noneOf(Category.class);
    double certainty = 0;
    for (Finding finding : check.check(row.text(), Optional.of(row.language())).findingsOrNone()) {
      if (finding.subject() instanceof Subject.Breach b && sources.contains(finding.source())) {
        found.add(b.category());
        certainty = Math.max(certainty, STEP * (1 + finding.confidence().ordinal()));
      }
    }
    return new Verdict(found, certainty + probability(row));
  }

  private double probability(Row row) {
    if (!sources.contains(Source.MODEL)) {
      return 0;
    }
    Allowance allowance = new Allowance(Duration.ofSeconds(2), System::nanoTime);
    return model.probability(Reading.of(row.text(), allowance), row.language(), row.isSpamData());
  }

  /// Learns the model that ships from the licensed files of a folder.
  ///
  /// @return how many texts it learned from
  /// @throws IOException where a file is missing or the model cannot be written
  public static int learn(Path folder, Path target) throws IOException {
    List<Row> rows = Learning.licensed(folder);
    Learning.Learned learned = Learning.from(rows, StandardDetectors.wordRules());
    try (OutputStream out = Files.newOutputStream(target)) {
      learned.model().write(out);
    }
    return rows.size();
  }
}
