package org.uppsikt.domain.diary;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A document behind an entry of the diary, with its bytes. They are not copied, as there may be 50
/// MB of them: nobody changes them once they are here.
///
/// @param name file name, with its ending and without a folder
public record Paper(String name, String mediaType, byte[] bytes) {

  /// Of plain text.
  public static final String TEXT = "text/plain";

  private static final int LONGEST = 200_000;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public Paper {
    if (name.isBlank() || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("a file name has no folder");
    }
  }

  /// Whether its words are shown in their place; everything else is saved to be read.
  public boolean readable() {
    return mediaType.equals(TEXT) && bytes.length <= LONGEST;
  }

  /// Its words, as UTF-8 or, where it is none, as an older Windows wrote them.
  public String words() {
    var words = new String(bytes, StandardCharsets.UTF_8);
    boolean whole = Arrays.equals(words.getBytes(StandardCharsets.UTF_8), bytes);
    return whole ? words : new String(bytes, WINDOWS);
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
