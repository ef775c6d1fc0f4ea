package org.uppsikt.domain.item;

/// The platform's own identity of an item. Opaque: never parsed, never assumed numeric.
public record RemoteId(String value) {

  /// Longest identity that is kept; a longer one is malformed input.
  public static final int MAX_LENGTH = 500;

  public RemoteId {
    if (value.isEmpty() || value.length() > MAX_LENGTH || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("remote id of " + value.length() + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
