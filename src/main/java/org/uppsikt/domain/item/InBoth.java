package org.uppsikt.domain.item;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands in both: a longest common sequence, found in the room of two rows (Hirschberg).
final class InBoth {

  private final List<String> a;
  private final List<String> b;
  private final int[] left;
  private final int[] right;
  private final BitSet inA = new BitSet();
  private final BitSet inB = new BitSet();

  InBoth(List<String> a, List<String> b) {
    this.a = a;
    this.b = b;
    Map<String, Integer> names = new HashMap<>();
    left = named(a, names);
    right = named(b, names);
  }

  /// Tokens by number: the same ones are compared very often.
  private static int[] named(List<String> tokens, Map<String, Integer> names) {
    return tokens.stream()
        .mapToInt(token -> names.computeIfAbsent(token, missing -> names.size()))
        .toArray();
  }

  void common(int a0, int a1, int b0, int b1) {
    int from = a0;
    int other = b0;
    while (from < a1 && other < b1 && left[from] == right[other]) {
      keep(from++, other++);
    }
    int to = a1;
    int otherTo = b1;
    while (to > from && otherTo > other && left[to - 1] == right[otherTo - 1]) {
      keep(--to, --otherTo);
    }
    if (to - from == 1) {
      single(from, other, otherTo);
    } else if (to > from && otherTo > other) {
      int middle = (from + to) / 2;
      int split = split(from, middle, to, other, otherTo);
      common(from, middle, other, split);
      common(middle, to, split, otherTo);
    }
  }

  private void single(int at, int b0, int b1) {
    for (int j = b0; j < b1; j++) {
      if (left[at] == right[j]) {
        keep(at, j);
        return;
      }
    }
  }

  private void keep(int i, int j) {
    inA.set(i);
    inB.set(j);
  }

  /// Where the later text is best divided between the halves of the earlier one.
  private int split(int a0, int middle, int a1, int b0, int b1) {
    int[] first = forwards(a0, middle, b0, b1);
    int[] second = backwards(middle, a1, b0, b1);
    int best = 0;
    for (int k = 1; k <= b1 - b0; k++) {
      if (first[k] + second[k] > first[best] + second[best]) {
        best = k;
      }
    }
    return b0 + best;
  }

  /// Length of the longest common sequence with each beginning of the later text.
  private int[] forwards(int a0, int a1, int b0, int b1) {
    int[] row = new int[b1 - b0 + 1];
    for (int i = a0; i < a1; i++) {
      int before = 0;
      for (int k = 1; k < row.length; k++) {
        int above = row[k];
        row[k] = left[i] == right[b0 + k - 1] ? before + 1 : Math.max(above, row[k - 1]);
        before = above;
      }
    }
    return row;
  }

  /// Length of the longest common sequence with each end of the later text.
  private int[] backwards(int a0, int a1, int b0, int b1) {
    int[] row = new int[b1 - b0 + 1];
    for (int i = a1 - 1; i >= a0; i--) {
      int before = 0;
      for (int k = row.length - 2; k >= 0; k--) {
        int above = row[k];
        row[k] = left[i] == right[b0 + k] ? before + 1 : Math.max(above, row[k + 1]);
        before = above;
      }
    }
    return row;
  }

  List<WordDiff.Run> runs() {
    var runs = new WordDiff.Runs();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && !inA.get(i)) {
        runs.add(WordDiff.Kind.REMOVED, a.get(i++));
      } else if (j < b.size() && !inB.get(j)) {
        runs.add(WordDiff.Kind.ADDED, b.get(j++));
      } else {
        runs.add(WordDiff.Kind.SAME, a.get(i++));
        j++;
      }
    }
    return runs.all();
  }
}
