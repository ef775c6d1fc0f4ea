package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.policy.Category;

/// What the search reads of items: to index them, and to look whether they really are what is
/// searched for.
public final class SearchRows {

  private final Blobs blobs;

  public SearchRows(Blobs blobs) {
    this.blobs = blobs;
  }

  /// The state of an item that may be a hit.
  ///
  /// @param version number of the present version
  public record Row(
      ItemId item,
      ChannelId channel,
      ItemKind kind,
      int version,
      Visibility visibility,
      Folder folder,
      Optional<Outcome> outcome,
      Severity severity,
      Instant receivedAt,
      Optional<Instant> postedAt) {

    /// The sender's date, or when it was received where the platform gives none.
    public Instant date() {
      return postedAt.orElse(receivedAt);
    }
  }

  /// What one version says, and who says it.
  public record Said(ItemId item, int version, String text, Sender sender) {

    /// Everything by which the sender can be named.
    public String names() {
      return sender instanceof Sender.Disclosed d
          ? String.join(
              "\n",
              d.name().orElse(""),
              d.handle().orElse(""),
              d.remoteId().orElse(""),
              d.email().orElse(""))
          : "";
    }
  }

  public List<Row> rows(Tx tx, Collection<Long> items) {
    return items.isEmpty()
        ? List.of()
        : tx.handle()
            .createQuery(
                "select s.item_id, s.channel_id, s.kind, s.version, s.visibility, s.folder,"
                    + " s.outcome, s.severity, s.received_at, i.posted_at from item_state s"
                    + " join item i on i.id = s.item_id where s.item_id in (<items>)"
                    + " order by s.item_id desc")
            .bindList("items", Keys.list(items))
            .map((rs, context) -> row(rs))
            .list();
  }

  /// All versions of the items, the newest of each first.
  public List<Said> said(Tx tx, Collection<Long> items) {
    return items.isEmpty()
        ? List.of()
        : tx.handle()
            .createQuery(
                "select item_id, version, inline_text, text_sha256, sender_disclosed, sender_name,"
                    + " sender_handle, sender_remote_id, sender_profile, sender_email, sender_ip,"
                    + " sender_agent from item_version where item_id in (<items>)"
                    + " order by item_id desc, version desc")
            .bindList("items", Keys.list(items))
            .map((rs, context) -> said(tx, rs))
            .list();
  }

  /// Numbers that the registry gave; items without one are missing.
  public Map<ItemId, String> numbers(Tx tx, Collection<Long> items) {
    return items.isEmpty()
        ? Map.of()
        : tx.handle()
            .createQuery(
                "select item_id, case_number from item_state where item_id in (<items>)"
                    + " and case_number is not null")
            .bindList("items", Keys.list(items))
            .map((rs, context) -> Map.entry(new ItemId(rs.getLong(1)), rs.getString(2)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Categories that a check found in the items or a decision named as its ground.
  public Map<ItemId, Set<Category>> categories(Tx tx, Collection<Long> items) {
    var found = new HashMap<ItemId, Set<Category>>();
    if (items.isEmpty()) {
      return found;
    }
    tx.handle()
        .createQuery(
            "select c.item_id, f.subject from item_check c join finding f on f.check_id = c.id"
                + " where c.item_id in (<items>) union select d.item_id, g.category from decision d"
                + " join decision_ground g on g.decision_id = d.id where d.item_id in (<items>)")
        .bindList("items", Keys.list(items))
        .map((rs, context) -> Map.entry(new ItemId(rs.getLong(1)), rs.getString(2)))
        .filter(row -> row.getValue().matches("C\\d\\d"))
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.getKey(), k -> EnumSet.noneOf(Category.class))
                    .add(Category.ofCode(row.getValue())));
    return found;
  }

  /// Matters that the newest check found in the present version of the items.
  public Map<ItemId, Set<Subject.MatterKind>> matters(Tx tx, Collection<Long> items) {
    return items.isEmpty()
        ? Map.of()
        : tx.handle()
            .createQuery("select item_id, subjects from item_state where item_id in (<items>)")
            .bindList("items", List.copyOf(items))
            .map(
                (rs, context) ->
                    Map.entry(new ItemId(rs.getLong(1)), Subjects.matters(rs.getString(2))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The items of a block in which any of the matters was found.
  public ItemSet about(Tx tx, long block, Set<Subject.MatterKind> matters) {
    var items = new ItemSet();
    tx.handle()
        .createQuery(
            "select item_id, subjects from item_state where item_id >= :from and item_id < :to"
                + " and subjects like '%M:%'")
        .bind("from", block * ItemSet.SIZE)
        .bind("to", (block + 1) * ItemSet.SIZE)
        .map((rs, context) -> Map.entry(rs.getLong(1), Subjects.matters(rs.getString(2))))
        .filter(found -> found.getValue().stream().anyMatch(matters::contains))
        .forEach(found -> items.addItem(found.getKey()));
    return items;
  }

  /// Identities of the items of a block that exist.
  public List<Long> inBlock(Tx tx, long block) {
    return inRange(tx, block * ItemSet.SIZE, (block + 1) * ItemSet.SIZE - 1);
  }

  private static List<Long> inRange(Tx tx, long from, long to) {
    return tx.handle()
        .createQuery("select id from item where id >= :from and id <= :to order by id")
        .bind("from", from)
        .bind("to", to)
        .mapTo(Long.class)
        .list();
  }

  /// Those of the items of one block that still exist.
  public List<Long> existing(Tx tx, List<Long> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    var wanted = new HashSet<>(items);
    return inRange(tx, Collections.min(items), Collections.max(items)).stream()
        .filter(wanted::contains)
        .toList();
  }

  /// The items of a block that stand in a folder.
  public ItemSet inFolder(Tx tx, long block, Folder folder) {
    var items = new ItemSet();
    tx.handle()
        .createQuery(
            "select item_id from item_state where folder = :folder and item_id >= :from"
                + " and item_id < :to")
        .bind("folder", folder.name())
        .bind("from", block * ItemSet.SIZE)
        .bind("to", (block + 1) * ItemSet.SIZE)
        .mapTo(Long.class)
        .forEach(items::addItem);
    return items;
  }

  /// Identity of the newest item, 0 where there is none.
  public long newest(Tx tx) {
    return tx.handle().createQuery("select coalesce(max(id), 0) from item").mapTo(Long.class).one();
  }

  public long count(Tx tx) {
    return tx.handle().createQuery("select count(*) from item").mapTo(Long.class).one();
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        new ItemId(rs.getLong("item_id")),
        new ChannelId(Columns.uuid(rs, "channel_id")),
        ItemKind.valueOf(rs.getString("kind")),
        rs.getInt("version"),
        Visibility.valueOf(rs.getString("visibility")),
        Folder.valueOf(rs.getString("folder")),
        Columns.maybe(rs, "outcome").map(Outcome::valueOf),
        Severity.ofRank(rs.getInt("severity")),
        Columns.instant(rs, "received_at"),
        Columns.maybeInstant(rs, "posted_at"));
  }

  private Said said(Tx tx, ResultSet rs) throws SQLException {
    String inline = rs.getString("inline_text");
    return new Said(
        new ItemId(rs.getLong("item_id")),
        rs.getInt("version"),
        inline != null ? inline : longText(tx, Columns.digest(rs, "text_sha256")),
        SenderColumns.read(rs));
  }

  private String longText(Tx tx, Digest digest) {
    return blobs.get(tx, digest).map(LosslessText::decode).orElse("");
  }
}
