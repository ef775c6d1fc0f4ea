package org.uppsikt.ui.people;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.ui.kit.Notice;

/// What the screen of people shows.
public final class PeopleModel {

  private final ObservableList<Person> people = FXCollections.observableArrayList();
  private final ObservableMap<PersonId, Integer> lastReaders = FXCollections.observableHashMap();
  private final ObjectProperty<@Nullable Person> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty openAgain = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  public ObservableList<Person> people() {
    return people;
  }

  /// Of how many protected items somebody alone is left of those named.
  ObservableMap<PersonId, Integer> lastReaders() {
    return lastReaders;
  }

  public ObjectProperty<@Nullable Person> chosenProperty() {
    return chosen;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// Somebody was removed: the workspace must be closed and opened again.
  public BooleanProperty openAgainProperty() {
    return openAgain;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
