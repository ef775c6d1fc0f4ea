package org.uppsikt.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text that shows what changed in it: struck through what is gone, underlined what came. Emoji
/// are images, and what hides or acts is made visible, as in [MarkedFlow].
public final class ChangedFlow extends TextFlow {

  private final Kit kit;
  private final Text like = new Text();

  public ChangedFlow(Kit kit) {
    this.kit = kit;
    getStyleClass().addAll("marked-text", "diff");
    getChildren().add(like);
  }

  public void same(String words) {
    nodes(words).forEach(node -> getChildren().add(node));
  }

  public void gone(String words) {
    for (Node node : nodes(words)) {
      if (node instanceof Text text) {
        text.setStrikethrough(true);
      }
      add(node, "diff-removed");
    }
  }

  /// What replaces a word stands a little apart from it.
  public void came(String words) {
    Node before = getChildren().getLast();
    boolean touches = !(before instanceof Text text) || !text.getText().endsWith(" ");
    if (touches && before.getStyleClass().contains("diff-removed")) {
      getChildren().add(new Text(" "));
    }
    for (Node node : nodes(words)) {
      if (node instanceof Text text) {
        text.setUnderline(true);
      }
      add(node, "diff-added");
    }
  }

  /// An image cannot be struck through or underlined: it gets a box that is.
  private void add(Node node, String style) {
    Node shown = node instanceof Text ? node : new StackPane(node);
    shown.getStyleClass().add(style);
    getChildren().add(shown);
  }

  /// Where each piece ends that a text would be drawn as; asked on any thread.
  public static List<Integer> ends(Kit kit, String words) {
    return pieces(kit, words).stream().map(Run::end).toList();
  }

  private List<Node> nodes(String words) {
    return pieces(kit, words).stream()
        .map(piece -> FlowFill.drawn(kit, piece, words, like))
        .toList();
  }

  private static List<Run> pieces(Kit kit, String words) {
    return Pieces.of(words, 0, words.length(), List.of(), kit.emoji()::has);
  }
}
