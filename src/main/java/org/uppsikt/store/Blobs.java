package org.uppsikt.store;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Digest;

/// Bytes addressed by their SHA-256, in insert-only chunks of at most 64 KB. Where the stored bytes
/// turn out to be damaged and the same bytes come again, they are written once more behind the
/// damaged ones, which stay; the last copy is the one that is read.
public final class Blobs {

  /// Largest chunk in bytes; larger cells go wrong in H2.
  public static final int CHUNK = 65_536;

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
    Optional<Long> size =
        tx.handle()
            .createQuery("select size from blob where sha256 = :sha")
            .bind("sha", digest.hex())
            .mapTo(Long.class)
            .findOne();
    return size.map(
        n -> {
          var out = new ByteArrayOutputStream(Math.toIntExact(n));
          chunks(tx, digest).forEach(out::writeBytes);
          return out.toByteArray();
        });
  }

  /// The digest of what is really stored under a digest; empty where nothing is. The same digest
  /// back means that the bytes are whole.
  public Optional<Digest> rehash(Tx tx, Digest digest) {
    List<byte[]> chunks = chunks(tx, digest);
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
    chunks.forEach(sha::update);
    return Optional.of(new Digest(HexFormat.of().formatHex(sha.digest())));
  }

  /// The chunks of the last copy, in their order.
  private static List<byte[]> chunks(Tx tx, Digest digest) {
    return tx.handle()
        .createQuery(
            "select bytes from blob_chunk where sha256 = :sha and n >= :first order by sha256, n")
        .bind("sha", digest.hex())
        .bind("first", lastCopy(tx, digest) * COPY)
        .map((rs, context) -> rs.getBytes("bytes"))
        .list();
  }

  /// Number of the last copy, from 0; also where there is none.
  static int lastCopy(Tx tx, Digest digest) {
    return tx.handle()
            .createQuery("select coalesce(max(n), 0) from blob_chunk where sha256 = :sha")
            .bind("sha", digest.hex())
            .mapTo(Integer.class)
            .one()
        / COPY;
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
