package org.uppsikt.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;

/// Pictures of the page that came with a version entered by hand. Insert only.
public final class Screenshots {

  private final Blobs blobs;

  public Screenshots(Blobs blobs) {
    this.blobs = blobs;
  }

  /// Adds pictures behind those that are there; one that is there already is not added again.
  public void add(Tx tx, VersionRef ref, List<byte[]> pictures) {
    List<Digest> known = digests(tx, ref);
    Map<Digest, byte[]> fresh = new LinkedHashMap<>();
    pictures.forEach(picture -> fresh.put(Digest.of(picture), picture));
    known.forEach(fresh::remove);
    int n = known.size();
    for (byte[] picture : fresh.values()) {
      tx.handle()
          .createUpdate(
              "insert into item_screenshot (item_id, version, n, sha256)"
                  + " values (:item, :version, :n, :sha)")
          .bind("item", ref.item().value())
          .bind("version", ref.number())
          .bind("n", n++)
          .bind("sha", blobs.put(tx, picture).hex())
          .execute();
    }
  }

  /// The pictures of a version, in the order in which they were added.
  public List<byte[]> of(Tx tx, VersionRef ref) {
    return digests(tx, ref).stream()
        .map(digest -> blobs.get(tx, digest))
        .flatMap(Optional::stream)
        .toList();
  }

  /// The same, each held against its digest; empty where one is gone, cannot be read or is not what
  /// was added.
  public List<Optional<byte[]>> whole(Tx tx, VersionRef ref) {
    return digests(tx, ref).stream()
        .map(
            digest ->
                tx.unlessDamaged(() -> blobs.get(tx, digest))
                    .filter(picture -> Digest.of(picture).equals(digest)))
        .toList();
  }

  private static List<Digest> digests(Tx tx, VersionRef ref) {
    return tx.handle()
        .createQuery(
            "select sha256 from item_screenshot where item_id = :item and version = :version"
                + " order by item_id, version, n")
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .map((rs, context) -> Columns.digest(rs, "sha256"))
        .list();
  }
}
