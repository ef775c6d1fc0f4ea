package org.uppsikt.app;

import javafx.application.Application;
import org.uppsikt.store.inspect.DatabaseUrl;

/// Decides what to start, after the few things that must be set before anything else is loaded.
public final class Startup {

  private Startup() {}

  /// @return the exit code of the program
  public static int run(String[] args) {
    // The evidence sheet is drawn with Java 2D, which must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    DatabaseUrl.bar();
    if (args.length > 0) {
      return CommandStart.run(args);
    }
    Application.launch(Console.class);
    return 0;
  }
}
