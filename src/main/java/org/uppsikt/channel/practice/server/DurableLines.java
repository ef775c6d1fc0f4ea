package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file of JSON lines that only grows. What [#append] returned from is on the disk; a line that a
/// kill tore was never acknowledged and is cut off at the next start.
final class DurableLines implements AutoCloseable {

  private final FileChannel file;
  private final List<String> found;

  DurableLines(Path path) throws IOException {
    byte[] bytes = Files.exists(path) ? Unreadable.read(path) : new byte[0];
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    found = new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
    file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.truncate(whole);
    file.position(whole);
  }

  /// The lines that stood there at the start.
  List<String> found() {
    return found;
  }

  /// Writes all lines and waits for the disk.
  void append(List<String> lines) {
    var bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
