package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
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

  /// A skin that is thrown away still hears of the content's size, and fails at it; and the content
  /// leaves the window for a moment, with the keyboard in it.
  @Test
  void anotherLookOrSize_makesNoNewSkin() {
    Kit kit = FxStage.kit(Language.SV, Theme.Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var plain = new ScrollPane(new Label("a"));
          var text = new TextArea("c");
          var all = new VBox(plain, new Scroll(new Label("b")), text);
          FxStage.scene(kit, all, 600, 600);
          List<Skin<?>> before = skins(all);
          assertThat(before).hasSize(3);
          kit.theme().toggle();
          kit.theme().resize(150);
          all.applyCss();
          all.layout();
          assertThat(skins(all)).isEqualTo(before);
        });
  }

  private static List<Skin<?>> skins(Parent all) {
    return Found.nodes(all).stream()
        .filter(ScrollPane.class::isInstance)
        .<Skin<?>>map(node -> ((ScrollPane) node).getSkin())
        .toList();
  }
}
