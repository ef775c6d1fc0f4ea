package org.uppsikt.flag.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Desk;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.PhraseDetector;

/// Measures what the flags are worth on texts they have not seen: the model is learned five times,
/// each time without one fifth of the texts, and judges that fifth with the whole of the program.
/// Translations and near duplicates of one text are in the same fifth, the comments of one video
/// too. Rules count once as they are, and once only where the words they hit stand in a breach
/// outside the fifth: whoever wrote them had read all of it.
///
/// Prints macro-F1 by file, and writes the ids of the texts judged wrongly to
/// `target/held-out-wrong.tsv`. Arguments: the folder of the labelled texts; names of the files to
/// keep to, with commas, or none; another number by which the texts are dealt, or none.
public final class HeldOut {

  private static final int SALT = 0x2545F491;

  private final int salt;

  private HeldOut(int salt) {
    this.salt = salt;
  }

  private final Map<String, Map<String, Counts>> tables = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  /// Right and wrong, of the flagged and of the others.
  private static final class Counts {
    private int right;
    private int missed;
    private int falseAlarms;
    private int quiet;

    void add(boolean breach, boolean found) {
      right += breach && found ? 1 : 0;
      missed += breach && !found ? 1 : 0;
      falseAlarms += !breach && found ? 1 : 0;
      quiet += !breach && !found ? 1 : 0;
    }

    String shown() {
      double wrong = missed + falseAlarms;
      double macro = (2 * right / (2 * right + wrong) + 2 * quiet / (2 * quiet + wrong)) / 2;
      return String.format(
          Locale.ROOT,
          "%.3f (recall %.3f, false alarms %.1f of 1,000, %d texts)",
          macro,
          (double) right / Math.max(1, right + missed),
          1000.0 * falseAlarms / Math.max(1, falseAlarms + quiet),
          right + missed + falseAlarms + quiet);
    }
  }

  public static void main(String[] args) throws IOException {
    List<Row> rows = new ArrayList<>(Learning.licensed(Path.of(args[0])));
    if (args.length > 1) {
      Set<String> sets = Set.of(args[1].split(","));
      rows.removeIf(row -> !sets.contains(row.set()));
    }
    List<Row> others = Corpus.read(Path.of(args[0], "suomi24.tsv"));
    HeldOut all = new HeldOut(args.length > 2 ? Integer.parseInt(args[2]) : SALT);
    for (int fold = 0; fold < Row.FOLDS; fold++) {
      all.fold(rows, others, fold);
      System.err.println("fold " + fold);
    }
    Files.write(Path.of("target", "held-out-wrong.tsv"), all.wrong);
    all.tables.forEach(
        (name, table) -> {
          System.out.println(name);
          table.forEach((row, counts) -> System.out.println("  " + row + " " + counts.shown()));
        });
  }

  private int fold(Row row) {
    if (row.id().startsWith("yts-")) {
      return row.id().charAt(5) - '1';
    }
    int h = (row.group().hashCode() ^ salt) * 0x9E3779B9;
    return Math.floorMod(h ^ (h >>> 15), Row.FOLDS);
  }

  private void fold(List<Row> rows, List<Row> others, int fold) {
    List<Row> seen = rows.stream().filter(row -> fold(row) != fold).toList();
    PhraseDetector rules = StandardDetectors.wordRules();
    LearnedModel model = Learning.from(seen, rules).model();
    Familiar familiar = Familiar.from(seen, seen.stream().map(HeldOut::reading).toList(), rules);
    Predicate<String> known = familiar::anywhere;
    Flagger plain = flagger(model, rules);
    Flagger strict = flagger(model, rules.limited(known));
    for (Row row : rows) {
      if (fold(row) == fold && !row.set().equals("davidson")) {
        judge(row, "1 rules as they are", plain);
        judge(row, "2 rules known from other texts", strict);
      }
    }
    for (Row row : Ordinary.rows()) {
      if (fold(row) == fold) {
        judge(row, "1 rules as they are", plain);
      }
    }
    for (int i = fold; i < others.size(); i += Row.FOLDS) {
      judge(others.get(i), "1 rules as they are", plain);
    }
  }

  private static Reading reading(Row row) {
    return Reading.of(row.text(), new Allowance(Duration.ofDays(1), () -> 0L));
  }

  private static Flagger flagger(LearnedModel model, PhraseDetector rules) {
    return new Engine(
        model.recogniser(),
        StandardDetectors.all(rules, model),
        Engine.CEILING,
        Clocks.of(() -> 0L));
  }

  private void judge(Row row, String how, Flagger flagger) {
    Set<Category> all = EnumSet.noneOf(Category.class);
    Set<Category> byRule = EnumSet.noneOf(Category.class);
    for (Finding f :
        flagger.check(row.text(), Desk.context(row.language(), "base")).findingsOrNone()) {
      if (f.subject() instanceof Subject.Breach breach) {
        all.add(breach.category());
        if (f.source() != Source.MODEL) {
          byRule.add(breach.category());
        }
      }
    }
    count(row, how + ", with the model", all);
    count(row, how + ", alone", byRule);
  }

  private void count(Row row, String how, Set<Category> found) {
    boolean hit =
        row.isSpamData()
            ? found.contains(Category.C13_ADVERTISING)
                || found.contains(Category.C15_LINK)
                || found.contains(Category.C17_FRAUD)
            : !found.isEmpty();
    if (hit != row.breach()) {
      wrong.add(how + "\t" + (hit ? "false alarm" : "missed") + "\t" + row.id());
    }
    Map<String, Counts> table = tables.computeIfAbsent(how, _ -> new TreeMap<>());
    table
        .computeIfAbsent(row.set() + " " + row.language(), _ -> new Counts())
        .add(row.breach(), hit);
    if (row.id().endsWith("-prompt")) {
      table.computeIfAbsent(row.set() + " prompts", _ -> new Counts()).add(row.breach(), hit);
    }
  }
}
