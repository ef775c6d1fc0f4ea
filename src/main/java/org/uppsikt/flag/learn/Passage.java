package org.uppsikt.flag.learn;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// The words of a text that carry a score: the weightiest word that says something by itself, and
/// on either side of it what weighs nearly as much, with at most one lighter word between. A small
/// word is the weightiest only where no other weighs anything.
final class Passage {

  /// What weighs this part of the weightiest word belongs to it.
  private static final double NEARLY = 0.5;

  private static final int MOST_WORDS = 8;

  private Passage() {}

  /// @param share what a word adds to the score
  static Span of(Reading reading, ToDoubleFunction<Word> share) {
    List<Word> words = reading.words().stream().limit(Grams.MOST_WORDS).toList();
    double[] shares = words.stream().mapToDouble(share).toArray();
    int best = weightiest(words, shares);
    int first = best;
    int last = best;
    boolean wider = shares[best] > 0;
    while (wider && last - first + 1 < MOST_WORDS) {
      int before = next(words, shares, first, -1, shares[best] * NEARLY);
      int after = next(words, shares, last, 1, shares[best] * NEARLY);
      wider = before != first || after != last;
      first = before;
      last = after;
    }
    return reading.span(words.get(first), words.get(last));
  }

  private static int weightiest(List<Word> words, double[] shares) {
    int best = 0;
    int saying = -1;
    for (int i = 0; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
      boolean heavier = saying < 0 ? shares[i] > 0 : shares[i] > shares[saying];
      saying = heavier && !SmallWords.has(words.get(i)) ? i : saying;
    }
    return saying < 0 ? best : saying;
  }

  /// The next word that says something and weighs enough, one or two places on and in the same
  /// sentence; the same
  /// place where there is none.
  private static int next(List<Word> words, double[] shares, int from, int way, double least) {
    for (int to = from + way; Math.abs(to - from) <= 2; to += way) {
      int inside = way > 0 ? to : to + 1;
      if (to < 0 || to >= shares.length || words.get(inside).opensSentence()) {
        return from;
      }
      if (shares[to] >= least && !SmallWords.has(words.get(to))) {
        return to;
      }
    }
    return from;
  }
}
