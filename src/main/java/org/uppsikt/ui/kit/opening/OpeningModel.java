package org.uppsikt.ui.kit.opening;

import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Opening.Stage;

/// How far the opening under way is, where that takes long enough to be told. One at a time.
public final class OpeningModel {

  /// A file that is read sooner is not worth a word.
  private static final long PATIENCE = 300_000_000;

  /// Between two words of the same stage.
  private static final long PAUSE = 100_000_000;

  private final LongSupplier nanos;
  private final ObjectProperty<@Nullable Far> far = new SimpleObjectProperty<>();
  private @Nullable Watch watch;

  /// @param done in bytes; as `of`, 0 where there is nothing to count
  public record Far(Stage stage, long done, long of) {}

  public OpeningModel() {
    this(System::nanoTime);
  }

  /// For tests: a clock in nanoseconds.
  OpeningModel(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Empty while nothing is under way that wants telling.
  public ObjectProperty<@Nullable Far> farProperty() {
    return far;
  }

  /// Begins to watch an opening.
  ///
  /// @param tasks carries what the thread that opens says over to the one of the window
  public Opening begin(Tasks tasks) {
    var begun = new Watch(tasks, nanos.getAsLong());
    watch = begun;
    far.set(null);
    return begun;
  }

  /// The opening came to its end, whatever that was.
  public void end() {
    watch = null;
    far.set(null);
  }

  /// Asks the opening to end; its end is told as any other.
  ///
  /// @return false where nothing is under way that can be cancelled now
  public boolean cancel() {
    Watch under = watch;
    Far now = far.get();
    if (under == null || now == null || !now.stage().cancellable()) {
      return false;
    }
    under.cancelled = true;
    return true;
  }

  /// The window closes: whatever can still be cancelled is.
  public void leave() {
    Watch under = watch;
    if (under != null) {
      under.cancelled = true;
    }
  }

  private void tell(Watch from, Far told) {
    if (watch == from) {
      far.set(told.stage() == Stage.ENTERING ? null : told);
    }
  }

  private final class Watch implements Opening {

    private final Tasks tasks;
    private final long begun;
    private volatile boolean cancelled;
    private @Nullable Stage last;
    private long lastAt;

    private Watch(Tasks tasks, long begun) {
      this.tasks = tasks;
      this.begun = begun;
    }

    @Override
    public void reached(Stage stage, long done, long of) {
      long now = nanos.getAsLong();
      boolean soon = stage.cancellable() && now - begun < PATIENCE;
      boolean again = stage == last && now - lastAt < PAUSE;
      if (!soon && !again) {
        last = stage;
        lastAt = now;
        tasks.tell(() -> tell(this, new Far(stage, done, of)));
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
