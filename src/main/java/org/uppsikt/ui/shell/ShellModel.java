package org.uppsikt.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// What the frame shows.
public final class ShellModel {

  private final StringProperty municipality = new SimpleStringProperty("");
  private final BooleanProperty practice = new SimpleBooleanProperty();
  private final StringProperty personName = new SimpleStringProperty("");
  private final StringProperty personRole = new SimpleStringProperty("");
  private final StringProperty current = new SimpleStringProperty("");
  private final ObservableMap<String, Integer> badges = FXCollections.observableHashMap();
  private final ObservableList<StatusEntry> status = FXCollections.observableArrayList();
  private final ObservableList<Notification> notifications = FXCollections.observableArrayList();
  private final BooleanProperty headerWide = new SimpleBooleanProperty(true);
  private final ObservableList<StatusEntry> statusRight = FXCollections.observableArrayList();

  public StringProperty municipalityProperty() {
    return municipality;
  }

  /// Whether this is the practice workspace, which is marked on every screen.
  public BooleanProperty practiceProperty() {
    return practice;
  }

  public StringProperty personNameProperty() {
    return personName;
  }

  public StringProperty personRoleProperty() {
    return personRole;
  }

  /// Id of the destination on show.
  public StringProperty currentProperty() {
    return current;
  }

  /// Things to do per destination; absent or zero shows nothing.
  public ObservableMap<String, Integer> badges() {
    return badges;
  }

  /// What stands under the bell, the gravest first.
  public ObservableList<Notification> notifications() {
    return notifications;
  }

  /// Whether the header has room for more than what cannot be found elsewhere.
  BooleanProperty headerWideProperty() {
    return headerWide;
  }

  /// Channels fetched, next round, outbox.
  public ObservableList<StatusEntry> status() {
    return status;
  }

  /// Journal, guidelines.
  public ObservableList<StatusEntry> statusRight() {
    return statusRight;
  }
}
