package org.uppsikt.flag.learn;

/// What one output has learned about every place, one byte each. Small weights, which are nearly
/// all of them, are kept finer than large ones.
record Weights(byte[] steps, double largest) {

  private static final int MOST = 127;

  static Weights of(double[] exact) {
    double largest = 1e-12;
    for (double w : exact) {
      largest = Math.max(largest, Math.abs(w));
    }
    byte[] steps = new byte[exact.length];
    for (int i = 0; i < exact.length; i++) {
      long size = Math.round(MOST * StrictMath.sqrt(Math.abs(exact[i]) / largest));
      steps[i] = (byte) (exact[i] < 0 ? -size : size);
    }
    return new Weights(steps, largest);
  }

  double at(int place) {
    double share = steps[place] / (double) MOST;
    return largest * share * Math.abs(share);
  }

  double dot(Sample sample) {
    double sum = 0;
    for (int i = 0; i < sample.at().length; i++) {
      sum += at(sample.at()[i]) * sample.value()[i];
    }
    return sum;
  }
}
