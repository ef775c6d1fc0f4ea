package org.uppsikt.flag.learn;

/// What it takes above a threshold to call a text offensive: that its words are foul and nothing
/// else takes more than a kind of breach, and a few words that no rule knows say little, whatever
/// they resemble. Thresholds are chosen with this in force, so that neither is set against the
/// other.
final class Caution {

  /// Nothing needs to be surer than this.
  static final double SURE = 0.9;

  private static final double FOUL = 0.04;
  private static final int FEW_FOUL = 8;
  private static final double FOUL_OF_FEW = 0.29;
  private static final int FEW = 6;
  private static final double MORE_OF_FEW = 0.12;

  private Caution() {}

  /// @param words how many the text has
  static double more(Output kind, int words) {
    if (kind == Output.OFFENSIVE) {
      return words <= FEW_FOUL ? FOUL_OF_FEW : FOUL;
    }
    return words <= FEW ? MORE_OF_FEW : 0;
  }
}
