package org.uppsikt.flag.learn;

import java.util.List;

/// How rare each place of the table is among the texts learned from: rare pieces tell more. One
/// byte a place, so that training and use see the very same numbers.
record Rarity(byte[] steps, double strangest) {

  private static final double STEP = 0.05;

  /// What came up in fewer texts than this teaches nothing but those texts.
  private static final int FEWEST = 2;

  private static final byte UNKNOWN = (byte) 255;

  static Rarity of(List<Sample> samples, int places) {
    int[] seen = new int[places];
    for (Sample sample : samples) {
      for (int at : sample.at()) {
        seen[at]++;
      }
    }
    byte[] steps = new byte[places];
    for (int i = 0; i < places; i++) {
      double rarity = 1 + StrictMath.log((1.0 + samples.size()) / (1 + seen[i]));
      steps[i] = seen[i] < FEWEST ? UNKNOWN : (byte) Math.min(254, Math.round(rarity / STEP));
    }
    return new Rarity(steps, 1 + StrictMath.log((1.0 + samples.size()) / FEWEST));
  }

  /// The same, but places never learned do not make a text quieter: advertising says what it says
  /// also among strange words.
  Rarity trusting() {
    return new Rarity(steps, 0);
  }

  /// The known places of a text, weighed, at a length of one for all its places: a text of a kind
  /// that was never learned has little to say for or against.
  ///
  /// @param more places to add, each worth `worth`
  Sample weigh(Sample raw, int[] more, float worth) {
    return weighed(raw, more, worth, STEP / StrictMath.sqrt(square(raw)));
  }

  /// The known places, weighed and not brought to a length: parts of one text, which are compared
  /// with each other, so that a word of two letters does not speak as loudly as a long one.
  Sample aloud(Sample raw) {
    return weighed(raw, new int[0], 0, STEP);
  }

  private double square(Sample raw) {
    double square = 1e-9;
    for (int i = 0; i < raw.at().length; i++) {
      int step = steps[raw.at()[i]] & 0xFF;
      double value = raw.value()[i] * (step == 255 ? strangest : step * STEP);
      square += value * value;
    }
    return square;
  }

  private Sample weighed(Sample raw, int[] more, float worth, double by) {
    int known = 0;
    for (int place : raw.at()) {
      known += (steps[place] & 0xFF) == 255 ? 0 : 1;
    }
    int[] at = new int[known + more.length];
    float[] values = new float[at.length];
    int n = 0;
    for (int i = 0; i < raw.at().length; i++) {
      int step = steps[raw.at()[i]] & 0xFF;
      if (step != 255) {
        at[n] = raw.at()[i];
        values[n++] = (float) (raw.value()[i] * step * by);
      }
    }
    for (int place : more) {
      at[n] = place;
      values[n++] = worth;
    }
    return new Sample(at, values);
  }
}
