package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyCap;

/// Why the chosen row stands where it does, under the list: whoever walks by keyboard points at
/// nothing. One line, which neither grows nor goes while rows change, of as many whole sentences as
/// it has room for; W tells all of them beside the row.
final class RowReason extends HBox {

  private static final String END = ". ";

  private final InboxModel model;
  private final FittingLabel words = new FittingLabel("muted");
  private String told = "";
  private boolean low;

  RowReason(InboxModel model) {
    this.model = model;
    getStyleClass().addAll("row-box", "row-reason");
    words.setId("inbox.reason");
    words.getStyleClass().add("small-text");
    setMinWidth(0);
    getChildren().addAll(Boxes.grow(words), new KeyCap("W"));
    Attached.to(this)
        .onAny(List.of(model.selectedProperty()), this::tell)
        .onList(model.rows(), this::tell);
  }

  /// Whether there is too little height for anything but rows.
  void low(boolean now) {
    low = now;
    tell();
  }

  private void tell() {
    int at = model.selectedProperty().get();
    boolean row = at >= 0 && at < model.rows().size();
    String why = row ? model.rows().get(at).why() : "";
    if (!told.equals(why)) {
      told = why;
      words.show(shorterAndShorter(told));
    }
    Boxes.shown(this, !low && !model.rows().isEmpty());
  }

  private static String[] shorterAndShorter(String all) {
    var forms = new ArrayList<String>();
    forms.add(all);
    for (int end = all.lastIndexOf(END); end > 0; end = all.lastIndexOf(END, end - 1)) {
      forms.add(all.substring(0, end + 1));
    }
    return forms.toArray(String[]::new);
  }
}
