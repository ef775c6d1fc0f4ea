package org.uppsikt.ui.start;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the start screen shows.
public final class StartModel {

  /// Why the last attempt did not lead on.
  public record Failure(String happened, String kept, String todo) {}

  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();

  /// While a workspace is being prepared nothing else can be chosen.
  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<@Nullable Failure> failureProperty() {
    return failure;
  }
}
