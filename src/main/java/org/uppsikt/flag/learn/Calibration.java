package org.uppsikt.flag.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Turns a score into a probability: 1 / (1 + exp(-(slope * score + offset))), and says from which
/// probability on an output counts as found. Fitted per language on scores of texts the weights had
/// not seen.
record Calibration(double slope, double offset, double threshold) {

  private static final int ROUNDS = 200;
  private static final int LOWEST = 20;
  private static final int HIGHEST = 90;

  /// What may be given up for fewer false alarms: the highest threshold within this of the best.
  static final double PRICE = 0.004;

  /// The same where false alarms have their own limit: what is offensive, beside ordinary talk.
  static final double PRICE_BESIDE_TALK = 0.001;

  /// What flagged ordinary talk costs, in macro F1: this times the square of its share, so that one
  /// in a hundred is cheap and five are dear. Much of the talk that is learned from was chosen to
  /// sound worse than it is.
  private static final double DEAR = 8;

  /// Fifteen in a thousand of it are the limit, wherever a threshold keeps to that.
  private static final double MOST_TALK = 0.015;

  double probability(double score) {
    return 1 / (1 + StrictMath.exp(-(slope * score + offset)));
  }

  boolean isFound(double score) {
    return probability(score) >= threshold;
  }

  /// Scores, what people said, whether rules have found the text already (the threshold is the one
  /// that serves best beside the rules), what it takes above the threshold, and the set each text
  /// is of with what that set counts. Ordinary talk says nothing of probabilities: it is there for
  /// the false alarms.
  record Seen(
      double[] scores,
      boolean[] hits,
      boolean[] already,
      double[] more,
      String[] sets,
      Map<String, Double> counts) {

    double counts(String set) {
      return counts.getOrDefault(set, 1.0);
    }

    /// The same, where it takes more than the threshold.
    Seen with(double[] above) {
      return new Seen(scores, hits, already, above, sets, counts);
    }

    boolean isTalk(int i) {
      return sets[i].equals(Ordinary.TALK);
    }
  }

  static Calibration fit(Seen seen) {
    return fit(seen, PRICE);
  }

  /// @param price what may be given up of what a threshold is worth for fewer false alarms
  static Calibration fit(Seen seen, double price) {
    return slope(seen).settled(seen, price);
  }

  /// The same probabilities, and the threshold that serves these texts best.
  Calibration settled(Seen seen, double price) {
    int[] open =
        IntStream.rangeClosed(LOWEST, HIGHEST)
            .filter(step -> flaggedTalk(seen, step / 100.0) <= MOST_TALK)
            .toArray();
    int[] steps = open.length > 0 ? open : IntStream.rangeClosed(LOWEST, HIGHEST).toArray();
    double best = -1;
    int at = 50;
    for (int step : steps) {
      best = Math.max(best, worth(seen, step / 100.0));
    }
    for (int step : steps) {
      at = worth(seen, step / 100.0) >= best - price ? step : at;
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
        if (seen.isTalk(i)) {
          continue;
        }
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

  /// The mean of the macro F1 of the sets, less what flagged ordinary talk costs.
  private double worth(Seen seen, double threshold) {
    double flagged = flaggedTalk(seen, threshold);
    return macro(seen, threshold) - DEAR * flagged * flagged;
  }

  private double flaggedTalk(Seen seen, double threshold) {
    int flagged = 0;
    int all = 0;
    for (int i = 0; i < seen.scores.length; i++) {
      all += seen.isTalk(i) ? 1 : 0;
      flagged += seen.isTalk(i) && found(seen, i, threshold) ? 1 : 0;
    }
    return flagged / (double) Math.max(1, all);
  }

  private boolean found(Seen seen, int i, double threshold) {
    double p = probability(seen.scores[i]);
    double least = Math.max(threshold, Math.min(Caution.SURE, threshold + seen.more[i]));
    return seen.already[i] || p >= least;
  }

  private double macro(Seen seen, double threshold) {
    double sum = 0;
    List<String> sets =
        Arrays.stream(seen.sets).distinct().filter(set -> !set.equals(Ordinary.TALK)).toList();
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
      boolean found = found(seen, i, threshold);
      right += found && seen.hits[i] ? 1 : 0;
      rightly += !found && !seen.hits[i] ? 1 : 0;
      wrong += found != seen.hits[i] ? 1 : 0;
    }
    return (2.0 * right / Math.max(1, 2 * right + wrong)
            + 2.0 * rightly / Math.max(1, 2 * rightly + wrong))
        / 2;
  }
}
