package org.uppsikt.flag.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts of right and wrong, and the order of the certainties.
public final class Tally {

  private record Ranked(double certainty, boolean hit) {}

  private int hits;
  private int found;
  private int right;
  private final List<Ranked> ranked = new ArrayList<>();

  void add(boolean hit, boolean flagged, double certainty) {
    hits += hit ? 1 : 0;
    found += flagged ? 1 : 0;
    right += hit && flagged ? 1 : 0;
    ranked.add(new Ranked(certainty, hit));
  }

  public int texts() {
    return ranked.size();
  }

  public int positives() {
    return hits;
  }

  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  public double recall() {
    return hits == 0 ? 0 : (double) right / hits;
  }

  /// Of the flagged.
  public double f1() {
    return right == 0 ? 0 : 2.0 * right / (hits + found);
  }

  /// Mean of the F1 of the flagged and of the others.
  public double macroF1() {
    int quiet = texts() - hits - falseAlarms();
    int others = 2 * texts() - hits - found;
    return (f1() + (others == 0 ? 0 : 2.0 * quiet / others)) / 2;
  }

  public int falseAlarms() {
    return found - right;
  }

  /// False alarms per 1,000 texts that are fine.
  public double falseAlarmRate() {
    return texts() == hits ? 0 : 1000.0 * falseAlarms() / (texts() - hits);
  }

  /// Mean of the precision at every text that should be found, most certain first. Of texts that
  /// are as certain as each other none comes first: each has the precision at the last of them.
  public double averagePrecision() {
    List<Ranked> order = new ArrayList<>(ranked);
    order.sort(Comparator.comparingDouble((Ranked r) -> -r.certainty()));
    double sum = 0;
    int seen = 0;
    int i = 0;
    while (i < order.size()) {
      double certainty = order.get(i).certainty();
      int hitsHere = 0;
      while (i < order.size() && order.get(i).certainty() == certainty) {
        hitsHere += order.get(i).hit() ? 1 : 0;
        i++;
      }
      seen += hitsHere;
      sum += (double) hitsHere * seen / i;
    }
    return seen == 0 ? 0 : sum / seen;
  }
}
