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
  private static final String MARK = "\uFEFF";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public Paper {
    if (name.isBlank() || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("a file name has no folder");
    }
  }

  /// Whether its words are shown in their place; everything else is saved to be read. So is what
  /// has NUL characters in it: it is no text, or of a kind that is not known here, and no identity
  /// number would be found in it.
  public boolean readable() {
    return mediaType.equals(TEXT) && bytes.length <= LONGEST && words().indexOf('\0') < 0;
  }

  /// Its words, in the encoding that its mark names, otherwise as UTF-8 or, where it is none, as an
  /// older Windows wrote them. The mark is none of the words.
  public String words() {
    if (begins(0xFF, 0xFE)) {
      return marked(StandardCharsets.UTF_16LE);
    }
    if (begins(0xFE, 0xFF)) {
      return marked(StandardCharsets.UTF_16BE);
    }
    var words = new String(bytes, StandardCharsets.UTF_8);
    boolean whole = Arrays.equals(words.getBytes(StandardCharsets.UTF_8), bytes);
    return whole ? words.substring(words.startsWith(MARK) ? 1 : 0) : new String(bytes, WINDOWS);
  }

  private boolean begins(int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private String marked(Charset charset) {
    return new String(bytes, 2, bytes.length - 2, charset);
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
