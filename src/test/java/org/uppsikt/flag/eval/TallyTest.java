package org.uppsikt.flag.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// What the figures of a trial mean.
class TallyTest {

  private static Tally of(boolean... hits) {
    var tally = new Tally();
    for (boolean hit : hits) {
      tally.add(hit, false, 0);
    }
    return tally;
  }

  /// Texts that nothing tells apart are as good as drawn by lot, in whatever order the file has
  /// them.
  @Test
  void averagePrecisionOfTexts_thatAreAsCertainAsEachOther_isTheirShare() {
    assertThat(of(true, false, false, false).averagePrecision()).isEqualTo(0.25);
    assertThat(of(false, false, false, true).averagePrecision()).isEqualTo(0.25);
  }

  @Test
  void averagePrecision_isThePrecisionAtEveryTextThatShouldBeFound() {
    var tally = new Tally();
    tally.add(true, true, 0.9);
    tally.add(false, true, 0.8);
    tally.add(true, true, 0.7);
    assertThat(tally.averagePrecision()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-9));
    assertThat(tally.precision()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(tally.recall()).isEqualTo(1);
    assertThat(tally.falseAlarms()).isEqualTo(1);
  }

  @Test
  void withoutATextToFind_itIsNothing() {
    assertThat(of(false, false).averagePrecision()).isZero();
  }
}
