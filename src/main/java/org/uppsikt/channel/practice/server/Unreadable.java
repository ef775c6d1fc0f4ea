package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is there cannot be read: what fails beside it is the writing.
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1L;

  private Unreadable(IOException cause) {
    super(cause);
  }

  static byte[] read(Path file) throws Unreadable {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }
}
