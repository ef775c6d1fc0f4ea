package org.uppsikt.flag.learn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.uppsikt.flag.learn.Calibration.Seen;

/// Chooses per output and language how a score becomes a probability and from which on a text is
/// found, on scores by weights that had not seen the text.
final class Thresholds {

  /// What a set says about the threshold: one that is flagged a third as often as the others, and
  /// has a threshold of its own, says less; a set three times another says more.
  private static final Map<String, Double> SAY = Map.of("dkhate", 0.3, "smsspam", 2.0);

  /// Numbers and codes alone resemble a paid message, and talk between friends, which helps to set
  /// the threshold, holds few of them; technical and official texts hold many.
  private static final double LEAST_PAID = 0.5;

  private static final int FEWEST = 25;

  private final List<Row> rows;
  private final List<List<String>> cues;
  private final List<List<String>> spamCues;
  private final int[] words;
  private final Map<Output, double[]> unseen;

  /// @param cues what rules told of each row
  /// @param spamCues its marks of advertising
  /// @param words how many words each row has
  /// @param unseen scores by weights that had not seen the row
  Thresholds(
      List<Row> rows,
      List<List<String>> cues,
      List<List<String>> spamCues,
      int[] words,
      Map<Output, double[]> unseen) {
    this.rows = rows;
    this.cues = cues;
    this.spamCues = spamCues;
    this.words = words;
    this.unseen = unseen;
  }

  Map<Output, Map<String, Calibration>> chosen() {
    Map<Output, Map<String, Calibration>> calibrations = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      calibrations.put(output, calibrations(output, scores(output)));
    }
    cautiously(calibrations);
    settle(calibrations);
    return calibrations;
  }

  private double[] scores(Output output) {
    return Objects.requireNonNull(unseen.get(output));
  }

  private Map<String, Calibration> calibrations(Output output, double[] scores) {
    Map<String, Calibration> byLanguage = new TreeMap<>();
    Set<String> known = new HashSet<>();
    rows.forEach(row -> known.add(row.language()));
    for (String language : known) {
      List<Integer> own = new ArrayList<>();
      int hits = 0;
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        if (row.language().equals(language) && sets(output, row)) {
          own.add(i);
          hits += Learning.isHit(output, row) ? 1 : 0;
        }
      }
      if (hits >= FEWEST) {
        byLanguage.put(language, calibration(output, scores, own));
      }
    }
    return byLanguage;
  }

  /// Whether a row helps to set the threshold: all of its kind do, but for tweets that are nearly
  /// all slang and texts that are ordinary by choice.
  private static boolean sets(Output output, Row row) {
    boolean comments = row.set().startsWith("rtplx") || row.set().equals("dkhate");
    return switch (output) {
      case OFFENSIVE -> comments;
      case SPAM -> row.isSpamData() && !(row.isMessage() && row.breach());
      case PAID -> row.isMessage();
      default -> row.set().startsWith("rtplx");
    };
  }

  private Calibration calibration(Output output, double[] scores, List<Integer> own) {
    return Calibration.fit(seen(output, scores, own, i -> output == Output.OFFENSIVE && isHit(i)));
  }

  /// Whether a rule calls it a breach.
  private boolean isHit(int i) {
    return cues.get(i).stream().anyMatch(c -> c.startsWith("C"));
  }

  /// What is offensive is said by the kind it is of, which takes more than the threshold in a few
  /// words: its threshold is chosen anew with that in force, and with ordinary talk beside it.
  private void cautiously(Map<Output, Map<String, Calibration>> calibrations) {
    double[] scores = scores(Output.OFFENSIVE);
    Map<String, Calibration> offensive = calibrations.getOrDefault(Output.OFFENSIVE, Map.of());
    for (String language : offensive.keySet()) {
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        boolean talk =
            row.set().equals(Ordinary.TALK)
                && Model.learned(row.language()).equals(Model.learned(language));
        if (talk || (row.language().equals(language) && sets(Output.OFFENSIVE, row))) {
          own.add(i);
        }
      }
      double[] more = own.stream().mapToDouble(i -> more(i, calibrations)).toArray();
      Seen seen = seen(Output.OFFENSIVE, scores, own, this::isHit).with(more);
      offensive.computeIfPresent(
          language, (key, open) -> open.settled(seen, Calibration.PRICE_BESIDE_TALK));
    }
  }

  private double more(int i, Map<Output, Map<String, Calibration>> calibrations) {
    String language = Model.learned(rows.get(i).language());
    double offensive = probability(Output.OFFENSIVE, i, language, calibrations);
    double least = Caution.more(Output.OFFENSIVE, words[i], offensive);
    for (Output kind : Output.KINDS) {
      Calibration of = calibrations.getOrDefault(kind, Map.of()).get(language);
      if (of != null && of.isFound(scores(kind)[i])) {
        double likely = Math.min(offensive, of.probability(scores(kind)[i]));
        least = Math.min(least, Caution.more(kind, words[i], likely));
      }
    }
    return least;
  }

  private double probability(
      Output output, int i, String language, Map<Output, Map<String, Calibration>> calibrations) {
    Calibration of = calibrations.getOrDefault(output, Map.of()).get(language);
    return of == null ? 0 : of.probability(scores(output)[i]);
  }

  private Seen seen(Output output, double[] scores, List<Integer> own, IntPredicate found) {
    double[] chosen = new double[own.size()];
    boolean[] hits = new boolean[own.size()];
    boolean[] already = new boolean[own.size()];
    String[] sets = new String[own.size()];
    for (int k = 0; k < chosen.length; k++) {
      int i = own.get(k);
      chosen[k] = scores[i];
      hits[k] = Learning.isHit(output, rows.get(i));
      sets[k] = rows.get(i).set();
      already[k] = found.test(i);
    }
    return new Seen(chosen, hits, already, new double[chosen.length], sets, SAY);
  }

  /// Advertising is found where either of its outputs finds it, or a rule: each threshold is the
  /// one that serves both kinds of texts best beside the rest.
  private void settle(Map<Output, Map<String, Calibration>> calibrations) {
    Map<String, Calibration> spam = calibrations.getOrDefault(Output.SPAM, Map.of());
    Map<String, Calibration> paid = calibrations.getOrDefault(Output.PAID, Map.of());
    for (String language : spam.keySet()) {
      for (int round = 0; round < 2 && paid.containsKey(language); round++) {
        settle(Output.SPAM, spam, Output.PAID, paid, language);
        settle(Output.PAID, paid, Output.SPAM, spam, language);
      }
      paid.computeIfPresent(language, (key, settled) -> settled.atLeast(LEAST_PAID));
    }
  }

  private void settle(
      Output output,
      Map<String, Calibration> own,
      Output other,
      Map<String, Calibration> others,
      String language) {
    Calibration beside = Objects.requireNonNull(others.get(language));
    double[] theirs = scores(other);
    List<Integer> both = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isSpamData() && rows.get(i).language().equals(language)) {
        both.add(i);
      }
    }
    IntPredicate found =
        i ->
            beside.isFound(theirs[i]) || spamCues.get(i).stream().anyMatch(c -> c.startsWith("C1"));
    Seen seen = seen(output, scores(output), both, found);
    own.computeIfPresent(language, (key, open) -> open.settled(seen, 0));
  }
}
