package org.uppsikt.ui.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.AdvertisingSwitch;
import org.uppsikt.ui.kit.Notice;

/// What the settings show of advertising without evidence.
public final class AdvertisingModel {

  /// How it stands, and whether this person may change it.
  record Standing(Optional<AdvertisingSwitch> last, boolean mayChange) {}

  private final BooleanProperty on = new SimpleBooleanProperty();
  private final BooleanProperty mayChange = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable AdvertisingSwitch> last = new SimpleObjectProperty<>();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  public BooleanProperty onProperty() {
    return on;
  }

  public BooleanProperty mayChangeProperty() {
    return mayChange;
  }

  /// Null where nobody ever switched it.
  public ObjectProperty<@Nullable AdvertisingSwitch> lastProperty() {
    return last;
  }

  /// Why it is switched.
  public StringProperty reasonProperty() {
    return reason;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  void show(Standing standing) {
    on.set(standing.last().filter(AdvertisingSwitch::on).isPresent());
    last.set(standing.last().orElse(null));
    mayChange.set(standing.mayChange());
    reason.set("");
  }
}
