package org.uppsikt.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The only place that hops to the JavaFX thread.
public final class Fx {

  private Fx() {}

  /// Runs at once when already there, else later, in order.
  public static void run(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  /// Runs after what the thread is doing now, also when called from it.
  public static void later(Runnable action) {
    Platform.runLater(action);
  }

  public static Executor executor() {
    return Fx::run;
  }
}
