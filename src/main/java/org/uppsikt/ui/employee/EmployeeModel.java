package org.uppsikt.ui.employee;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Employees;

/// What the screen of posts about employees shows.
public final class EmployeeModel {

  private final ObservableList<Employees.Line> lines = FXCollections.observableArrayList();
  private final ObjectProperty<Employees.@Nullable Line> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<Employees.@Nullable Opened> opened = new SimpleObjectProperty<>();
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty support = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Boolean> agreed = new SimpleObjectProperty<>();
  private final ObjectProperty<EmployeeStep.@Nullable Ending> ending = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PersonId> heir = new SimpleObjectProperty<>();
  private final StringProperty why = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// Those that wait first.
  public ObservableList<Employees.Line> lines() {
    return lines;
  }

  public ObjectProperty<Employees.@Nullable Line> chosenProperty() {
    return chosen;
  }

  /// Null while no case is open.
  public ObjectProperty<Employees.@Nullable Opened> openedProperty() {
    return opened;
  }

  /// What was done in the step at hand.
  public StringProperty noteProperty() {
    return note;
  }

  /// What the employee was offered.
  public StringProperty supportProperty() {
    return support;
  }

  /// Whether the employee agrees that the author is contacted; null until somebody has said.
  public ObjectProperty<@Nullable Boolean> agreedProperty() {
    return agreed;
  }

  /// What became of the post; null until somebody has said.
  public ObjectProperty<EmployeeStep.@Nullable Ending> endingProperty() {
    return ending;
  }

  /// To whom the case is to go; null until somebody has said.
  public ObjectProperty<@Nullable PersonId> heirProperty() {
    return heir;
  }

  /// Why it is handed on, or returned.
  public StringProperty whyProperty() {
    return why;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Forgets what was typed.
  void clear() {
    note.set("");
    support.set("");
    agreed.set(null);
    ending.set(null);
    heir.set(null);
    why.set("");
  }
}
