package org.uppsikt.ui.inbox;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// The marked rows, and what is done with all of them at once.
public final class MarkModel {

  /// How far it has come.
  public enum Stage {
    /// Nothing is marked.
    NONE,
    MARKED,
    /// Waits for the text of the answer.
    TEXT,
    /// Waits for the one ground.
    GROUND,
    /// Waits for the time until which they are put aside.
    TIME,
    RUNNING,
    /// Every item has its result.
    DONE
  }

  /// A ground or a time to choose.
  ///
  /// @param digit that chooses it, empty for none
  public record Choice(String id, String digit, String name) {}

  /// What came of one item.
  public record Outcome(String id, String sender, boolean done, String words) {}

  private final ObservableSet<String> rows = FXCollections.observableSet();
  private final BooleanProperty all = new SimpleBooleanProperty();
  private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.NONE);
  private final StringProperty count = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObservableList<Outcome> outcomes = FXCollections.observableArrayList();

  /// Ids of the marked rows, as far as they are loaded.
  public ObservableSet<String> rows() {
    return rows;
  }

  /// Whether everything that the list holds is marked, loaded or not.
  public BooleanProperty allProperty() {
    return all;
  }

  public boolean marked(String row) {
    return all.get() || rows.contains(row);
  }

  public ObjectProperty<Stage> stageProperty() {
    return stage;
  }

  /// "4 markerade".
  public StringProperty countProperty() {
    return count;
  }

  /// What is asked, done, or was done: "Avpublicerar 3 av 12".
  public StringProperty titleProperty() {
    return title;
  }

  /// The answer to all.
  public StringProperty textProperty() {
    return text;
  }

  /// 0 to 1.
  public DoubleProperty progressProperty() {
    return progress;
  }

  /// Grounds or times, whichever is asked for.
  public ObservableList<Choice> choices() {
    return choices;
  }

  /// A result for each item, in the order they were taken.
  public ObservableList<Outcome> outcomes() {
    return outcomes;
  }

  /// Nothing is marked any more.
  public void clear() {
    rows.clear();
    all.set(false);
    text.set("");
    outcomes.clear();
    stage.set(Stage.NONE);
  }
}
