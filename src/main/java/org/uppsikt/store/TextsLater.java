package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;

/// Texts that were left out of what went to the registry, and the hand-overs that bring them and
/// whatever else it went without later.
public final class TextsLater {

  /// The last hand-over of an item, as far as its text goes.
  ///
  /// @param leftOut whether it went, or goes, without the text
  /// @param follows the one after which it brings what that went without; empty for an ordinary one
  /// @param bringsText whether its text was missing in that one
  /// @param at when it was made
  public record Last(
      HandOverId id,
      HandOverState state,
      VersionRef version,
      boolean leftOut,
      Optional<HandOverId> follows,
      boolean bringsText,
      RouteKind route,
      Instant at) {}

  /// Takes down which texts an attempt goes without.
  public void leave(Tx tx, HandOverId id, Collection<VersionRef> without) {
    tx.handle()
        .createUpdate("update hand_over_item set text_left_out = false where hand_over_id = :id")
        .bind("id", id.value())
        .execute();
    for (VersionRef version : without) {
      tx.handle()
          .createUpdate(
              "update hand_over_item set text_left_out = true"
                  + " where hand_over_id = :id and item_id = :item")
          .bind("id", id.value())
          .bind("item", version.item().value())
          .execute();
    }
  }

  /// A hand-over that was added brings what this one went without.
  public void follows(Tx tx, HandOver made, HandOverId earlier) {
    tx.handle()
        .createUpdate("update hand_over set follows_id = :earlier where id = :id")
        .bind("earlier", earlier.value())
        .bind("id", made.id().value())
        .execute();
  }

  /// The last hand-over of an item that was not taken back.
  public Optional<Last> last(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select h.id, h.state, h.follows_id, h.route, h.made_at, i.item_id, i.version,"
                + " i.text_left_out, coalesce(b.text_left_out, false) as brings_text"
                + " from hand_over_item i join hand_over h on h.id = i.hand_over_id"
                + " left join hand_over_item b on b.hand_over_id = h.follows_id"
                + " and b.item_id = i.item_id"
                + " where i.item_id = :item and h.state <> 'WITHDRAWN'"
                + " order by h.made_at desc, h.follows_id nulls last fetch first 1 row only")
        .bind("item", item.value())
        .map((rs, context) -> last(rs))
        .findOne();
  }

  /// When an item was handed over last, what followed that left out of account.
  public Optional<Instant> handedOver(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select h.made_at from hand_over_item i join hand_over h on h.id = i.hand_over_id"
                + " where i.item_id = :item and h.follows_id is null and h.state <> 'WITHDRAWN'"
                + " order by h.made_at desc fetch first 1 row only")
        .bind("item", item.value())
        .map((rs, context) -> Columns.instant(rs, "made_at"))
        .findOne();
  }

  /// The evidence of a version whose sheet went along, or was to, in whatever was not taken back.
  public List<EvidenceId> evidence(Tx tx, VersionRef version) {
    return tx.handle()
        .createQuery(
            "select i.evidence_id from hand_over_item i join hand_over h on h.id = i.hand_over_id"
                + " where i.item_id = :item and i.version = :version"
                + " and i.evidence_id is not null"
                + " and h.state <> 'WITHDRAWN' order by h.made_at, h.id")
        .bind("item", version.item().value())
        .bind("version", version.number())
        .mapTo(UUID.class)
        .map(EvidenceId::new)
        .list();
  }

  /// Which hand-over this one follows; empty for an ordinary one.
  public Optional<HandOverId> followed(Tx tx, HandOverId id) {
    return tx.handle()
        .createQuery("select follows_id from hand_over where id = :id and follows_id is not null")
        .bind("id", id.value())
        .mapTo(UUID.class)
        .findOne()
        .map(HandOverId::new);
  }

  /// Those that bring something later and stand still without somebody's hand, and those that left
  /// and of which nobody has heard since: no item waits for a number for their sake, so that
  /// nothing else tells of them.
  ///
  /// @param before whether what left before this is there has to be asked by now
  public List<HandOverId> stuck(Tx tx, Instant before) {
    return tx.handle()
        .createQuery(
            "select id from hand_over where follows_id is not null and (state in ('FAILED',"
                + " 'BOUNCED', 'UNCERTAIN') or (state = 'WAITING' and fault is not null)"
                + " or (state in ('SENT', 'DELAYED') and coalesce(sent_at, made_at) < :before))"
                + " order by made_at, id")
        .bind("before", Tx.at(before))
        .mapTo(UUID.class)
        .map(HandOverId::new)
        .list();
  }

  private static Last last(ResultSet rs) throws SQLException {
    return new Last(
        new HandOverId(Columns.uuid(rs, "id")),
        HandOverState.valueOf(rs.getString("state")),
        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
        rs.getBoolean("text_left_out"),
        Optional.ofNullable(rs.getObject("follows_id", UUID.class)).map(HandOverId::new),
        rs.getBoolean("brings_text"),
        RouteKind.valueOf(rs.getString("route")),
        Columns.instant(rs, "made_at"));
  }
}
