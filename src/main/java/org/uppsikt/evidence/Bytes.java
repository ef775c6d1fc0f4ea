package org.uppsikt.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.uppsikt.domain.journal.Digest;

/// Bytes that nobody changes: a copy on the way in, streams and copies on the way out.
public final class Bytes {

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  /// Takes the array as it is, for arrays that were made here and go nowhere else.
  static Bytes own(byte[] content) {
    return new Bytes(content);
  }

  public int size() {
    return content.length;
  }

  public byte[] copy() {
    return content.clone();
  }

  public InputStream stream() {
    return new ByteArrayInputStream(content);
  }

  public Digest digest() {
    return Digest.of(content);
  }

  boolean startsWith(int... start) {
    if (content.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((content[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes b && Arrays.equals(content, b.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /// The length only: the content is never printed.
  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
