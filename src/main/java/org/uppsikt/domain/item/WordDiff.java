package org.uppsikt.domain.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two versions of a text compared word by word.
public final class WordDiff {

  /// Beyond this many comparisons the changed stretch is shown as one.
  private static final long LARGEST = 50_000_000;

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

  /// What a comparison came to.
  ///
  /// @param runs the stretches in reading order; those removed stand before those added in their
  ///     place
  /// @param asOne whether too much differs to be compared, and all of it is shown as exchanged
  record Outcome(List<Run> runs, boolean asOne) {

    Outcome {
      runs = List.copyOf(runs);
    }
  }

  static Outcome of(String before, String after) {
    List<String> a = tokens(before);
    List<String> b = tokens(after);
    boolean asOne = (long) a.size() * b.size() > LARGEST;
    var kept = new InBoth(a, b);
    if (!asOne) {
      kept.common(0, a.size(), 0, b.size());
    }
    return new Outcome(kept.runs(), asOne);
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
  static final class Runs {

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
