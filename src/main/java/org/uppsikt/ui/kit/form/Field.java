package org.uppsikt.ui.kit.form;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.TabLeaves;

/// One thing to fill in: its name above, the control, then help and what is wrong with it.
public final class Field extends VBox {

  private final Control control;
  private final Label help = Boxes.words("", "muted", "small-text");
  private final Label fault = Boxes.words("", "field-fault", "small-text");

  /// @param id `screen.field`, unique in the window
  public Field(String id, String name, Control control) {
    this.control = control;
    control.setId(id);
    if (!Spoken.needsLabel(control)) {
      control.setAccessibleText(name);
    }
    control.setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("field");
    var label = Boxes.words(name, "field-name");
    label.setLabelFor(control);
    Boxes.shown(help, false);
    Boxes.shown(fault, false);
    getChildren().addAll(label, control, help, fault);
  }

  /// A line of text that writes straight into the model.
  public static Field line(String id, String name, Property<String> value) {
    var line = new TextField();
    line.textProperty().bindBidirectional(value);
    return new Field(id, name, line);
  }

  /// Several lines of text.
  public static Field lines(String id, String name, Property<String> value, int rows) {
    var area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.textProperty().bindBidirectional(value);
    TabLeaves.from(area);
    return new Field(id, name, area);
  }

  /// What belongs here, said before anything is wrong.
  public Field help(String words) {
    help.setText(words);
    control.setAccessibleHelp(words);
    Boxes.shown(help, !words.isEmpty());
    return this;
  }

  /// What is wrong; empty while nothing is.
  public Field fault(ObservableValue<String> words) {
    // What a binding depends on holds it only weakly, and a fault that was collected is said no
    // more.
    getProperties().put(fault, words);
    words.subscribe(
        now -> {
          fault.setText(now);
          control.setAccessibleHelp(now.isEmpty() ? help.getText() : now);
          Boxes.shown(fault, !now.isEmpty());
        });
    return this;
  }

  public Control control() {
    return control;
  }
}
