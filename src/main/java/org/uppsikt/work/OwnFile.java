package org.uppsikt.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.uppsikt.store.key.OwnerOnly;

/// A text that other accounts of the machine must not read.
public final class OwnFile {

  private OwnFile() {}

  /// @return false where the disk refused; what was there before still is
  public static boolean write(Path file, String words) {
    try {
      OwnerOnly.write(file, words.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
