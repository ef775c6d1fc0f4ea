package org.uppsikt.app;

/// Starts the command line with the real clock, doors and streams.
final class CommandStart {

  private CommandStart() {}

  static int run(String[] args) {
    return args.length == 1 && args[0].equals("--version") ? version() : 2;
  }

  private static int version() {
    return 0;
  }
}
