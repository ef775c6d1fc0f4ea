package org.uppsikt.domain.diary;

import org.uppsikt.domain.journal.Digest;

/// A file that lies with an entry of the diary.
///
/// @param name file name, with its ending
/// @param size in bytes
public record DiaryFile(String name, String mediaType, long size, Digest sha256) {

  /// The text form names no file: its name may tell of whom it is.
  @Override
  public String toString() {
    return mediaType + ", " + size + " bytes";
  }
}
