package org.uppsikt.ui.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

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
    /// Waits for the one reason why nothing is done.
    REASON,
    RUNNING,
    /// Every item has its result.
    DONE
  }

  /// A ground, a time or a reason to choose.
  ///
  /// @param digit that chooses it, empty for none
  public record Choice(String id, String digit, String name) {}

  /// What came of one item.
  public record Outcome(String id, String sender, boolean done, String words) {}

  private final Map<String, Marked> rows = new LinkedHashMap<>();
  private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.NONE);
  private boolean answersAll;
  private boolean followed;
  private final StringProperty count = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final StringProperty until = new SimpleStringProperty("");
  private final StringProperty ownTime = new SimpleStringProperty("");
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final ObservableList<String> templates = FXCollections.observableArrayList();
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObservableList<Outcome> outcomes = FXCollections.observableArrayList();

  /// @param all whether the municipality answers everybody
  void answersAll(boolean all) {
    answersAll = all;
  }

  /// Whether it would close without an answer what is to get one (SAL-31).
  boolean mustBeAnswered(ItemAction action) {
    return answersAll && (action == ItemAction.NO_ACTION || action == ItemAction.NO_ACTION_BECAUSE);
  }

  /// What is marked, by the id of its row, whether that is loaded or not.
  Map<String, Marked> rows() {
    return rows;
  }

  public boolean marked(String row) {
    return rows.containsKey(row);
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

  /// Titles of the templates for it.
  public ObservableList<String> templates() {
    return templates;
  }

  /// The reason for all in words, or what is added to the chosen one.
  public StringProperty wordsProperty() {
    return words;
  }

  /// A time of her own, as it is typed; empty for one of those that are offered.
  public StringProperty untilProperty() {
    return until;
  }

  /// What to type there.
  public StringProperty ownTimeProperty() {
    return ownTime;
  }

  /// 0 to 1.
  public DoubleProperty progressProperty() {
    return progress;
  }

  /// Grounds, times or reasons, whichever is asked for.
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
    text.set("");
    words.set("");
    until.set("");
    outcomes.clear();
    followed = false;
    stage.set(Stage.NONE);
  }

  /// One of the items whose results are read was opened: keys are for that one from now on.
  void follow() {
    followed = stage.get() == Stage.DONE;
  }

  /// Whether keys are for many items, and not for the open one.
  boolean many() {
    return stage.get() != Stage.NONE && !followed;
  }
}
