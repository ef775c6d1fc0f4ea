package org.uppsikt.evidence;

import java.util.Optional;

/// The kinds of picture a moderator may add, told apart by their first bytes and never by a name.
public enum PictureType {
  PNG("png", "image/png"),
  JPEG("jpg", "image/jpeg");

  private final String ending;
  private final String mediaType;

  PictureType(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  public static Optional<PictureType> of(Bytes picture) {
    if (picture.startsWith(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of(PNG);
    }
    return picture.startsWith(0xFF, 0xD8, 0xFF) ? Optional.of(JPEG) : Optional.empty();
  }

  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }
}
