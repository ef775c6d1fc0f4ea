package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.journal.Payload;

/// Versions of items. Insert only.
public final class Versions {

  /// Longest text that lies in the row itself.
  static final int INLINE = 8000;

  private static final String THESE =
      "select v.* from item_version v where v.item_id in (<items>) and v.version in (<versions>)";

  /// Most bytes of one UTF-16 code unit.
  private static final int LARGEST_UNIT = 3;

  private final Blobs blobs;

  public Versions(Blobs blobs) {
    this.blobs = blobs;
  }

  /// A version about to be kept.
  public record Fresh(ItemId item, int number, RemoteItem arrival) {}

  /// Keeps the versions of one intake batch and gives the batch's Merkle root, which belongs into
  /// the journal.
  public Digest insert(Tx tx, UUID batchId, ChannelId channel, List<Fresh> versions, Instant at) {
    List<Prepared> rows = versions.stream().map(v -> prepare(tx, channel, v, at)).toList();
    Digest root = HashTree.rootOf(rows.stream().map(Prepared::leaf).toList());
    tx.handle()
        .createUpdate(
            "insert into intake_batch (id, channel_id, root, versions, received_at)"
                + " values (:id, :channel, :root, :versions, :at)")
        .bind("id", batchId)
        .bind("channel", channel.value())
        .bind("root", root.hex())
        .bind("versions", rows.size())
        .bind("at", Tx.at(at))
        .execute();
    insertRows(tx, batchId, rows, at);
    SearchProgress.enqueue(tx, rows.stream().map(row -> row.version().ref()).toList());
    return root;
  }

  public Optional<ItemVersion> find(Tx tx, VersionRef ref) {
    return tx.handle()
        .createQuery("select * from item_version where item_id = :item and version = :version")
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .map((rs, context) -> version(tx, rs))
        .findOne();
  }

  /// These versions, in no order; those that are unknown are missing.
  public List<ItemVersion> these(Tx tx, Collection<VersionRef> refs) {
    return refs.isEmpty()
        ? List.of()
        : tx
            .handle()
            .createQuery(THESE)
            .bindList("items", Keys.of(refs.stream().map(VersionRef::item).toList()))
            .bindList("versions", refs.stream().map(VersionRef::number).distinct().toList())
            .map((rs, context) -> version(tx, rs))
            .stream()
            .filter(version -> refs.contains(version.ref()))
            .toList();
  }

  /// As [#these], of each text the first characters only: what is shown beside another item must
  /// not be read whole, however long it is.
  public List<ItemVersion> beginnings(Tx tx, Collection<VersionRef> refs, int most) {
    return refs.isEmpty()
        ? List.of()
        : tx
            .handle()
            .createQuery(THESE)
            .bindList("items", Keys.of(refs.stream().map(VersionRef::item).toList()))
            .bindList("versions", refs.stream().map(VersionRef::number).distinct().toList())
            .map((rs, context) -> version(tx, rs, most))
            .stream()
            .filter(version -> refs.contains(version.ref()))
            .toList();
  }

  /// All versions of an item, oldest first.
  public List<ItemVersion> all(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery("select * from item_version where item_id = :item order by item_id, version")
        .bind("item", item.value())
        .map((rs, context) -> version(tx, rs))
        .list();
  }

  /// The digest of a version's text; an error where there is no such version.
  public Digest textDigest(Tx tx, VersionRef version) {
    return tx.handle()
        .createQuery(
            "select text_sha256 from item_version where item_id = :item and version = :version")
        .bind("item", version.item().value())
        .bind("version", version.number())
        .map((rs, context) -> Columns.digest(rs, "text_sha256"))
        .one();
  }

  /// Digest of a text as it is stored and hashed.
  public static Digest digestOf(String text) {
    return Digest.of(LosslessText.encode(text));
  }

  /// The bytes whose RFC 6962 leaf stands for a version in its batch: every stored field, and with
  /// the first version those of the item itself, which are written once like it.
  ///
  /// @param item the item's row, with version 1 only
  static byte[] leafContent(ItemVersion version, Digest text, Optional<Item> item) {
    var values = new TreeMap<String, String>();
    values.put("item", version.item().toString());
    values.put("version", String.valueOf(version.number()));
    values.put("text", text.toString());
    values.put("raw", version.raw());
    values.put("seen", version.seenAt().toString());
    values.put("edited", version.editedAt().map(Instant::toString).orElse(""));
    if (version.sender() instanceof Sender.Disclosed d) {
      values.put("sender.name", d.name().orElse(""));
      values.put("sender.handle", d.handle().orElse(""));
      values.put("sender.id", d.remoteId().orElse(""));
      values.put("sender.profile", d.profileUrl().orElse(""));
      values.put("sender.email", d.email().orElse(""));
      values.put("sender.ip", d.ip().orElse(""));
      values.put("sender.agent", d.agent().orElse(""));
    }
    item.ifPresent(described -> put(values, described));
    return new Payload(values).bytes();
  }

