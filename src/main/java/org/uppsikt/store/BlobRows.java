package org.uppsikt.store;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.uppsikt.domain.journal.Digest;

/// Stored bytes as they lie in their tables, for verification.
public final class BlobRows {

  /// Chunks held at once while hashing.
  private static final int CHUNKS = 16;

  /// @param size in bytes, as claimed
  public record Blob(String sha256, long size) {}

  /// Whether the bytes are what their address says.
  public enum State {
    SOUND,
    ALTERED,
    MISSING
  }

  /// Blobs in the order of their digests; the empty text begins.
  public List<Blob> after(Tx tx, String last, int limit) {
    return tx.handle()
        .createQuery(
            "select sha256, size from blob where sha256 > :last order by sha256"
                + " fetch first :n rows only")
        .bind("last", last)
        .bind("n", limit)
        .map((rs, context) -> new Blob(rs.getString("sha256"), rs.getLong("size")))
        .list();
  }

  public long count(Tx tx) {
    return tx.handle().createQuery("select count(*) from blob").mapTo(Long.class).one();
  }

  /// Hashes the bytes of the copy that is read, a few chunks at a time.
  public State state(Tx tx, Blob blob) {
    MessageDigest sha = Digest.sha256();
    long size = 0;
    try (var chunks =
        tx
            .handle()
            .createQuery(
                "select bytes from blob_chunk where sha256 = :sha and n >= :first"
                    + " order by sha256, n")
            .setFetchSize(CHUNKS)
            .bind("sha", blob.sha256())
            .bind("first", Blobs.lastCopy(tx, new Digest(blob.sha256())) * Blobs.COPY)
            .map((rs, context) -> rs.getBytes("bytes"))
            .stream()) {
      for (Iterator<byte[]> each = chunks.iterator(); each.hasNext(); ) {
        byte[] bytes = each.next();
        size += bytes.length;
        sha.update(bytes);
      }
    }
    boolean same = HexFormat.of().formatHex(sha.digest()).equals(blob.sha256());
    if (same && size == blob.size()) {
      return State.SOUND;
    }
    return size == 0 ? State.MISSING : State.ALTERED;
  }

  /// The versions whose text or platform answer lies under a digest, each as `item/version`.
  public List<String> versionsWith(Tx tx, String sha256, int limit) {
    return tx.handle()
        .createQuery(
            "select item_id, version from item_version where raw_sha256 = :sha"
                + " or (inline_text is null and text_sha256 = :sha) order by item_id, version"
                + " fetch first :n rows only")
        .bind("sha", sha256)
        .bind("n", limit)
        .map((rs, context) -> rs.getLong("item_id") + "/" + rs.getInt("version"))
        .list();
  }
}
