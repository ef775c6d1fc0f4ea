package org.uppsikt.ui.help;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the help shows.
public final class HelpModel {

  /// Its three parts.
  public enum Part {
    KEYS,
    WORDS,
    LAW
  }

  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.KEYS);
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty chosen = new SimpleStringProperty("");
  private final StringProperty told = new SimpleStringProperty("");

  public ObjectProperty<Part> partProperty() {
    return part;
  }

  /// What is looked for; empty shows everything.
  public StringProperty typedProperty() {
    return typed;
  }

  /// Id of the entry that was asked for; empty for none.
  public StringProperty chosenProperty() {
    return chosen;
  }

  /// What came of printing.
  public StringProperty toldProperty() {
    return told;
  }
}
