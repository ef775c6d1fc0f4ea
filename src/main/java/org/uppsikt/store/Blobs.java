package org.uppsikt.store;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.uppsikt.domain.journal.Digest;

/// Bytes addressed by their SHA-256, in insert-only chunks of at most 64 KB. Where the stored bytes
/// turn out to be damaged and the same bytes come again, they are written once more behind the
/// damaged ones, which stay; the last copy is the one that is read.
public final class Blobs {

  /// Largest chunk in bytes; larger cells go wrong in H2.
  public static final int CHUNK = 65_536;

  /// So many chunks at most are read in one go.
  private static final int AT_ONCE = 16;

  /// Numbers of the chunks of one copy lie between multiples of this: 64 GB each.
  static final int COPY = 1 << 20;

  /// Stores the bytes once, whoever else has stored them before; once more where those are damaged.
  public Digest put(Tx tx, byte[] bytes) {
    Digest digest = Digest.of(bytes);
    int inserted =
        tx.handle()
            .createUpdate(
                "insert into blob (sha256, size) select v.sha256, v.size from"
                    + " (values (cast(:sha as char(64)), cast(:size as bigint))) v(sha256, size)"
                    + " where not exists (select 1 from blob b where b.sha256 = v.sha256)")
            .bind("sha", digest.hex())
            .bind("size", bytes.length)
            .execute();
    if (inserted == 1) {
      putChunks(tx, digest, bytes, 0);
    } else if (!rehash(tx, digest).equals(Optional.of(digest))) {
      putChunks(tx, digest, bytes, (lastCopy(tx, digest) + 1) * COPY);
    }
    return digest;
  }

  /// The bytes, or empty where they are not there. Not re-hashed: see [#rehash].
  public Optional<byte[]> get(Tx tx, Digest digest) {
    return size(tx, digest)
        .map(
            n -> {
              var gathered = new Gathered(Math.toIntExact(n));
              chunks(tx, digest, Long.MAX_VALUE, gathered::add);
              return gathered.bytes();
            });
  }

  /// The first bytes only, whole chunks of them, of what may be large; empty where fewer are there
  /// than there should be.
  Optional<byte[]> beginning(Tx tx, Digest digest, int atLeast) {
    return size(tx, digest)
        .flatMap(
            size -> {
              var gathered = new Gathered(atLeast + CHUNK);
              chunks(tx, digest, (atLeast + CHUNK - 1) / CHUNK, gathered::add);
              return Optional.of(gathered.bytes())
                  .filter(bytes -> bytes.length >= Math.min(size, atLeast));
            });
  }

  private static Optional<Long> size(Tx tx, Digest digest) {
    return tx.handle()
        .createQuery("select size from blob where sha256 = :sha")
        .bind("sha", digest.hex())
        .mapTo(Long.class)
        .findOne();
  }

  /// The digest of what is really stored under a digest; empty where nothing is. The same digest
  /// back means that the bytes are whole.
  public Optional<Digest> rehash(Tx tx, Digest digest) {
    boolean known =
        tx.handle()
                .createQuery("select count(*) from blob where sha256 = :sha")
                .bind("sha", digest.hex())
                .mapTo(Integer.class)
                .one()
            == 1;
    if (!known) {
      return Optional.empty();
    }
    MessageDigest sha = Digest.sha256();
    chunks(tx, digest, Long.MAX_VALUE, sha::update);
    return Optional.of(new Digest(HexFormat.of().formatHex(sha.digest())));
  }

  /// The chunks of the last copy, in their order, a few at a time: of a large text there must not
  /// be several copies in memory.
  private static void chunks(Tx tx, Digest digest, long most, Consumer<byte[]> each) {
    int last = lastChunk(tx, digest);
    int first = last / COPY * COPY;
    int end = first + (int) Math.min(last - first, most - 1);
    for (int from = first; from <= end; from += AT_ONCE) {
      tx.handle()
          .createQuery(
              "select bytes from blob_chunk where sha256 = :sha and n >= :first and n <= :last"
                  + " order by sha256, n")
          .bind("sha", digest.hex())
          .bind("first", from)
          .bind("last", Math.min(end, from + AT_ONCE - 1))
          .map((rs, context) -> rs.getBytes("bytes"))
          .forEach(each);
    }
  }

  /// Number of the last copy, from 0; also where there is none.
  static int lastCopy(Tx tx, Digest digest) {
    return lastChunk(tx, digest) / COPY;
  }

  private static int lastChunk(Tx tx, Digest digest) {
    return tx.handle()
        .createQuery("select coalesce(max(n), 0) from blob_chunk where sha256 = :sha")
        .bind("sha", digest.hex())
        .mapTo(Integer.class)
        .one();
  }

  /// Chunks put behind each other, into an array of the size that is told; damaged ones may come to
  /// more or less than that.
  private static final class Gathered {

    private byte[] bytes;
    private int length;

    Gathered(int size) {
      bytes = new byte[size];
    }

    void add(byte[] chunk) {
      if (chunk.length > bytes.length - length) {
        bytes = Arrays.copyOf(bytes, length + chunk.length);
      }
      System.arraycopy(chunk, 0, bytes, length, chunk.length);
      length += chunk.length;
    }

    byte[] bytes() {
      return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
  }

  private static void putChunks(Tx tx, Digest digest, byte[] bytes, int first) {
    var batch =
        tx.handle()
            .prepareBatch("insert into blob_chunk (sha256, n, bytes) values (:sha, :n, :bytes)");
    for (int n = 0; n * (long) CHUNK < bytes.length; n++) {
      int from = n * CHUNK;
      batch
          .bind("sha", digest.hex())
          .bind("n", first + n)
          .bind("bytes", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
