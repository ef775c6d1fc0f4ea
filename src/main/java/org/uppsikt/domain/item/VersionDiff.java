package org.uppsikt.domain.item;

import java.util.List;

/// Two versions of a text compared, however long they are: what they have in common at both ends is
/// left out but for what stands next to the change, and of the change as much is compared as a
/// person can look through. What is left out is counted, so that it can be said. Counts are of code
/// points.
///
/// @param sameBefore so much at the beginning is the same and not among the runs
/// @param runs the stretches in reading order
/// @param sameAfter so much at the end is the same and not among the runs
/// @param compared so much of the change is compared, in the longer of the two; 0 for all
/// @param leftEarlier so much of the change in the earlier version is not compared
/// @param leftLater so much of the change in the later version is not compared
/// @param asOne whether too much differs to be compared word by word
public record VersionDiff(
    int sameBefore,
    List<WordDiff.Run> runs,
    int sameAfter,
    int compared,
    int leftEarlier,
    int leftLater,
    boolean asOne) {

  /// UTF-16 units of a change that are compared.
  static final int LONGEST = 20_000;

  /// So much is shown of what is the same beside a change.
  static final int BESIDE = 1_000;

  /// So many pieces of a change are drawn, from its beginning.
  static final int DRAWN = 1_000;

  /// So many of what is the same beside it, at each end.
  private static final int DRAWN_BESIDE = 150;

  /// No beginning is cut shorter than this, in UTF-16 units.
  private static final int LEAST = 50;

  public VersionDiff {
    runs = List.copyOf(runs);
  }

  /// How a text is drawn: what is one piece in one language is a thousand in another, and each
  /// takes its time.
  @FunctionalInterface
  public interface Drawing {

    /// Where each piece of a text ends, in UTF-16 units.
    List<Integer> ends(String text);

    /// The beginning of a text that is drawn as at most so many pieces.
    private String beginning(String text, int most) {
      List<Integer> ends = ends(text);
      return ends.size() <= most ? text : text.substring(0, ends.get(most - 1));
    }
  }

  public static VersionDiff of(String earlier, String later) {
    return of(earlier, later, text -> List.of());
  }

  /// @param drawing bounds how much of the change and of what stands beside it is among the runs
  public static VersionDiff of(String earlier, String later, Drawing drawing) {
    int start = Edges.common(earlier, later);
    int end = Edges.commonEnd(earlier, later, start);
    String gone = earlier.substring(start, earlier.length() - end);
    String come = later.substring(start, later.length() - end);
    WordDiff.Outcome middle = WordDiff.of(compared(gone, drawing), compared(come, drawing));
    List<WordDiff.Run> drawn = drawn(middle.runs(), drawing);
    int leftEarlier = count(gone) - count(drawn, WordDiff.Kind.REMOVED);
    int leftLater = count(come) - count(drawn, WordDiff.Kind.ADDED);
    boolean cut = leftEarlier > 0 || leftLater > 0;

    int from = before(later, start, drawing);
    String rest = later.substring(later.length() - end);
    int to = cut ? 0 : after(rest, drawing);
    var runs = new WordDiff.Runs();
    runs.add(WordDiff.Kind.SAME, later.substring(from, start));
    drawn.forEach(run -> runs.add(run.kind(), run.text()));
    runs.add(WordDiff.Kind.SAME, rest.substring(0, to));
    return new VersionDiff(
        count(later.substring(0, from)),
        runs.all(),
        count(rest.substring(to)),
        cut ? Math.max(count(gone) - leftEarlier, count(come) - leftLater) : 0,
        leftEarlier,
        leftLater,
        middle.asOne());
  }

  /// So much of a change as can be drawn with the other half of it.
  private static String compared(String change, Drawing drawing) {
    return drawing.beginning(change.substring(0, LosslessText.cut(change, LONGEST)), DRAWN / 2);
  }

  /// So many of the stretches as are drawn: what was removed never without what came in its place.
  private static List<WordDiff.Run> drawn(List<WordDiff.Run> runs, Drawing drawing) {
    int pieces = 0;
    int whole = 0;
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).kind() != WordDiff.Kind.ADDED) {
        whole = i;
      }
      pieces += drawing.ends(runs.get(i).text()).size();
      if (pieces > DRAWN) {
        return runs.subList(0, whole);
      }
    }
    return runs;
  }

  /// From where what stands before the change is shown.
  private static int before(String later, int start, Drawing drawing) {
    int length = BESIDE;
    int from = start <= length ? 0 : Edges.wordStart(later, start - length);
    while (length > LEAST && drawing.ends(later.substring(from, start)).size() > DRAWN_BESIDE) {
      length /= 2;
      from = start <= length ? 0 : Edges.wordStart(later, start - length);
    }
    return from;
  }

  /// Up to where what stands behind the change is shown.
  private static int after(String rest, Drawing drawing) {
    int to = rest.length() <= BESIDE ? rest.length() : Edges.wordEnd(rest, BESIDE);
    String most = rest.substring(0, LosslessText.cut(rest, to));
    return drawing.beginning(most, DRAWN_BESIDE).length();
  }

  /// Code points of one of the two texts among the stretches.
  private static int count(List<WordDiff.Run> runs, WordDiff.Kind own) {
    return runs.stream()
        .filter(run -> run.kind() == own || run.kind() == WordDiff.Kind.SAME)
        .mapToInt(run -> count(run.text()))
        .sum();
  }

  /// Whether both texts are the same.
  public boolean isSame() {
    return compared == 0 && runs.stream().allMatch(run -> run.kind() == WordDiff.Kind.SAME);
  }

  private static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}
