package org.uppsikt;

import org.uppsikt.app.Startup;

/// Entry point of the program: no arguments opens the console, arguments go to the command line.
///
/// It must not extend the JavaFX application class: the runtime refuses to start such a class from
/// the class path.
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    int code = Startup.run(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
