package org.uppsikt.ui.inbox;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the answer pane shows.
public final class AnswerModel {

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty count = new SimpleStringProperty("");
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final BooleanProperty canOpenly = new SimpleBooleanProperty();
  private final BooleanProperty canPrivately = new SimpleBooleanProperty();
  private final BooleanProperty privately = new SimpleBooleanProperty();
  private final ObjectProperty<InboxModel.@Nullable Fault> fault = new SimpleObjectProperty<>();

  public BooleanProperty openProperty() {
    return open;
  }

  /// What the person writes; the pane sets it.
  public StringProperty textProperty() {
    return text;
  }

  /// "214 av högst 8 000 tecken".
  public StringProperty countProperty() {
    return count;
  }

  /// Whether the text may be sent.
  public BooleanProperty readyProperty() {
    return ready;
  }

  public BooleanProperty canOpenlyProperty() {
    return canOpenly;
  }

  public BooleanProperty canPrivatelyProperty() {
    return canPrivately;
  }

  /// To the sender alone; the pane sets it.
  public BooleanProperty privatelyProperty() {
    return privately;
  }

  public ObjectProperty<InboxModel.@Nullable Fault> faultProperty() {
    return fault;
  }
}
