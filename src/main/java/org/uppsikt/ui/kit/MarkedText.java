package org.uppsikt.ui.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.text.KitText;

/// The whole text of an item with its marks. Of a very long one the beginning is shown, and more on
/// demand.
public final class MarkedText extends VBox {

  private static final int FIRST = 4_000;
  private static final int STEP = 16_000;

  /// No more than this is drawn, however often more is asked for.
  private static final int MOST = 100_000;

  private final Kit kit;
  private final MarkedFlow flow;
  private final Label cut = new Label();
  private final Button more = new Button();
  private String text = "";
  private List<Mark> marks = List.of();
  private int shown;

  public MarkedText(Kit kit) {
    this.kit = kit;
    this.flow = new MarkedFlow(kit, 0);
    getStyleClass().add("marked-text-box");
    setAccessibleRole(AccessibleRole.TEXT);
    cut.getStyleClass().add("muted");
    cut.setText(kit.text(KitText.TEXT_CUT));
    more.setId("text.more");
    more.getStyleClass().add("small");
    more.setOnAction(event -> reach(shown + STEP));
    getChildren().setAll(flow);
  }

  public void show(String newText, List<Mark> newMarks) {
    text = newText;
    marks = List.copyOf(newMarks);
    reach(FIRST);
  }

  /// Whether only the beginning of a text of that length is shown at first.
  public static boolean cuts(String text) {
    return text.length() > FIRST;
  }

  /// UTF-16 units on screen now.
  public int shown() {
    return shown;
  }

  private void reach(int wanted) {
    shown = LosslessText.cut(text, Math.min(wanted, MOST));
    flow.show(text, shown, marks);
    setAccessibleText(flow.getAccessibleText());
    if (shown < text.length() && wanted >= MOST) {
      getChildren().setAll(flow, cut);
    } else if (shown < text.length()) {
      more.setText(kit.text(KitText.SHOW_MORE, text.length() - shown));
      getChildren().setAll(flow, cut, more);
    } else {
      getChildren().setAll(flow);
    }
  }
}
