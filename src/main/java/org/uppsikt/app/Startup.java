package org.uppsikt.app;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.uppsikt.cli.Exit;
import org.uppsikt.cli.Streams;
import org.uppsikt.store.inspect.DatabaseUrl;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;

/// Decides what to start, after the few things that must be set before anything else is loaded.
public final class Startup {

  /// Kept, because a logger that nobody keeps forgets its level.
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private Startup() {}

  /// @return the exit code of the program
  public static int run(String[] args) {
    // The evidence sheet is drawn with Java 2D, which must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    DatabaseUrl.bar();
    if (args.length > 0) {
      return CommandStart.run(args);
    }
    return open();
  }

  private static int open() {
    // It warns of every start from the class path, which is how this program ships.
    TOOLKIT.setLevel(Level.SEVERE);
    try {
      Application.launch(Console.class);
      return Exit.FINE;
    } catch (UnsupportedOperationException noScreen) {
      Texts texts = Texts.of(Language.of(Locale.getDefault()));
      Streams.standard().err().println(texts.get(CliText.NO_SCREEN));
      return Exit.NOT_RUN;
    }
  }
}
