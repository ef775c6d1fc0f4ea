package org.uppsikt.ui.policy;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Check;
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

  private final ObjectProperty<@Nullable RuleForm> form = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LearnForm> learning = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable SupplementForm> supplements = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Recheck> recheck = new SimpleObjectProperty<>();

  /// What was read of the office.
  public record Read(
      Guidelines.Standing standing, RuleSource.Standing rules, Map<String, Integer> decisions) {

    public Read {
      decisions = Map.copyOf(decisions);
    }
  }

  /// A text that was tried, and what came of it.
  public record Tried(String text, Check check) {}

  /// That the open items can be checked again after a change, or how far that is.
  ///
  /// @param said what was changed
  /// @param all 0 before it is known
  record Recheck(String said, boolean running, int done, int all) {

    static Recheck offered(String said) {
      return new Recheck(said, false, 0, 0);
    }

    static Recheck runs(String said, int done, int all) {
      return new Recheck(said, true, done, all);
    }
  }

  /// The change among the rules that is being thought of; null for none.
  ObjectProperty<@Nullable RuleForm> formProperty() {
    return form;
  }

  /// What the office's decisions teach, where it is open.
  ObjectProperty<@Nullable LearnForm> learningProperty() {
    return learning;
  }

  /// What units add to the guidelines, where it is open.
  ObjectProperty<@Nullable SupplementForm> supplementsProperty() {
    return supplements;
  }

  /// Null where nothing was changed.
  ObjectProperty<@Nullable Recheck> recheckProperty() {
    return recheck;
  }

  /// Puts away what was said when the screen was shown last, perhaps in another language.
  void startAnew() {
    notice.set(null);
    Recheck now = recheck.get();
    if (now != null && !now.running()) {
      recheck.set(null);
    }
  }

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
