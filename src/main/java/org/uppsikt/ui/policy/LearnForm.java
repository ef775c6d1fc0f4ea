package org.uppsikt.ui.policy;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.Retrain;

/// What the office's decisions have taught, and what they would teach now.
final class LearnForm {

  private final ObjectProperty<Retrain.Standing> standing;
  private final ObjectProperty<Retrain.@Nullable Learned> learned = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final IntegerProperty far = new SimpleIntegerProperty();
  private final AtomicBoolean stopped = new AtomicBoolean();

  LearnForm(Retrain.Standing standing) {
    this.standing = new SimpleObjectProperty<>(standing);
  }

  ObjectProperty<Retrain.Standing> standingProperty() {
    return standing;
  }

  /// Null until something was learned; it is in use only once it was taken.
  ObjectProperty<Retrain.@Nullable Learned> learnedProperty() {
    return learned;
  }

  ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  BooleanProperty busyProperty() {
    return busy;
  }

  /// How far learning is, in hundredths.
  IntegerProperty farProperty() {
    return far;
  }

  /// Any thread may ask.
  boolean goesOn() {
    return !stopped.get();
  }

  void begin() {
    stopped.set(false);
    far.set(0);
    busy.set(true);
    notice.set(null);
  }

  void stop() {
    stopped.set(true);
  }
}
