package org.uppsikt.flag.learn;

import java.util.Arrays;

/// A text as a model sees it: places of the table and what stands there.
record Sample(int[] at, float[] value) {

  double dot(double[] weights) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += weights[at[i]] * value[i];
    }
    return sum;
  }

  double square() {
    double sum = 0;
    for (float v : value) {
      sum += (double) v * v;
    }
    return sum;
  }

  void addTo(double[] weights, double times) {
    for (int i = 0; i < at.length; i++) {
      weights[at[i]] += times * value[i];
    }
  }

  /// The same and one more place, last.
  Sample and(int place, float worth) {
    int[] places = Arrays.copyOf(at, at.length + 1);
    float[] values = Arrays.copyOf(value, at.length + 1);
    places[at.length] = place;
    values[at.length] = worth;
    return new Sample(places, values);
  }

  /// The same and all of another, which has other places.
  Sample and(Sample more) {
    int[] places = Arrays.copyOf(at, at.length + more.at.length);
    float[] values = Arrays.copyOf(value, places.length);
    System.arraycopy(more.at, 0, places, at.length, more.at.length);
    System.arraycopy(more.value, 0, values, at.length, more.at.length);
    return new Sample(places, values);
  }

  /// The same with a length of one.
  Sample unit() {
    float by = (float) (1 / StrictMath.sqrt(square() + 1e-9));
    float[] values = value.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= by;
    }
    return new Sample(at, values);
  }
}
