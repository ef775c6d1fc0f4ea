package org.uppsikt.ui.palette;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.uppsikt.ui.kit.Command;

/// What the palette shows.
public final class PaletteModel {

  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Command> rows = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final BooleanProperty searching = new SimpleBooleanProperty();
  private final StringProperty told = new SimpleStringProperty("");
  private final ObservableList<String> recent = FXCollections.observableArrayList();

  /// What is typed.
  public StringProperty textProperty() {
    return text;
  }

  /// What fits it, the best first.
  public ObservableList<Command> rows() {
    return rows;
  }

  /// Index of the row that Enter does, -1 for none.
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /// Whether the items are being searched.
  public BooleanProperty searchingProperty() {
    return searching;
  }

  /// Why nothing was done, empty where there is nothing to tell.
  public StringProperty toldProperty() {
    return told;
  }

  /// Ids of what was done last from here, newest first. Never the id of an item.
  public ObservableList<String> recent() {
    return recent;
  }
}
