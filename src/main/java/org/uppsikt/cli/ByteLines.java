package org.uppsikt.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines as bytes, one at a time, with a ceiling: what comes in may be anything.
final class ByteLines {

  /// Longest line in bytes; a comment of ten million characters fits, escaped as it may be.
  static final int MOST = 64 * 1024 * 1024;

  private final InputStream in;
  private long number;

  ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// One line without its end.
  ///
  /// @param whole false where the line is longer than [#MOST] and was thrown away
  record Line(long number, byte[] bytes, boolean whole) {}

  /// The next line; empty at the end.
  Optional<Line> next() throws IOException {
    var line = new ByteArrayOutputStream(256);
    boolean whole = true;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < MOST) {
        line.write(b);
      } else {
        whole = false;
      }
    }
    number++;
    return Optional.of(new Line(number, whole ? trimmed(line.toByteArray()) : new byte[0], whole));
  }

  /// Without the carriage return of a Windows line.
  private static byte[] trimmed(byte[] line) {
    int end = line.length;
    return end > 0 && line[end - 1] == '\r' ? java.util.Arrays.copyOf(line, end - 1) : line;
  }
}
