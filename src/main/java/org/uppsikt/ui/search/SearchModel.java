package org.uppsikt.ui.search;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;

/// What the search screen shows.
public final class SearchModel {

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty fault = new SimpleStringProperty("");
  private final StringProperty found = new SimpleStringProperty("");
  private final StringProperty wider = new SimpleStringProperty("");
  private final StringProperty index = new SimpleStringProperty("");
  private final BooleanProperty indexPaused = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty more = new SimpleBooleanProperty();
  private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SearchRow> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Empty> empty = new SimpleObjectProperty<>();
  private final ObjectProperty<Map<String, List<String>>> known =
      new SimpleObjectProperty<>(Map.of());
  private final ObservableList<String> recent = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// Nothing was found: what, where, and what next.
  public record Empty(String title, String why) {}

  public StringProperty textProperty() {
    return text;
  }

  /// Why the query cannot be searched for, empty where it can.
  public StringProperty faultProperty() {
    return fault;
  }

  public StringProperty foundProperty() {
    return found;
  }

  /// What was searched for with its last word taken as the beginning of words; empty where that
  /// would find nothing else.
  public StringProperty widerProperty() {
    return wider;
  }

  /// How far the index is, empty once it is complete.
  public StringProperty indexProperty() {
    return index;
  }

  public BooleanProperty indexPausedProperty() {
    return indexPaused;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// Whether the search can go on further back.
  public BooleanProperty moreProperty() {
    return more;
  }

  public ObservableList<SearchRow> rows() {
    return rows;
  }

  public ObjectProperty<@Nullable SearchRow> chosenProperty() {
    return chosen;
  }

  public ObjectProperty<@Nullable Empty> emptyProperty() {
    return empty;
  }

  /// Keywords and their values, to be suggested.
  public ObjectProperty<Map<String, List<String>>> knownProperty() {
    return known;
  }

  public ObservableList<String> recent() {
    return recent;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Shows nothing that was found.
  void clear() {
    busy.set(false);
    more.set(false);
    rows.clear();
    chosen.set(null);
    empty.set(null);
    found.set("");
    wider.set("");
  }
}
