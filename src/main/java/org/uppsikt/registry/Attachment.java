package org.uppsikt.registry;

import java.util.Arrays;

/// A file that goes along.
///
/// @param name file name, with its ending; any script
/// @param mediaType for instance "application/pdf"
public record Attachment(String name, String mediaType, byte[] bytes) {

  public Attachment {
    if (name.isBlank() || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("a file name has no folder");
    }
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment a
        && name.equals(a.name)
        && mediaType.equals(a.mediaType)
        && Arrays.equals(bytes, a.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return mediaType + ", " + bytes.length + " bytes";
  }
}
