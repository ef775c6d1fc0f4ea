package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A line that ends in an ellipsis where there is no room for it.
class MarkedFlowTest {

  private static final String NAME = "Roger Nylander";

  /// For a moment there may be too little room: while the text changes its size, say.
  @Test
  void whatWasCut_isWholeAgain_onceThereIsRoom() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var flow = new MarkedFlow(kit, 1).atLeast(14);
          flow.show(NAME, List.of());
          var row = new HBox(flow, new Label("i går 20:55"));
          FxStage.scene(kit, row, 500, 100);
          double wanted = flow.prefWidth(-1);
          for (int width : new int[] {60, 20}) {
            flow.resize(width, flow.getHeight());
            flow.layout();
            assertThat(words(flow)).endsWith("…");
          }
          flow.requestLayout();
          for (int pass = 0; pass < 3; pass++) {
            row.layout();
          }
          assertThat(words(flow)).isEqualTo(NAME);
          assertThat(flow.getWidth()).isEqualTo(wanted);
        });
  }

  @Test
  void aNameThatHasNoRoom_isCutWhereTheRoomEnds_notAtItsFirstWord() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var flow = new MarkedFlow(kit, 1);
          flow.show("Björkviks hembygdsvänner", List.of());
          FxStage.scene(kit, new Pane(flow), 500, 100);
          double width = flow.prefWidth(-1) - 10;
          flow.resize(width, flow.prefHeight(width));
          flow.layout();
          assertThat(words(flow)).startsWith("Björkviks hembygds").endsWith("…");
          assertThat(flow.getChildrenUnmodifiable())
              .allMatch(part -> part.getLayoutBounds().getWidth() <= width + 1);
        });
  }

  /// It would look like a footnote to nothing.
  @Test
  void theNumberOfAMark_staysOnTheLineOfItsWord_howeverWideThatIs() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          String text = "Jag har skannat alla elva sidor, ladda ner";
          int end = text.indexOf(',');
          var flow = new MarkedFlow(kit, 0);
          flow.show(text, List.of(new Mark(end - 5, end, Tone.WARN, 2, true)));
          FxStage.scene(kit, new Pane(flow), 500, 200);
          for (int width = 60; width < 300; width++) {
            flow.resize(width, flow.prefHeight(width));
            flow.layout();
            Text word = piece(flow, "sidor");
            Text number = piece(flow, "\u202F2");
            assertThat(number.getBoundsInParent().getMinX())
                .as("at %s", width)
                .isGreaterThanOrEqualTo(word.getBoundsInParent().getMaxX() - 1);
          }
        });
  }

  private static Text piece(MarkedFlow flow, String words) {
    return Found.nodes(flow).stream()
        .filter(node -> node instanceof Text text && words.equals(text.getText()))
        .map(Text.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// For a moment of a layout a row may be as narrow as that, and a fault there would leave the
  /// window as it was painted last, while its keys go on acting.
  @Test
  void aWordOfJoinedLettersThatIsWiderThanTheLine_isLaidOut_andBrokenOnceThereIsRoom() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          for (int lines = 0; lines <= 2; lines++) {
            var flow = new MarkedFlow(kit, lines);
            flow.show("متى تغادر الحافلة من سيوفيك في الصباح؟ شكراً لكم", List.of());
            FxStage.scene(kit, new Pane(flow), 500, 100);
            for (int width : new int[] {8, 20, 14, 200, 12, 200}) {
              double height = flow.prefHeight(width);
              flow.resize(width, height);
              flow.layout();
              Found.nodes(flow).forEach(Node::getBoundsInParent);
            }
            double line = flow.prefHeight(2000);
            assertThat(flow.prefHeight(200))
                .isGreaterThan(lines == 1 ? 0 : line * 1.5)
                .isLessThan(lines == 0 ? 500 : line * 2.5);
          }
        });
  }

  private static String words(MarkedFlow flow) {
    return Found.nodes(flow).stream()
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getText())
        .collect(Collectors.joining());
  }
}
