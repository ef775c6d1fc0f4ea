package org.uppsikt.flag.learn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.PhraseDetector;

/// Learns from an office's own decisions, beside the model that ships and never instead of it: what
/// is learned is one more column of weights, that starts from what the shipped model says. Dropping
/// it is the way back. The result may never leave the workspace, and the shipped model is not
/// changed.
public final class OwnDecisions {

  /// Fewer decisions than this, or than a quarter of it on either side, teach nothing.
  public static final int FEWEST = 40;

  /// What is learned: whether a text is a breach of one of these.
  public static final Set<Category> CATEGORIES =
      Arrays.stream(Output.values())
          .filter(output -> !output.isAdvertising())
          .map(Output::category)
          .collect(Collectors.toUnmodifiableSet());

  private static final double COST = 0.5;

  /// Texts read between two words of how far it is.
  private static final int STEP = 50;

  /// Fitting takes this part of the time that reading takes.
  private static final int FIT = 4;

  private static final String BASE = "what the shipped model says";

  private OwnDecisions() {}

  /// How the work is watched.
  @FunctionalInterface
  public interface Steps {

    /// Told how far it is; false stops it.
    boolean goesOn(int done, int all);
  }

  /// What came of learning.
  public sealed interface Outcome {

    /// Too few decisions, or all of them alike.
    record TooFew(int decisions) implements Outcome {}

    /// Somebody did not want to wait for it.
    record Stopped() implements Outcome {}

    /// @param before how right the shipped model was on the decisions, mean F1 of both sides
    /// @param after the same for what was learned, each decision judged by weights that had not
    ///     seen it
    record Learned(OwnModel model, double before, double after, int decisions) implements Outcome {

      public boolean isBetter() {
        return after > before;
      }
    }
  }

  /// @param decisions texts with the office's own word on each
  /// @param steps told from the thread that learns, some hundred times
  public static Outcome learn(
      LearnedModel shipped, PhraseDetector rules, List<Row> decisions, Steps steps) {
    long breaches = decisions.stream().filter(Row::breach).count();
    long least = Math.min(breaches, decisions.size() - breaches);
    if (decisions.size() < FEWEST || least < FEWEST / 4) {
      return new Outcome.TooFew(decisions.size());
    }
    int reading = decisions.size();
    int all = reading + (Row.FOLDS + 1) * reading / FIT;
    List<Sample> samples = new ArrayList<>();
    boolean[] before = new boolean[reading];
    for (int i = 0; i < before.length; i++) {
      if (i % STEP == 0 && !steps.goesOn(i, all)) {
        return new Outcome.Stopped();
      }
      Sample sample = sample(shipped.model(), rules, decisions.get(i));
      samples.add(sample);
      before[i] = sample.value()[sample.value().length - 1] > 0;
    }
    boolean[] after = new boolean[decisions.size()];
    for (int fold = 0; fold < Row.FOLDS; fold++) {
      if (!steps.goesOn(reading + fold * reading / FIT, all)) {
        return new Outcome.Stopped();
      }
      Weights weights = fit(samples, decisions, fold);
      for (int i = 0; i < after.length; i++) {
        after[i] = decisions.get(i).fold() == fold ? weights.dot(samples.get(i)) > 0 : after[i];
      }
    }
    if (!steps.goesOn(all - reading / FIT, all)) {
      return new Outcome.Stopped();
    }
    OwnModel model = new OwnModel(fit(samples, decisions, -1));
    if (!steps.goesOn(all, all)) {
      return new Outcome.Stopped();
    }
    return new Outcome.Learned(
        model, macro(decisions, before), macro(decisions, after), decisions.size());
  }

  private static Weights fit(List<Sample> samples, List<Row> decisions, int without) {
    boolean[] hits = new boolean[samples.size()];
    double[] cost = new double[samples.size()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = decisions.get(i).breach();
      cost[i] = decisions.get(i).fold() == without ? 0 : COST;
    }
    return Weights.of(Fit.weights(samples, hits, cost, Grams.PLACES));
  }

  private static Sample sample(Model model, PhraseDetector rules, Row row) {
    Allowance allowance = new Allowance(Duration.ofDays(1), () -> 0L);
    Reading unread = Reading.of(row.text(), allowance);
    Reading reading = unread.in(model.languages().recognise(unread, row.language()));
    String language = reading.spoken().language();
    Sample shipped = model.sample(reading, language, Model.speech(rules.cues(reading, allowance)));
    return withBase(model, shipped, language);
  }

  /// The sample and, last, how far the shipped model is from its threshold: above zero is flagged.
  static Sample withBase(Model model, Sample shipped, String language) {
    double score = model.score(Output.OFFENSIVE, shipped);
    double distance =
        model
            .calibration(Output.OFFENSIVE, language)
            .map(c -> c.probability(score) - c.threshold())
            .orElse(0.0);
    return shipped.and(Grams.cue(BASE), (float) (2 * distance));
  }

  private static double macro(List<Row> decisions, boolean[] found) {
    int right = 0;
    int rightly = 0;
    int wrong = 0;
    for (int i = 0; i < found.length; i++) {
      boolean breach = decisions.get(i).breach();
      right += found[i] && breach ? 1 : 0;
      rightly += !found[i] && !breach ? 1 : 0;
      wrong += found[i] != breach ? 1 : 0;
    }
    return (2.0 * right / Math.max(1, 2 * right + wrong)
            + 2.0 * rightly / Math.max(1, 2 * rightly + wrong))
        / 2;
  }
}
