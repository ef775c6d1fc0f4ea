package org.uppsikt;

/// Entry point of the program: no arguments opens the console, arguments go to the command line.
///
/// It must not extend the JavaFX application class: the runtime refuses to start such a class from
/// the class path.
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("Uppsikt " + args.length);
  }
}
