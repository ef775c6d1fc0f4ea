package org.uppsikt.ui.policy;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
}
