package org.uppsikt.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.uppsikt.text.KitText;

/// Turns runs and marks into the nodes of a text flow and remembers where each mark came to lie in
/// it.
final class FlowFill {

  /// A mark with its place in the flow.
  record Placed(Mark mark, int from, int to) {}

  /// A narrow space where a line is not broken.
  private static final String NO_BREAK = "\u202F";

  private final Kit kit;
  private final List<Mark> marks;
  private final List<Node> nodes = new ArrayList<>();
  private final Text first = new Text();
  private final int[] from;
  private final int[] to;
  private final List<int[]> origins = new ArrayList<>();
  private final Set<Integer> numbered = new HashSet<>();
  private int position;

  /// @param start from here on the text is shown
  /// @param end up to here
  FlowFill(Kit kit, String text, int start, int end, List<Mark> marks) {
    this.kit = kit;
    this.marks = marks.stream().filter(mark -> mark.within(start, end)).toList();
    this.from = new int[this.marks.size()];
    this.to = new int[this.marks.size()];
    Arrays.fill(from, -1);
    nodes.add(first);
    Pieces.of(text, start, end, this.marks, kit.emoji()::has).forEach(piece -> add(piece, text));
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

  private void add(Run piece, String text) {
    close(piece.start());
    open(piece);
    int length = piece.shown().length();
    if (piece.kind() == Run.Kind.EMOJI) {
      length = 1;
    }
    nodes.add(drawn(kit, piece, text, first));
    origins.add(new int[] {position, piece.start(), piece.end() - piece.start()});
    position += length;
    for (int i = 0; i < marks.size(); i++) {
      if (from[i] >= 0 && piece.start() < marks.get(i).end()) {
        to[i] = position;
      }
    }
  }

  /// What stands for a piece.
  ///
  /// @param like has the font of the words around it
  static Node drawn(Kit kit, Run piece, String text, Text like) {
    return switch (piece.kind()) {
      case PLAIN -> new Text(piece.shown());
      case EMOJI ->
          new EmojiView(
              kit.emoji().image(piece.shown()),
              text.substring(piece.start(), piece.end()),
              like.fontProperty());
      case HIDDEN -> marker(kit, piece, KitText.HIDDEN_CHARACTER);
      case BROKEN -> marker(kit, piece, KitText.BROKEN_CHARACTER);
      case STACKED -> marker(kit, piece, KitText.STACKED_MARKS);
    };
  }

  private static Text marker(Kit kit, Run piece, KitText meaning) {
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
  /// together: "1,3" and not "13". No line begins with one.
  private void close(int reached) {
    String before = NO_BREAK;
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
