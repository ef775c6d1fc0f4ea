package org.uppsikt.domain.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two versions of a text compared word by word.
public final class WordDiff {

  /// Beyond this many comparisons the changed stretch is shown as one.
  private static final long LARGEST = 4_000_000;

  private static final Pattern TOKEN =
      Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

  private WordDiff() {}

  /// A stretch that is the same in both, only in the earlier or only in the later one.
  public record Run(Kind kind, String text) {}

  /// In which of the two texts a stretch stands.
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /// The stretches in reading order; those removed stand before those added in their place.
  public static List<Run> of(String before, String after) {
    List<String> a = tokens(before);
    List<String> b = tokens(after);
    int start = 0;
    while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < a.size() - start
        && end < b.size() - start
        && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    var runs = new Runs();
    a.subList(0, start).forEach(token -> runs.add(Kind.SAME, token));
    middle(a.subList(start, a.size() - end), b.subList(start, b.size() - end), runs);
    a.subList(a.size() - end, a.size()).forEach(token -> runs.add(Kind.SAME, token));
    return runs.all();
  }

  private static void middle(List<String> a, List<String> b, Runs runs) {
    if ((long) a.size() * b.size() > LARGEST) {
      a.forEach(token -> runs.add(Kind.REMOVED, token));
      b.forEach(token -> runs.add(Kind.ADDED, token));
      return;
    }
    int[][] common = common(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        runs.add(Kind.SAME, a.get(i));
        i++;
        j++;
      } else if (j >= b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
        runs.add(Kind.REMOVED, a.get(i));
        i++;
      } else {
        runs.add(Kind.ADDED, b.get(j));
        j++;
      }
    }
  }

  /// Length of the longest common sequence from each pair of places on.
  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /// Joins neighbours of the same kind.
  private static final class Runs {

    private final List<Run> all = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Kind kind = Kind.SAME;

    void add(Kind next, String token) {
      if (next != kind) {
        flush();
        kind = next;
      }
      text.append(token);
    }

    List<Run> all() {
      flush();
      return List.copyOf(all);
    }

    private void flush() {
      if (!text.isEmpty()) {
        all.add(new Run(kind, text.toString()));
        text.setLength(0);
      }
    }
  }
}
