package org.uppsikt.flag.learn;

import java.util.List;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

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

  /// A few words that are less likely than not of a kind, whichever it is, need as much more as
  /// what
  /// is called offensive.
  private static final double EVEN = 0.5;

  /// What says each of its words so many times over says no more than it does once.
  private static final int OVER_AND_OVER = 2;

  private Caution() {}

  /// How many words of a text say something: of a run of one sentence those of the sentence.
  static int words(Reading reading) {
    int all = reading.words().size();
    List<Word> read = reading.words().subList(0, Math.min(all, Grams.MOST_WORDS));
    int different = (int) read.stream().map(Word::written).distinct().count();
    return different * OVER_AND_OVER < read.size() ? different : all;
  }

  /// @param words how many the text has that say something
  /// @param likely how likely the text is of that kind
  static double more(Output kind, int words, double likely) {
    if (kind == Output.OFFENSIVE || (words <= FEW && likely < EVEN)) {
      return words <= FEW_FOUL ? FOUL_OF_FEW : FOUL;
    }
    return words <= FEW ? MORE_OF_FEW : 0;
  }
}
