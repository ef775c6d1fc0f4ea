package org.uppsikt.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;

/// Names what is written or chosen in. The accessible text of a field or a box is read in place of
/// what stands in it, so its name has to come from a label, on show or not.
public final class Spoken {

  private Spoken() {}

  /// Whether the accessible text would hide what stands in a control.
  public static boolean needsLabel(Control control) {
    return switch (control.getAccessibleRole()) {
      case TEXT_FIELD, TEXT_AREA, COMBO_BOX -> true;
      default -> false;
    };
  }

  public static <T extends Control> T named(T control, String words) {
    return named(control, new SimpleStringProperty(words));
  }

  /// @param words the name, which may change
  public static <T extends Control> T named(T control, ObservableValue<String> words) {
    var label = new Label();
    label.textProperty().bind(words);
    label.setLabelFor(control);
    return control;
  }
}
