package org.uppsikt.ui.policy;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Guidelines;

/// What the screen of guidelines shows.
public final class PolicyModel {

  private final ObjectProperty<@Nullable Read> read = new SimpleObjectProperty<>();
  private final StringProperty chosen = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Tried> tried = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// What was read of the office.
  public record Read(
      Guidelines.Standing standing, List<KnownRule> rules, Map<String, Integer> decisions) {

    public Read {
      rules = List.copyOf(rules);
      decisions = Map.copyOf(decisions);
    }
  }

  /// A text that was tried, and what came of it.
  public record Tried(String text, Check check) {}

  /// Null until it has been read.
  public ObjectProperty<@Nullable Read> readProperty() {
    return read;
  }

  /// Id of the clause on show; empty for none.
  public StringProperty chosenProperty() {
    return chosen;
  }

  /// The text to be tried, as it stands in its field. Never stored.
  public StringProperty textProperty() {
    return text;
  }

  public ObjectProperty<@Nullable Tried> triedProperty() {
    return tried;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}
