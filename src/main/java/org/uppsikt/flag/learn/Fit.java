package org.uppsikt.flag.learn;

import java.util.List;
import java.util.Random;

/// Fits a linear separator with squared hinge loss by coordinate descent in the dual, one thread,
/// in an order that depends on nothing but the number of samples: the same samples give the same
/// weights everywhere.
final class Fit {

  private static final int MOST_ROUNDS = 30;
  private static final double GOOD_ENOUGH = 0.05;
  private static final long ORDER = 7;

  private final List<Sample> samples;
  private final boolean[] hits;
  private final double[] slack;
  private final double[] weights;
  private final double[] duals;
  private final double[] curvature;

  /// @param cost of getting each sample wrong; 0 leaves it out
  private Fit(List<Sample> samples, boolean[] hits, double[] cost, int places) {
    this.samples = samples;
    this.hits = hits;
    this.weights = new double[places];
    this.duals = new double[samples.size()];
    this.slack = new double[samples.size()];
    this.curvature = new double[samples.size()];
    for (int i = 0; i < slack.length; i++) {
      slack[i] = cost[i] > 0 ? 0.5 / cost[i] : -1;
      curvature[i] = samples.get(i).square() + slack[i];
    }
  }

  static double[] weights(List<Sample> samples, boolean[] hits, double[] cost, int places) {
    Fit fit = new Fit(samples, hits, cost, places);
    Random random = new Random(ORDER);
    int[] order = new int[samples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double worst = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && worst > GOOD_ENOUGH; round++) {
      shuffle(order, random);
      worst = 0;
      for (int i : order) {
        worst = Math.max(worst, fit.step(i));
      }
    }
    return fit.weights;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /// Moves one dual; returns how far from right it was.
  private double step(int i) {
    if (slack[i] < 0) {
      return 0;
    }
    double side = hits[i] ? 1 : -1;
    double slope = side * samples.get(i).dot(weights) - 1 + duals[i] * slack[i];
    double wrong = duals[i] == 0 ? Math.min(slope, 0) : slope;
    if (Math.abs(wrong) > 1e-9) {
      double before = duals[i];
      duals[i] = Math.max(0, before - slope / curvature[i]);
      samples.get(i).addTo(weights, (duals[i] - before) * side);
    }
    return Math.abs(wrong);
  }
}
