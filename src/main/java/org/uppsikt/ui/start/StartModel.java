package org.uppsikt.ui.start;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.opening.OpeningModel;

/// What the start screen shows.
public final class StartModel {

  /// Why the last attempt did not lead on, or what it would cost.
  ///
  /// @param over which practice can be started over from here; empty for none
  public record Failure(
      Tone tone, String happened, String kept, String todo, Optional<Over> over) {}

  /// A practice that can be started over.
  ///
  /// @param folder where it lies; empty for this machine's own
  /// @param asked whether what it costs was said: then the button does it
  public record Over(Optional<Path> folder, boolean asked) {}

  private final BooleanProperty practised = new SimpleBooleanProperty();
  private final StringProperty last = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final OpeningModel opening = new OpeningModel();
  private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();

  /// Folder of the office's own workspace that was open last; empty where there is none.
  public StringProperty lastProperty() {
    return last;
  }

  /// While a workspace is being prepared nothing else can be chosen.
  public BooleanProperty busyProperty() {
    return busy;
  }

  /// What the opening waits for.
  public OpeningModel opening() {
    return opening;
  }

  /// Whether this machine has a practice workspace, which then can be started over.
  public BooleanProperty practisedProperty() {
    return practised;
  }

  public ObjectProperty<@Nullable Failure> failureProperty() {
    return failure;
  }
}
