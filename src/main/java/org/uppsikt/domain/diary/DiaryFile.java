package org.uppsikt.domain.diary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Digest;

/// A file that lies with an entry of the diary.
///
/// @param name file name, with its ending
/// @param size in bytes
public record DiaryFile(String name, String mediaType, long size, Digest sha256) {

  /// Fixes all files of an entry, in their order: what they hold, and what they are called.
  public static Digest digest(List<DiaryFile> files) {
    String all =
        files.stream()
            .map(each -> each.sha256().hex() + " " + each.mediaType() + " " + each.name())
            .collect(Collectors.joining("\n"));
    return Digest.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /// The text form names no file: its name may tell of whom it is.
  @Override
  public String toString() {
    return mediaType + ", " + size + " bytes";
  }
}
