package org.uppsikt.flag.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.learn.Row;

/// Compares what was found with what people said.
public final class Measure {

  private static final int WORST = 10;

  /// What the names that data sets give to kinds are with us; any of them is right.
  private static final Map<String, Set<Category>> KINDS =
      Map.of(
          "Violence",
          EnumSet.of(Category.C01_THREAT, Category.C05_INCITEMENT, Category.C16_TERROR),
          "IdentityAttack",
          EnumSet.of(Category.C02_AGITATION),
          "hate",
          EnumSet.of(Category.C02_AGITATION),
          "SexualContent",
          EnumSet.of(Category.C03_SEXIST_HARASSMENT, Category.C08_PORNOGRAPHY),
          "Insult",
          EnumSet.of(Category.C04_PERSONAL_ATTACK),
          "spam",
          EnumSet.of(Category.C13_ADVERTISING, Category.C15_LINK, Category.C17_FRAUD));

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();

  /// A text judged wrongly.
  public record Miss(Row row, Verdict verdict) {

    double wrongness() {
      return row.breach() ? -verdict.certainty() : verdict.certainty();
    }
  }

  private Measure() {}

  /// @param judge what is found in a row's text
  public static Measure of(List<Row> rows, Function<Row, Verdict> judge) {
    Measure measure = new Measure();
    Set<String> marks = new TreeSet<>();
    rows.forEach(row -> marks.addAll(row.marks()));
    rows.forEach(row -> measure.add(row, judge.apply(row), marks));
    return measure;
  }

  private void add(Row row, Verdict verdict, Set<String> marks) {
    boolean flagged =
        row.isSpamData()
            ? meets(verdict, KINDS.getOrDefault("spam", Set.of()))
            : !verdict.found().isEmpty();
    tally(row.language() + " any").add(row.breach(), flagged, verdict.certainty());
    if (row.id().endsWith("-prompt")) {
      tally(row.language() + " any, prompts").add(row.breach(), flagged, verdict.certainty());
    }
    for (String mark : marks) {
      Set<Category> kinds = kinds(mark);
      if (!kinds.isEmpty()) {
        boolean met = meets(verdict, kinds);
        boolean hit = row.breach() && row.marks().contains(mark);
        tally(row.language() + " " + mark).add(hit, met, met ? verdict.certainty() : 0);
      }
    }
    if (flagged != row.breach()) {
      misses.add(new Miss(row, verdict));
    }
  }

  private static Set<Category> kinds(String mark) {
    for (Category category : Category.values()) {
      if (category.code().equals(mark)) {
        return EnumSet.of(category);
      }
    }
    return KINDS.getOrDefault(mark, Set.of());
  }

  private static boolean meets(Verdict verdict, Set<Category> kinds) {
    return verdict.found().stream().anyMatch(kinds::contains);
  }

  private Tally tally(String name) {
    return tallies.computeIfAbsent(name, n -> new Tally());
  }

  /// By "language kind", in the order of the alphabet; the kind "any" is flagged or not.
  public Map<String, Tally> tallies() {
    return new TreeMap<>(tallies);
  }

  /// The texts that were judged most wrongly, half of them missed and half false alarms.
  public List<Miss> worst() {
    List<Miss> worst = new ArrayList<>();
    for (boolean breach : new boolean[] {true, false}) {
      misses.stream()
          .filter(miss -> miss.row().breach() == breach)
          .sorted(Comparator.comparingDouble((Miss m) -> -m.wrongness()))
          .limit(WORST)
          .forEach(worst::add);
    }
    return List.copyOf(worst);
  }
}
