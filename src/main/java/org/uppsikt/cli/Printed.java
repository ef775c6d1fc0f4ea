package org.uppsikt.cli;

/// Names out of files that anybody may have written, as they go to a terminal.
final class Printed {

  /// A longer name is none that somebody looks for.
  private static final int MOST = 200;

  private Printed() {}

  /// Without what terminals obey, and not longer than a few lines.
  static String harmless(String name) {
    return name.codePoints()
        .limit(MOST)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
