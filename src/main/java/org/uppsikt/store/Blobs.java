package org.uppsikt.store;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Digest;

/// Bytes addressed by their SHA-256, in insert-only chunks of at most 64 KB.
public final class Blobs {

  /// Largest chunk in bytes; larger cells go wrong in H2.
  public static final int CHUNK = 65_536;

  /// Stores the bytes once, whoever else has stored them before.
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
      putChunks(tx, digest, bytes);
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

  private static List<byte[]> chunks(Tx tx, Digest digest) {
    return tx.handle()
        .createQuery("select bytes from blob_chunk where sha256 = :sha order by sha256, n")
        .bind("sha", digest.hex())
        .map((rs, context) -> rs.getBytes("bytes"))
        .list();
  }

  private static void putChunks(Tx tx, Digest digest, byte[] bytes) {
    var batch =
        tx.handle()
            .prepareBatch("insert into blob_chunk (sha256, n, bytes) values (:sha, :n, :bytes)");
    for (int n = 0; n * (long) CHUNK < bytes.length; n++) {
      int from = n * CHUNK;
      batch
          .bind("sha", digest.hex())
          .bind("n", n)
          .bind("bytes", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
