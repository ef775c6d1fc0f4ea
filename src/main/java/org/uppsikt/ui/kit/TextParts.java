package org.uppsikt.ui.kit;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.uppsikt.domain.item.LosslessText;

/// A long text in the parts in which it is read: each so long as is drawn without the window
/// standing still, and none ending within a word where that can be helped.
final class TextParts {

  /// UTF-16 units of a part.
  static final int LONGEST = 20_000;

  /// What a part may cost to draw. A word that runs from right to left, an emoji or a found place
  /// is a piece of its own, and a found place has its number, tint and line beside it.
  static final int DEAREST = 1_500;

  private static final int MARK = 3;
  private static final int WORD = 200;
  private static final int CLUSTER = 64;

  /// So much of what stands before a place comes with it.
  private static final int LEAD = 400;

  /// A stretch of the text, in UTF-16 units.
  record Part(int from, int to) {

    boolean holds(int offset) {
      return from <= offset && offset < to;
    }
  }

  private final String text;
  private final List<Mark> marks;
  private final Predicate<String> images;
  private final TreeMap<Integer, Integer> begins = new TreeMap<>();

  TextParts(String text, List<Mark> marks, Predicate<String> images) {
    this.text = text;
    this.marks = marks;
    this.images = images;
    marks.forEach(mark -> begins.merge(mark.start(), MARK, Integer::sum));
  }

  /// The part that begins there, at most so long.
  Part from(int start, int most) {
    int end = apart(start, start + most);
    int cost = 0;
    for (Run piece : pieces(start, end)) {
      cost += cost(piece);
      if (cost > DEAREST && piece.start() > start) {
        return new Part(start, piece.start());
      }
    }
    return new Part(start, end);
  }

  Part from(int start) {
    return from(start, LONGEST);
  }

  /// The part that ends there.
  Part before(int end) {
    int start = end <= LONGEST ? 0 : apart(0, end - LONGEST + WORD);
    int cost = 0;
    List<Run> pieces = pieces(start, end);
    for (int i = pieces.size() - 1; i >= 0; i--) {
      cost += cost(pieces.get(i));
      if (cost > DEAREST && pieces.get(i).end() < end) {
        return new Part(pieces.get(i).end(), end);
      }
    }
    return new Part(start, end);
  }

  /// A part in which that place stands, with some of what comes before it.
  Part around(int offset) {
    Part first = from(0);
    if (first.holds(offset)) {
      return first;
    }
    Part part = from(apart(0, Math.max(0, offset - LEAD)));
    return part.holds(offset) ? part : from(offset);
  }

  private int cost(Run piece) {
    return 1
        + begins.subMap(piece.start(), piece.end()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
  }

  private List<Run> pieces(int start, int end) {
    List<Mark> here = marks.stream().filter(m -> m.start() < end && m.end() > start).toList();
    return Pieces.of(text, start, end, here, images);
  }

  /// Where the text may be cut near a place and behind `after`: between words, else between
  /// characters as they are seen.
  private int apart(int after, int near) {
    if (near >= text.length()) {
      return text.length();
    }
    for (int i = near; i > Math.max(after, near - WORD); i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    int from = LosslessText.cut(text, Math.max(after, near - CLUSTER));
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text.substring(from, Math.min(text.length(), near + CLUSTER)));
    int cut = from + clusters.preceding(near - from + 1);
    return cut > from && cut > after ? cut : LosslessText.cut(text, Math.max(near, after + 2));
  }
}
