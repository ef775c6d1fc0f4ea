package org.uppsikt.ui.task;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Police;

/// What the screen of tasks shows.
public final class TaskModel {

  /// What was received, while a named person reads it.
  public record Words(String sender, String text) {}

  private final Set<EvidenceId> unsound = new HashSet<>();
  private final ObservableList<Police.Line> tasks = FXCollections.observableArrayList();
  private final ObjectProperty<Police.@Nullable Line> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  private final StringProperty reference = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty purpose = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Words> words = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// Open ones first, oldest first.
  public ObservableList<Police.Line> tasks() {
    return tasks;
  }

  /// Evidence that turned out not to be what was sealed when it was to be saved: each is read whole
  /// for that and for nothing else, and is not promised again meanwhile.
  Set<EvidenceId> unsound() {
    return unsound;
  }

  public ObjectProperty<Police.@Nullable Line> chosenProperty() {
    return chosen;
  }

  /// The day of the report.
  public ObjectProperty<@Nullable LocalDate> dateProperty() {
    return date;
  }

  /// The number that the police gave.
  public StringProperty referenceProperty() {
    return reference;
  }

  /// Why it is not reported.
  public StringProperty reasonProperty() {
    return reason;
  }

  /// Why somebody reads what was received.
  public StringProperty purposeProperty() {
    return purpose;
  }

  /// Null while nobody reads.
  public ObjectProperty<@Nullable Words> wordsProperty() {
    return words;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Forgets what was typed and read for another task.
  void clear() {
    date.set(null);
    reference.set("");
    reason.set("");
    purpose.set("");
    words.set(null);
  }
}
