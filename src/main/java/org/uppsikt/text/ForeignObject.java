package org.uppsikt.text;

import java.util.Optional;
import java.util.stream.Stream;

/// What a database file holds that Uppsikt never puts there, in words.
public final class ForeignObject {

  private ForeignObject() {}

  /// @param detail the kind in capitals, then perhaps a space and a name
  public static String words(Texts texts, String detail) {
    String[] parts = detail.split(" ", 2);
    Optional<DoorText> kind = kind(parts[0]);
    if (kind.isEmpty()) {
      return detail;
    }
    String words = texts.get(kind.get());
    return parts.length == 1 || parts[1].isBlank() ? words : words + " " + parts[1];
  }

  private static Optional<DoorText> kind(String name) {
    boolean known = Stream.of(DoorText.values()).anyMatch(key -> key.name().equals("KIND_" + name));
    return known ? Optional.of(DoorText.valueOf("KIND_" + name)) : Optional.empty();
  }
}
