package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The secret of the interface: made once per data directory, readable by its owner only.
final class Token {

  static final String FILE = "token";

  private Token() {}

  static String in(Path dir) throws IOException {
    Path file = dir.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Path half = dir.resolve(FILE + ".new");
      Files.deleteIfExists(half);
      Files.createFile(half);
      if (Files.getFileAttributeView(half, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(half, HexFormat.of().formatHex(random));
      try (var written = FileChannel.open(half, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new String(Unreadable.read(file), StandardCharsets.UTF_8);
  }
}
