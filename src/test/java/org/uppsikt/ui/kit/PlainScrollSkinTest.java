package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;

/// Whatever scrolls keeps no picture of itself, those within other controls included.
class PlainScrollSkinTest {

  @Test
  void noViewportIsKeptAsAPicture() {
    Kit kit = FxStage.kit(Language.SV, Theme.Appearance.LIGHT, 100);
    List<Node> viewports =
        FxStage.on(
            () -> {
              var all =
                  new VBox(
                      new ScrollPane(new Label("a")),
                      new Scroll(new Label("b")),
                      new TextArea("c"));
              FxStage.scene(kit, all, 600, 600);
              all.applyCss();
              all.layout();
              return Found.nodes(all).stream()
                  .filter(node -> node.getStyleClass().contains("viewport"))
                  .toList();
            });
    assertThat(viewports).hasSize(3).noneMatch(Node::isCache);
  }
}
