package org.uppsikt.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Cuts a text into the pieces that are drawn as one each: its runs, and within plain ones further
/// where a mark begins or ends, where the words change their direction, and behind stacks of marks.
final class Pieces {

  private final List<Mark> marks;

  private Pieces(List<Mark> marks) {
    this.marks = marks;
  }

  /// The pieces of `text` in [start, end), in order.
  static List<Run> of(String text, int start, int end, List<Mark> marks, Predicate<String> images) {
    var pieces = new Pieces(marks);
    var all = new ArrayList<Run>();
    TextRuns.of(text, start, end, images).forEach(run -> all.addAll(pieces.cut(run)));
    return all;
  }

  private List<Run> cut(Run run) {
    if (run.kind() != Run.Kind.PLAIN) {
      return List.of(run);
    }
    var cuts = new TreeSet<Integer>(List.of(run.start(), run.end()));
    for (var mark : marks) {
      cut(mark.start(), run, cuts);
      cut(mark.end(), run, cuts);
    }
    directions(run, cuts);
    stacks(run, cuts);
    var pieces = new ArrayList<Run>();
    int start = cuts.removeFirst();
    for (int end : cuts) {
      var shown = run.shown().substring(start - run.start(), end - run.start());
      pieces.add(new Run(Run.Kind.PLAIN, start, end, shown));
      start = end;
    }
    return pieces;
  }

  private static void cut(int at, Run run, Set<Integer> cuts) {
    if (at > run.start() && at < run.end()) {
      cuts.add(at);
    }
  }

  /// A line that ends within letters written from right to left is drawn wrong where the letters
  /// before and after its end are one piece: there each word is a piece of its own. What runs from
  /// left to right beside them stays whole.
  private static void directions(Run run, Set<Integer> cuts) {
    String shown = run.shown();
    if (!Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())) {
      return;
    }
    var bidi = new Bidi(shown, Bidi.DIRECTION_LEFT_TO_RIGHT);
    for (int i = 0; i < bidi.getRunCount(); i++) {
      cut(run.start() + bidi.getRunStart(i), run, cuts);
      if (bidi.getRunLevel(i) % 2 == 1) {
        words(run, bidi.getRunStart(i), bidi.getRunLimit(i), cuts);
      }
    }
  }

  private static void words(Run run, int from, int to, Set<Integer> cuts) {
    String shown = run.shown();
    for (int i = from; i < to; i++) {
      if (shown.charAt(i) == ' ') {
        cut(run.start() + i, run, cuts);
        cut(run.start() + i + 1, run, cuts);
      }
    }
  }

  /// Letters under stacks of marks run far out of their line unless each is a piece of its own.
  private static void stacks(Run run, Set<Integer> cuts) {
    String shown = run.shown();
    int stacked = 0;
    for (int i = 0; i < shown.length(); i++) {
      if (Glyphs.mark(shown.charAt(i))) {
        stacked++;
      } else {
        if (stacked > 1) {
          cut(run.start() + i, run, cuts);
        }
        stacked = 0;
      }
    }
  }
}
