package org.uppsikt.work.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.Digest;
import tools.jackson.databind.json.JsonMapper;

/// Files of an export with their sums. Every file is on the disk when it is closed; nothing is
/// overwritten.
final class SummedFiles {

  static final String SUMS = "SHA256SUMS";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Map<String, String> sums = new TreeMap<>();

  SummedFiles(Path folder) {
    this.folder = folder;
  }

  void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, byte[] bytes) {
    try (Lines out = lines(name)) {
      out.bytes(bytes);
    }
  }

  /// A file that is written line by line. Closed by the caller.
  Lines lines(String name) {
    try {
      Path file = folder.resolve(name);
      Path home = file.getParent();
      if (home != null) {
        Files.createDirectories(home);
      }
      return new Lines(name, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes the files of a folder that something else wrote into the sums.
  void sumFolder(String name) {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sums.put(folder.relativize(file).toString().replace('\\', '/'), sum(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the list that `sha256sum -c` checks.
  void finish() {
    List<String> lines =
        sums.entrySet().stream().map(sum -> sum.getValue() + "  " + sum.getKey() + "\n").toList();
    write(SUMS, String.join("", lines));
  }

  private static String sum(Path file) throws IOException {
    MessageDigest sha = Digest.sha256();
    try (InputStream in = Files.newInputStream(file);
        var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /// One file under way.
  final class Lines implements AutoCloseable {

    private final String name;
    private final Path file;
    private final MessageDigest sha = Digest.sha256();
    private final OutputStream out;

    private Lines(String name, Path file) throws IOException {
      this.name = name;
      this.file = file;
      this.out =
          new BufferedOutputStream(
              new DigestOutputStream(
                  Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), sha));
    }

    void write(Map<String, @Nullable Object> row) {
      bytes((JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
      try {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      sums.put(name, HexFormat.of().formatHex(sha.digest()));
    }
  }
}
