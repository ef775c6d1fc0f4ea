package org.uppsikt.domain.item;

/// The platform's own identity of an item. Opaque: never parsed, never assumed numeric. Without NUL
/// and broken surrogates: a column would refuse them, or make one identity of two.
public record RemoteId(String value) {

  /// Longest identity that is kept; a longer one is malformed input.
  public static final int MAX_LENGTH = 500;

  public RemoteId {
    if (value.isEmpty() || value.length() > MAX_LENGTH || !LosslessText.isPlain(value)) {
      throw new IllegalArgumentException("remote id of " + value.length() + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
