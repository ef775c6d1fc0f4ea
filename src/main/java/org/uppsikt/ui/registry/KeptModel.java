package org.uppsikt.ui.registry;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.NewReaders;
import org.uppsikt.work.Restricted;

/// What the list of protected items shows.
public final class KeptModel {

  private final ObservableList<Restricted.Line> lines = FXCollections.observableArrayList();
  private final ObjectProperty<Restricted.@Nullable Line> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<Restricted.Result.@Nullable Opened> opened =
      new SimpleObjectProperty<>();
  private final ObjectProperty<NewReaders.@Nullable Choice> choice = new SimpleObjectProperty<>();
  private final IntegerProperty inAll = new SimpleIntegerProperty();
  private final StringProperty purpose = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// Newest first.
  public ObservableList<Restricted.Line> lines() {
    return lines;
  }

  /// How many there are, those that are not read yet among them.
  public IntegerProperty inAllProperty() {
    return inAll;
  }

  public ObjectProperty<Restricted.@Nullable Line> chosenProperty() {
    return chosen;
  }

  /// Null while nothing is open.
  public ObjectProperty<Restricted.Result.@Nullable Opened> openedProperty() {
    return opened;
  }

  /// Who may be named for the chosen line; null where somebody reads it, and until that is known.
  public ObjectProperty<NewReaders.@Nullable Choice> choiceProperty() {
    return choice;
  }

  public StringProperty purposeProperty() {
    return purpose;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Forgets what was typed and read.
  void clear() {
    opened.set(null);
    choice.set(null);
    purpose.set("");
  }
}
