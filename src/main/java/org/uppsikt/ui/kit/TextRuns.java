package org.uppsikt.ui.kit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.uppsikt.ui.kit.Run.Kind;

/// Takes a comment apart into what can be drawn safely: text, emoji, and marks for what would act
/// or hide.
///
/// It works by grapheme cluster, so that joined emoji, skin tones, flags and keycaps stay whole. An
/// emoji without an
/// image falls back to its parts, then to a mark; it never reaches the font, which would draw wrong
/// letters.
final class TextRuns {

  private static final int STACK = 4;
  private final Predicate<String> images;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int plainStart;

  private TextRuns(Predicate<String> images) {
    this.images = images;
  }

  /// The runs of `text` in [start, end), in order and without gaps except for dropped selectors.
  static List<Run> of(String text, int start, int end, Predicate<String> images) {
    var runs = new TextRuns(images);
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    var part = text.substring(start, end);
    clusters.setText(part);
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      runs.cluster(part.substring(from, to), start + from);
      from = to;
    }
    runs.flush();
    return List.copyOf(runs.runs);
  }

  /// One line without anything that acts or hides, for tooltips and screen readers.
  static String harmless(String text) {
    var line = new StringBuilder();
    for (var run : of(text, 0, text.length(), name -> true)) {
      switch (run.kind()) {
        case PLAIN, EMOJI -> line.append(text, run.start(), run.end());
        case BROKEN -> line.append('\uFFFD');
        case HIDDEN, STACKED -> line.append(' ');
      }
    }
    return line.toString();
  }

  private void cluster(String cluster, int at) {
    if (Glyphs.emoji(cluster)) {
      emoji(cluster, at);
    } else {
      characters(cluster, at);
    }
  }

  private void emoji(String cluster, int at) {
    var name = EmojiImages.name(cluster);
    if (images.test(name)) {
      add(Kind.EMOJI, at, at + cluster.length(), name);
      return;
    }
    int offset = 0;
    while (offset < cluster.length()) {
      int point = cluster.codePointAt(offset);
      int next = offset + Character.charCount(point);
      var single = EmojiImages.name(Character.toString(point));
      if (images.test(single)) {
        add(Kind.EMOJI, at + offset, at + next, single);
      } else if (!Glyphs.dropped(point) && point != 0x200D) {
        hidden(point, at + offset, at + next);
      }
      offset = next;
    }
  }

  private void characters(String cluster, int at) {
    int stacked = 0;
    int offset = 0;
    int before = ' ';
    while (offset < cluster.length()) {
      int point = cluster.codePointAt(offset);
      int next = offset + Character.charCount(point);
      stacked = Glyphs.mark(point) ? stacked + 1 : 0;
      if (stacked > STACK) {
        stack(at + offset, at + next);
      } else {
        character(point, lastPoint(before), at + offset, at + next);
      }
      before = point;
      offset = next;
    }
  }

  private int lastPoint(int before) {
    return before == ' ' && !plain.isEmpty() ? plain.codePointBefore(plain.length()) : before;
  }

  private void character(int point, int before, int start, int end) {
    if (Glyphs.broken(point)) {
      add(Kind.BROKEN, start, end, "\uFFFD");
    } else if (Glyphs.lineBreak(point)) {
      append("\n", start);
    } else if (Glyphs.dropped(point)) {
      flush();
    } else if (Glyphs.hidden(point, before)) {
      hidden(point, start, end);
    } else {
      append(Character.toString(point), start);
    }
  }

  private void hidden(int point, int start, int end) {
    var name = "U+%04X".formatted(point);
    flush();
    if (!runs.isEmpty()) {
      var last = runs.getLast();
      var same = last.shown().equals(name) || last.shown().startsWith(name + " ");
      if (last.kind() == Kind.HIDDEN && last.end() == start && same) {
        int count = (end - last.start()) / Character.charCount(point);
        runs.set(runs.size() - 1, new Run(Kind.HIDDEN, last.start(), end, name + " ×" + count));
        return;
      }
    }
    add(Kind.HIDDEN, start, end, name);
  }

  private void stack(int start, int end) {
    flush();
    // Marks that were dropped leave nothing before them.
    var last = runs.isEmpty() ? new Run(Kind.PLAIN, start, start, "") : runs.getLast();
    if (last.kind() == Kind.STACKED && last.end() == start) {
      int count = Integer.parseInt(last.shown().substring(1)) + 1;
      runs.set(runs.size() - 1, new Run(Kind.STACKED, last.start(), end, "+" + count));
    } else {
      runs.add(new Run(Kind.STACKED, start, end, "+1"));
    }
  }

  private void append(String shown, int start) {
    if (plain.isEmpty()) {
      plainStart = start;
    }
    plain.append(shown);
  }

  private void add(Kind kind, int start, int end, String shown) {
    flush();
    runs.add(new Run(kind, start, end, shown));
  }

  private void flush() {
    if (!plain.isEmpty()) {
      runs.add(new Run(Kind.PLAIN, plainStart, plainStart + plain.length(), plain.toString()));
      plain.setLength(0);
    }
  }
}
