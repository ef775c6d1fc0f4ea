package org.uppsikt.flag.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Letters and signs that look like a plain Latin letter, by the confusables of Unicode as ICU
/// knows them and by the names of characters. The table is made from those and kept as an asset:
/// looking letters up in ICU while a text is read would cost more than all the rest.
final class LookAlikes {

  static final String TABLE = "/reading/look-alikes.txt";

  /// Code points that are looked at: the first two planes.
  static final int CODES = 0x20000;

  private static final byte[] LETTERS = read();

  private LookAlikes() {}

  /// The plain letter, or 0 where the character looks like none or is one itself.
  static char of(int code) {
    return code < CODES ? (char) LETTERS[code] : 0;
  }

  /// Every line is a letter, a blank, and all that looks like it.
  private static byte[] read() {
    byte[] letters = new byte[CODES];
    try (InputStream in = LookAlikes.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> line.codePoints().skip(2).forEach(c -> letters[c] = (byte) line.charAt(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }
}
