package org.uppsikt.ui.kit.form;

import javafx.scene.layout.GridPane;
import org.uppsikt.ui.kit.Boxes;

/// What is known about one of a list, each fact beside its name; what is empty is left out.
public final class Facts extends GridPane {

  public Facts() {
    getStyleClass().add("facts");
  }

  public void fact(String name, String value) {
    if (!value.isBlank()) {
      int row = getRowCount();
      add(Boxes.whole(name, "muted"), 0, row);
      add(Boxes.words(value), 1, row);
    }
  }
}
