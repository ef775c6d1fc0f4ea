package org.uppsikt.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Lines as bytes, one at a time, with a ceiling: what comes in may be anything.
final class ByteLines {

  /// Longest line in bytes; a comment of ten million characters fits, escaped as it may be.
  static final int MOST = 64 * 1024 * 1024;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private long number;

  ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// One line without its end.
  ///
  /// @param whole false where the line is longer than [#MOST] and was thrown away
  record Line(long number, byte[] bytes, boolean whole) {

    /// True where there is nothing to read on it.
    boolean blank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return whole;
    }

    /// True where the beginning of a file is in UTF-16, as some Windows tools write it: none of its
    /// lines could be read.
    boolean utf16() {
      return bytes.length > 1
          && (bytes[0] == 0
              || bytes[1] == 0
              || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
              || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }
  }

  /// The number of the last line given; 0 before the first.
  long number() {
    return number;
  }

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
    byte[] bytes = whole ? trimmed(line.toByteArray()) : new byte[0];
    return Optional.of(new Line(number, number == 1 ? unmarked(bytes) : bytes, whole));
  }

  /// Without the mark that some editors write before the first line.
  private static byte[] unmarked(byte[] line) {
    int mark = UTF_8_MARK.length;
    return line.length >= mark && Arrays.equals(line, 0, mark, UTF_8_MARK, 0, mark)
        ? Arrays.copyOfRange(line, mark, line.length)
        : line;
  }

  /// Without the carriage return of a Windows line.
  private static byte[] trimmed(byte[] line) {
    int end = line.length;
    return end > 0 && line[end - 1] == '\r' ? Arrays.copyOf(line, end - 1) : line;
  }
}
