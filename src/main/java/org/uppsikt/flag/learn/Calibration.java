package org.uppsikt.flag.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Turns a score into a probability: 1 / (1 + exp(-(slope * score + offset))), and says from which
/// probability on an output counts as found. Fitted per language on scores of texts the weights had
/// not seen.
record Calibration(double slope, double offset, double threshold) {

  private static final int ROUNDS = 200;
  private static final int LOWEST = 20;
  private static final int HIGHEST = 90;

  /// What may be given up for fewer false alarms: the highest threshold within this of the best.
  private static final double PRICE = 0.004;

  double probability(double score) {
    return 1 / (1 + StrictMath.exp(-(slope * score + offset)));
  }

  boolean isFound(double score) {
    return probability(score) >= threshold;
  }

  /// Scores, what people said, whether rules have found the text already (the threshold is the one
  /// that serves best beside the rules), and the set each text is of with what that set counts.
  record Seen(
      double[] scores,
      boolean[] hits,
      boolean[] already,
      String[] sets,
      Map<String, Double> counts) {

    double counts(String set) {
      return counts.getOrDefault(set, 1.0);
    }
  }

  static Calibration fit(Seen seen) {
    return fit(seen, PRICE);
  }

  /// @param price what may be given up of the macro F1 for fewer false alarms
  static Calibration fit(Seen seen, double price) {
    return slope(seen).settled(seen, price);
  }

  /// The same probabilities, and the threshold that serves these texts best.
  Calibration settled(Seen seen, double price) {
    double best = -1;
    int at = 50;
    for (int step = LOWEST; step <= HIGHEST; step++) {
      best = Math.max(best, macro(seen, step / 100.0));
    }
    for (int step = LOWEST; step <= HIGHEST; step++) {
      at = macro(seen, step / 100.0) >= best - price ? step : at;
    }
    return new Calibration(slope, offset, at / 100.0);
  }

  /// The same, and no threshold below this.
  Calibration atLeast(double least) {
    return new Calibration(slope, offset, Math.max(threshold, least));
  }

  /// Newton's method on the log-likelihood, at half steps.
  private static Calibration slope(Seen seen) {
    double a = 1;
    double b = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] sums = {-1e-3 * a, 0, 1e-3, 0, 1e-6};
      for (int i = 0; i < seen.scores.length; i++) {
        double s = seen.scores[i];
        double p = 1 / (1 + StrictMath.exp(-(a * s + b)));
        double miss = (seen.hits[i] ? 1 : 0) - p;
        double w = p * (1 - p);
        sums[0] += miss * s;
        sums[1] += miss;
        sums[2] += w * s * s;
        sums[3] += w * s;
        sums[4] += w;
      }
      double det = sums[2] * sums[4] - sums[3] * sums[3];
      a += 0.5 * (sums[4] * sums[0] - sums[3] * sums[1]) / det;
      b += 0.5 * (sums[2] * sums[1] - sums[3] * sums[0]) / det;
    }
    return new Calibration(a, b, 0.5);
  }

  private double macro(Seen seen, double threshold) {
    double sum = 0;
    List<String> sets = Arrays.stream(seen.sets).distinct().toList();
    double all = 0;
    for (String set : sets) {
      sum += seen.counts(set) * macro(seen, threshold, set);
      all += seen.counts(set);
    }
    return all == 0 ? 0 : sum / all;
  }

  /// Mean of the F1 of both sides.
  private double macro(Seen seen, double threshold, String set) {
    int right = 0;
    int rightly = 0;
    int wrong = 0;
    for (int i = 0; i < seen.scores.length; i++) {
      if (!seen.sets[i].equals(set)) {
        continue;
      }
      boolean found = seen.already[i] || probability(seen.scores[i]) >= threshold;
      right += found && seen.hits[i] ? 1 : 0;
      rightly += !found && !seen.hits[i] ? 1 : 0;
      wrong += found != seen.hits[i] ? 1 : 0;
    }
    return (2.0 * right / Math.max(1, 2 * right + wrong)
            + 2.0 * rightly / Math.max(1, 2 * rightly + wrong))
        / 2;
  }
}
