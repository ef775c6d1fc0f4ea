package org.uppsikt.domain.diary;

import java.util.Arrays;

/// A document behind an entry of the diary, with its bytes. They are not copied, as there may be 50
/// MB of them: nobody changes them once they are here.
///
/// @param name file name, with its ending and without a folder
public record Paper(String name, String mediaType, byte[] bytes) {

  /// Of plain text, as UTF-8.
  public static final String TEXT = "text/plain";

  public Paper {
    if (name.isBlank() || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("a file name has no folder");
    }
  }

  /// In bytes.
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Paper p
        && name.equals(p.name)
        && mediaType.equals(p.mediaType)
        && Arrays.equals(bytes, p.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The text form names no file: its name may tell of whom it is.
  @Override
  public String toString() {
    return mediaType + ", " + bytes.length + " bytes";
  }
}
