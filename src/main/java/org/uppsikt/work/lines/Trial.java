package org.uppsikt.work.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.eval.Measure;
import org.uppsikt.flag.eval.Tally;
import org.uppsikt.flag.eval.Verdict;
import org.uppsikt.flag.learn.Corpus;
import org.uppsikt.flag.learn.LearnedDetector;
import org.uppsikt.flag.learn.Learning;
import org.uppsikt.flag.learn.Origin;
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

  /// How right the checks were on one kind of one language.
  public record Figures(
      int texts,
      int positives,
      double precision,
      double recall,
      double f1,
      double macroF1,
      double averagePrecision,
      int falseAlarms,
      double falseAlarmsPer1000) {}

  /// A text that was judged wrongly, with the codes of what was found in it.
  public record Wrong(String id, boolean breach, List<String> found, String text) {}

  /// @param groups figures by "language kind"; the kind "any" is flagged or not
  /// @param leftOut lines of the file that are no judged text
  public record Result(Map<String, Figures> groups, List<Wrong> worst, int leftOut) {}

  /// @throws IOException where the file cannot be read
  public Result on(Path file) throws IOException {
    Corpus.Judged judged = Corpus.judged(file);
    Measure measure = Measure.of(judged.rows(), this::judge);
    Map<String, Figures> groups = new TreeMap<>();
    measure.tallies().forEach((name, tally) -> groups.put(name, figures(tally)));
    return new Result(
        groups, measure.worst().stream().map(Trial::wrong).toList(), judged.leftOut());
  }

  private static Wrong wrong(Measure.Miss miss) {
    List<String> codes = miss.verdict().found().stream().map(Category::code).sorted().toList();
    return new Wrong(miss.row().id(), miss.row().breach(), codes, miss.row().text());
  }

  private static Figures figures(Tally t) {
    return new Figures(
        t.texts(),
        t.positives(),
        t.precision(),
        t.recall(),
        t.f1(),
        t.macroF1(),
        t.averagePrecision(),
        t.falseAlarms(),
        t.falseAlarmRate());
  }

  private Verdict judge(Row row) {
    Set<Category> found = EnumSet.noneOf(Category.class);
    double certainty = 0;
    for (Finding finding : check.check(row.text(), Optional.of(row.language())).findingsOrNone()) {
      if (finding.subject() instanceof Subject.Breach b && sources.contains(finding.source())) {
        found.add(b.category());
        certainty = Math.max(certainty, step(finding.confidence()));
      }
    }
    return new Verdict(found, certainty + probability(row));
  }

  private static double step(Finding.Confidence confidence) {
    return switch (confidence) {
      case LOW -> STEP;
      case MEDIUM -> 2 * STEP;
      case HIGH -> 3 * STEP;
    };
  }

  private double probability(Row row) {
    if (!sources.contains(Source.MODEL)) {
      return 0;
    }
    Allowance allowance = new Allowance(Duration.ofSeconds(2), System::nanoTime);
    return model.probability(Reading.of(row.text(), allowance), row.language(), row.isSpamData());
  }

  /// Learns the model that ships from the licensed files of a folder, and writes down beside it
  /// what it came from.
  ///
  /// @return how many texts it learned from
  /// @throws IOException where a file is missing or the model cannot be written
  public static int learn(Path folder, Path target) throws IOException {
    List<Row> rows = Learning.licensed(folder);
    Learning.Learned learned = Learning.from(rows, StandardDetectors.wordRules());
    try (OutputStream out = Files.newOutputStream(target)) {
      learned.model().write(out);
    }
    Origin.write(folder, target, StandardDetectors.wordRules());
    return rows.size();
  }
}
