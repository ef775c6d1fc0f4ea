package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.SafeFile;

/// `uppsikt.seal` beside the database: the size and SHA-256 of the file as it was closed, under a
/// key of the workspace. H2's encryption notices no change by itself and says the same to a wrong
/// key as to damage; the seal tells one from the other.
///
/// Only ever used while this process does **not** have the database open: on Linux and macOS
/// closing a second handle of a file drops every lock the process holds on it.
public final class FileSeal {

  private static final byte[] MAGIC = "UPPSEAL1".getBytes(StandardCharsets.US_ASCII);
  private static final byte OPEN = 'O';
  private static final byte CLOSED = 'C';
  private static final int MAC = 32;
  private static final int LENGTH = MAGIC.length + 1 + MAC + Long.BYTES + MAC + MAC;
  private static final int BUFFER = 1 << 20;

  private final Path database;
  private final byte[] key;

  /// The seal of one database file.
  ///
  /// @param database the file ending in `.mv.db`
  public FileSeal(Path database, MasterKey master) {
    this.database = database;
    this.key = master.sealKey();
  }

  /// What the seal says.
  sealed interface State {

    /// Closed cleanly.
    ///
    /// @param size in bytes
    record Closed(long size, Digest content) implements State {}

    /// Opened and not closed since: a crash, or open now.
    record Open() implements State {}

    record None() implements State {}

    /// Made with another key, or its own bytes are damaged.
    record OtherKey() implements State {}

    record Broken() implements State {}
  }

  public static Path beside(Path database) {
    return database.resolveSibling("uppsikt.seal");
  }

  /// Before the database is opened, and after it was inspected.
  public void markOpen() throws IOException {
    write(OPEN, 0, new byte[MAC]);
  }

  /// After the database was closed: forces the file onto the disk and notes how it is.
  public void close() throws IOException {
    try (FileChannel channel =
        FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    write(CLOSED, Files.size(database), content());
  }

  State read() throws IOException {
    Path file = beside(database);
    if (!Files.exists(file)) {
      return new State.None();
    }
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LENGTH + 1);
    }
    if (bytes.length != LENGTH || !Arrays.equals(bytes, 0, 8, MAGIC, 0, 8)) {
      return new State.Broken();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, MAGIC.length, LENGTH - MAGIC.length);
    byte state = buffer.get();
    byte[] check = take(buffer);
    long size = buffer.getLong();
    byte[] content = take(buffer);
    if (!MessageDigest.isEqual(check, keyCheck())) {
      return new State.OtherKey();
    }
    if (!MessageDigest.isEqual(take(buffer), hmac(Arrays.copyOf(bytes, LENGTH - MAC)))) {
      return new State.Broken();
    }
    return state == CLOSED
        ? new State.Closed(size, new Digest(java.util.HexFormat.of().formatHex(content)))
        : new State.Open();
  }

  /// Of what a file holds; empty where the reading was stopped.
  static Optional<Digest> digest(Path file, ReadWatch watch) throws IOException {
    MessageDigest sha = Digest.sha256();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      while (channel.read(buffer) >= 0) {
        sha.update(buffer.flip());
        buffer.clear();
        if (!watch.goesOn(ReadWatch.What.SEAL, channel.position(), size)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Digest(java.util.HexFormat.of().formatHex(sha.digest())));
  }

  private byte[] content() throws IOException {
    return digest(database, ReadWatch.UNWATCHED).orElseThrow().bytes();
  }

  private void write(byte state, long size, byte[] content) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
    buffer.put(MAGIC).put(state).put(keyCheck()).putLong(size).put(content);
    buffer.put(hmac(Arrays.copyOf(buffer.array(), LENGTH - MAC)));
    SafeFile.write(beside(database), buffer.array());
  }

  private byte[] keyCheck() {
    return hmac("key check".getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] hmac(byte[] bytes) {
    HMac hmac = new HMac(new SHA256Digest());
    hmac.init(new KeyParameter(key));
    hmac.update(bytes, 0, bytes.length);
    byte[] result = new byte[MAC];
    hmac.doFinal(result, 0);
    return result;
  }

  private static byte[] take(ByteBuffer buffer) {
    byte[] bytes = new byte[MAC];
    buffer.get(bytes);
    return bytes;
  }
}
