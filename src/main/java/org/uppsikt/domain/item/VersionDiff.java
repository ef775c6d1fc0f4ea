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

  /// A word is not sought further than this.
  private static final int WORD = 200;

  public VersionDiff {
    runs = List.copyOf(runs);
  }

  public static VersionDiff of(String earlier, String later) {
    int start = common(earlier, later);
    int end = commonEnd(earlier, later, start);
    String gone = earlier.substring(start, earlier.length() - end);
    String come = later.substring(start, later.length() - end);
    int goneTo = LosslessText.cut(gone, LONGEST);
    int comeTo = LosslessText.cut(come, LONGEST);
    boolean cut = goneTo < gone.length() || comeTo < come.length();
    WordDiff.Outcome middle = WordDiff.of(gone.substring(0, goneTo), come.substring(0, comeTo));

    int from = start <= BESIDE ? 0 : wordStart(later, start - BESIDE);
    String rest = later.substring(later.length() - end);
    int to = cut ? 0 : LosslessText.cut(rest, end <= BESIDE ? end : wordEnd(rest, BESIDE));
    var runs = new WordDiff.Runs();
    runs.add(WordDiff.Kind.SAME, later.substring(from, start));
    middle.runs().forEach(run -> runs.add(run.kind(), run.text()));
    runs.add(WordDiff.Kind.SAME, rest.substring(0, to));
    return new VersionDiff(
        count(later, 0, from),
        runs.all(),
        count(rest, to, rest.length()),
        cut ? Math.max(count(gone, 0, goneTo), count(come, 0, comeTo)) : 0,
        count(gone, goneTo, gone.length()),
        count(come, comeTo, come.length()),
        middle.asOne());
  }

  /// Whether both texts are the same.
  public boolean isSame() {
    return runs.stream().allMatch(run -> run.kind() == WordDiff.Kind.SAME);
  }

  /// Length of what both begin with, up to a whole word.
  private static int common(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int at = 0;
    while (at < most && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at == a.length() && at == b.length()) {
      return at;
    }
    return Math.min(wordStart(a, at), wordStart(b, at));
  }

  /// Length of what both end with behind `start`, down to a whole word.
  private static int commonEnd(String a, String b, int start) {
    int most = Math.min(a.length(), b.length()) - start;
    int end = 0;
    while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int inA = a.length() - wordEnd(a, a.length() - end);
    int inB = b.length() - wordEnd(b, b.length() - end);
    return Math.min(inA, inB);
  }

  /// The beginning of the word that goes on over a place; the place itself between words.
  private static int wordStart(String text, int at) {
    int start = at;
    while (start > Math.max(0, at - WORD) && start < text.length() && within(text, start)) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end > 0 && end < Math.min(text.length(), at + WORD) && within(text, end)) {
      end++;
    }
    return end;
  }

  /// Whether a word, or a pair of surrogates, goes on over a place.
  private static boolean within(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isSurrogatePair(before, after)
        || ofWord(text.codePointBefore(at)) && ofWord(text.codePointAt(at));
  }

  private static boolean ofWord(int point) {
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  private static int count(String text, int from, int to) {
    return text.codePointCount(from, to);
  }
}
