package org.uppsikt.registry.mail;

import java.util.Optional;

/// How far a mailbox has been read: its UIDVALIDITY and the last UID (RFC 9051, 2.3.1.1).
final class Cursor {

  private Cursor() {}

  static String write(long validity, long uid) {
    return validity + ":" + uid;
  }

  /// Empty where the text is no cursor, or one of another mailbox.
  static Optional<Long> read(String text, long validity) {
    return text.matches("\\d{1,18}:\\d{1,18}") && text.startsWith(validity + ":")
        ? Optional.of(Long.valueOf(text.substring(text.indexOf(':') + 1)))
        : Optional.empty();
  }
}