  private static void put(Map<String, String> values, Item item) {
    values.put("item.channel", item.channel().toString());
    values.put("item.remote", item.remote().value());
    values.put("item.kind", item.kind().toString());
    values.put("item.post", item.post().map(RemoteId::value).orElse(""));
    values.put("item.parent", item.parent().map(RemoteId::value).orElse(""));
    values.put("item.link", item.permalink().orElse(""));
    values.put("item.posted", item.postedAt().map(Instant::toString).orElse(""));
    values.put("item.received", item.receivedAt().toString());
  }

  private record Prepared(ItemVersion version, Digest text, Digest leaf) {}

  private Prepared prepare(Tx tx, ChannelId channel, Fresh fresh, Instant at) {
    RemoteItem arrival = fresh.arrival();
    byte[] text = LosslessText.encode(arrival.text());
    Digest digest = Digest.of(text);
    if (!fitsInline(arrival.text())) {
      blobs.put(tx, text);
    }
    var version =
        new ItemVersion(
            fresh.item(),
            fresh.number(),
            arrival.text(),
            fitted(arrival.sender()),
            at,
            arrival.editedAt().map(Tx::micros),
            blobs.put(tx, arrival.raw()).hex());
    Optional<Item> item =
        fresh.number() == 1
            ? Optional.of(Items.asStored(fresh.item(), channel, arrival, at))
            : Optional.empty();
    return new Prepared(version, digest, HashTree.leaf(leafContent(version, digest, item)));
  }

  private static boolean fitsInline(String text) {
    return text.length() <= INLINE && LosslessText.isPlain(text);
  }

  private void insertRows(Tx tx, UUID batchId, List<Prepared> rows, Instant at) {
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into item_version (item_id, version, inline_text, text_sha256,"
                    + " text_length, sender_disclosed, sender_name, sender_handle,"
                    + " sender_remote_id, sender_profile, sender_email, sender_ip, sender_agent,"
                    + " seen_at, edited_at, raw_sha256, batch_id, place, leaf) values (:item,"
                    + " :version, :inline, :text, :length, :disclosed, :name, :handle, :id,"
                    + " :profile, :email, :ip, :agent, :seen, :edited, :raw, :batch, :place,"
                    + " :leaf)");
    for (int place = 0; place < rows.size(); place++) {
      ItemVersion version = rows.get(place).version();
      String text = version.text();
      batch
          .bind("item", version.item().value())
          .bind("version", version.number())
          .bind("inline", fitsInline(text) ? text : null)
          .bind("text", rows.get(place).text().hex())
          .bind("length", text.length())
          .bind("seen", Tx.at(at))
          .bind("edited", Tx.at(version.editedAt()))
          .bind("raw", version.raw())
          .bind("batch", batchId)
          .bind("place", place)
          .bind("leaf", rows.get(place).leaf().hex());
      SenderColumns.bind(batch, version.sender());
      batch.add();
    }
    batch.execute();
  }

  private static Sender fitted(Sender sender) {
    return sender instanceof Sender.Disclosed d
        ? new Sender.Disclosed(
            Columns.fit(d.name(), SenderColumns.LENGTH),
            Columns.fit(d.handle(), SenderColumns.LENGTH),
            Columns.fit(d.remoteId(), SenderColumns.LENGTH),
            Columns.fit(d.profileUrl(), 2000),
            Columns.fit(d.email(), SenderColumns.LENGTH),
            Columns.fit(d.ip(), 100),
            Columns.fit(d.agent(), 1000))
        : sender;
  }

  private ItemVersion version(Tx tx, ResultSet rs) throws SQLException {
    return version(tx, rs, Integer.MAX_VALUE);
  }

  private ItemVersion version(Tx tx, ResultSet rs, int most) throws SQLException {
    String inline = rs.getString("inline_text");
    String text = inline != null ? inline : longText(tx, Columns.digest(rs, "text_sha256"), most);
    return new ItemVersion(
        new ItemId(rs.getLong("item_id")),
        rs.getInt("version"),
        text.length() <= most ? text : text.substring(0, LosslessText.cut(text, most)),
        SenderColumns.read(rs),
        Columns.instant(rs, "seen_at"),
        Columns.maybeInstant(rs, "edited_at"),
        rs.getString("raw_sha256"));
  }

  private String longText(Tx tx, Digest digest, int most) {
    Optional<byte[]> bytes =
        most == Integer.MAX_VALUE
            ? blobs.get(tx, digest)
            : blobs.beginning(tx, digest, most * LARGEST_UNIT + LARGEST_UNIT);
    return bytes
        .map(LosslessText::decode)
        .orElseThrow(() -> new StoreException(StoreException.Kind.DAMAGED, "text blob"));
  }
}
