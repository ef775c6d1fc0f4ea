package org.uppsikt.ui.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the pictures that a person chose; in the background.
final class Screenshots {

  private static final long LARGEST_PICTURE = 20L << 20;

  private Screenshots() {}

  /// @return empty where one cannot be read, or is too large to be kept
  static Optional<List<byte[]>> read(List<Path> files) {
    var pictures = new ArrayList<byte[]>();
    try {
      for (var file : files) {
        if (Files.size(file) > LARGEST_PICTURE) {
          return Optional.empty();
        }
        pictures.add(Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(pictures);
  }
}
