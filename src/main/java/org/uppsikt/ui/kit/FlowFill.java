package org.uppsikt.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.uppsikt.text.KitText;

/// Turns runs and marks into the nodes of a text flow and remembers where each mark came to lie in
/// it.
final class FlowFill {

  /// A mark with its place in the flow.
  record Placed(Mark mark, int from, int to) {}

  private final Kit kit;
  private final List<Mark> marks;
  private final List<Node> nodes = new ArrayList<>();
  private final Text first = new Text();
  private final int[] from;
  private final int[] to;
  private final List<int[]> origins = new ArrayList<>();
  private final Set<Integer> numbered = new HashSet<>();
  private int position;

  FlowFill(Kit kit, String text, int end, List<Mark> marks) {
    this.kit = kit;
    this.marks = marks.stream().filter(mark -> mark.within(end)).toList();
    this.from = new int[this.marks.size()];
    this.to = new int[this.marks.size()];
    Arrays.fill(from, -1);
    nodes.add(first);
    for (var run : TextRuns.of(text, 0, end, kit.emoji()::has)) {
      cut(run).forEach(piece -> add(piece, text));
    }
    close(end);
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < marks.size(); i++) {
      if (from[i] >= 0) {
        placed.add(new Placed(marks.get(i), from[i], to[i]));
      }
    }
    return placed;
  }

  /// The offset in the original text of a position in the flow.
  int origin(int flowPosition) {
    int[] best = {0, 0, 0};
    for (var origin : origins) {
      if (origin[0] > flowPosition) {
        break;
      }
      best = origin;
    }
    return best[1] + Math.min(flowPosition - best[0], best[2]);
  }

  /// Plain runs are cut where a mark begins or ends, and where the words run from right to left;
  /// everything else stays whole.
  private List<Run> cut(Run run) {
    if (run.kind() != Run.Kind.PLAIN) {
      return List.of(run);
    }
    var cuts = new TreeSet<Integer>(List.of(run.start(), run.end()));
    for (var mark : marks) {
      for (int at : new int[] {mark.start(), mark.end()}) {
        if (at > run.start() && at < run.end()) {
          cuts.add(at);
        }
      }
    }
    words(run, cuts);
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

  /// A line that ends within letters written from right to left is drawn wrong where the letters
  /// before and after its end are one piece: there each word is a piece of its own.
  private static void words(Run run, Set<Integer> cuts) {
    String shown = run.shown();
    if (!Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())) {
      return;
    }
    for (int space = shown.indexOf(' '); space >= 0; space = shown.indexOf(' ', space + 1)) {
      if (space > 0) {
        cuts.add(run.start() + space);
      }
      if (space + 1 < shown.length()) {
        cuts.add(run.start() + space + 1);
      }
    }
  }

  /// Letters under stacks of marks run far out of their line unless each is a piece of its own.
  private static void stacks(Run run, Set<Integer> cuts) {
    String shown = run.shown();
    int marks = 0;
    for (int i = 0; i < shown.length(); i++) {
      if (Glyphs.mark(shown.charAt(i))) {
        marks++;
      } else {
        if (marks > 1) {
          cuts.add(run.start() + i);
        }
        marks = 0;
      }
    }
  }

  private void add(Run piece, String text) {
    close(piece.start());
    open(piece);
    int length = piece.shown().length();
    switch (piece.kind()) {
      case PLAIN -> nodes.add(new Text(piece.shown()));
      case EMOJI -> {
        length = 1;
        var characters = text.substring(piece.start(), piece.end());
        nodes.add(
            new EmojiView(kit.emoji().image(piece.shown()), characters, first.fontProperty()));
      }
      case HIDDEN -> nodes.add(marker(piece, KitText.HIDDEN_CHARACTER));
      case BROKEN -> nodes.add(marker(piece, KitText.BROKEN_CHARACTER));
      case STACKED -> nodes.add(marker(piece, KitText.STACKED_MARKS));
    }
    origins.add(new int[] {position, piece.start(), piece.end() - piece.start()});
    position += length;
    for (int i = 0; i < marks.size(); i++) {
      if (from[i] >= 0 && piece.start() < marks.get(i).end()) {
        to[i] = position;
      }
    }
  }

  private Text marker(Run piece, KitText meaning) {
    var marker = new Text(piece.shown());
    marker.getStyleClass().add("hidden-character");
    marker.setAccessibleText(kit.text(meaning, piece.shown()));
    return marker;
  }

  private void open(Run piece) {
    for (int i = 0; i < marks.size(); i++) {
      if (from[i] < 0 && piece.end() > marks.get(i).start() && piece.start() < marks.get(i).end()) {
        from[i] = position;
      }
    }
  }

  /// Numbers go behind the last piece of their mark, apart from each other where several marks end
  /// together: "1,3" and not "13".
  private void close(int reached) {
    String before = "\u200A";
    for (int i = 0; i < marks.size(); i++) {
      var mark = marks.get(i);
      if (mark.number() > 0 && from[i] >= 0 && mark.end() <= reached && numbered.add(i)) {
        var number = new Text(before + mark.number());
        before = ",";
        number.getStyleClass().add("mark-number");
        mark.tone().on(number);
        number.setAccessibleText(kit.text(KitText.MARKED_AS, mark.number()));
        nodes.add(number);
        position += number.getText().length();
      }
    }
  }
}
