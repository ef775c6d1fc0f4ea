package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;

/// Hand-overs with their entry and items. What was handed over never changes; its state does.
public final class HandOvers {

  /// A hand-over as it lies here.
  public record Stored(HandOver handOver, HandOverState state, Optional<String> number) {}

  public void add(Tx tx, HandOver made) {
    tx.handle()
        .createUpdate(
            "insert into hand_over (id, route, destination, secret, country, language,"
                + " proposed_number, made_by, made_at, not_before, state, attempts, next_at)"
                + " values (:id, :route, '', :secret, :country, :language, :proposed, :by, :at,"
                + " :notBefore, 'WAITING', 0, :notBefore)")
        .bind("id", made.id().value())
        .bind("route", made.route().name())
        .bind("secret", made.entry().secret())
        .bind("country", made.country().name())
        .bind("language", made.language())
        .bind("proposed", Columns.fit(made.proposedNumber(), 100))
        .bind("by", made.by().value())
        .bind("at", Tx.at(made.at()))
        .bind("notBefore", Tx.at(made.notBefore()))
        .execute();
    entry(tx, made.id(), made.entry());
    for (int i = 0; i < made.items().size(); i++) {
      item(tx, made, made.items().get(i), i);
    }
  }

  public Optional<Stored> find(Tx tx, HandOverId id) {
    return Optional.ofNullable(of(tx, List.of(id)).get(id));
  }

  /// Those that are there, by their ids.
  public Map<HandOverId, Stored> of(Tx tx, Collection<HandOverId> ids) {
    var found = new HashMap<HandOverId, Stored>();
    if (!ids.isEmpty()) {
      List<UUID> keys = ids.stream().map(HandOverId::value).toList();
      Map<UUID, List<HandOver.Along>> along = along(tx, keys);
      tx.handle()
          .createQuery(
              "select h.*, e.came_on, e.drawn_up_on, e.correspondent, e.concerning,"
                  + " e.public_concerning, e.arrival, e.plan_entry, e.provision, e.authority"
                  + " from hand_over h join register_entry e on e.hand_over_id = h.id"
                  + " where h.id in (<ids>)")
          .bindList("ids", keys)
          .map((rs, context) -> stored(rs, along))
          .forEach(stored -> found.put(stored.handOver().id(), stored));
    }
    return found;
  }

  /// @return false where it is not in that state any more
  public boolean move(Tx tx, HandOverId id, HandOverState from, HandOverState to) {
    return tx.handle()
            .createUpdate("update hand_over set state = :to where id = :id and state = :from")
            .bind("to", to.name())
            .bind("id", id.value())
            .bind("from", from.name())
            .execute()
        == 1;
  }

  /// The registry's number is there, whatever state the hand-over was in.
  public void numbered(Tx tx, HandOverId id, String number, Optional<PersonId> by, Instant at) {
    tx.handle()
        .createUpdate(
            "update hand_over set state = 'NUMBERED', case_number = :number,"
                + " numbered_by = cast(:by as uuid),"
                + " numbered_at = :at, settled_at = :at where id = :id and case_number is null")
        .bind("number", Columns.fit(number, 100))
        .bind("by", by.map(PersonId::value).orElse(null))
        .bind("at", Tx.at(at))
        .bind("id", id.value())
        .execute();
  }

  /// The number was taken back.
  ///
  /// @return false where it does not bear that number
  public boolean unnumbered(Tx tx, HandOverId id, String number, HandOverState to) {
    return tx.handle()
            .createUpdate(
                "update hand_over set state = :to, case_number = null, numbered_by = null,"
                    + " numbered_at = null, settled_at = null"
                    + " where id = :id and state = 'NUMBERED' and case_number = :number")
            .bind("to", to.name())
            .bind("id", id.value())
            .bind("number", Columns.fit(number, 100))
            .execute()
        == 1;
  }

  private static void entry(Tx tx, HandOverId id, RegisterEntry entry) {
    tx.handle()
        .createUpdate(
            "insert into register_entry (hand_over_id, came_on, drawn_up_on, correspondent,"
                + " concerning, public_concerning, arrival, plan_entry, provision, authority)"
                + " values (:id, :came, cast(:drawn as date), :correspondent, :concerning, :public,"
                + " :arrival, :plan, :provision, :authority)")
        .bind("id", id.value())
        .bind("came", entry.cameOn())
        .bind("drawn", entry.drawnUpOn().orElse(null))
        .bind("correspondent", Columns.fit(entry.correspondent(), 500))
        .bind("concerning", Columns.fit(entry.concerning(), 500))
        .bind("public", Columns.fit(entry.publicConcerning(), 500))
        .bind("arrival", Columns.fit(entry.arrival(), 200))
        .bind("plan", Columns.fit(entry.planEntry(), 200))
        .bind("provision", secrecy(entry, RegisterEntry.Secrecy::provision))
        .bind("authority", secrecy(entry, RegisterEntry.Secrecy::authority))
        .execute();
  }

  private static String secrecy(
      RegisterEntry entry, java.util.function.Function<RegisterEntry.Secrecy, String> part) {
    return entry.secrecy().map(part).map(text -> Columns.fit(text, 200)).orElse("");
  }

  private static void item(Tx tx, HandOver made, HandOver.Along along, int place) {
    tx.handle()
        .createUpdate(
            "insert into hand_over_item (hand_over_id, route, secret, item_id, version, place,"
                + " evidence_id, item_secret, with_thread, with_attachments) values (:id, :route,"
                + " :secret, :item, :version, :place, cast(:evidence as uuid), :itemSecret,"
                + " :thread, :attachments)")
        .bind("id", made.id().value())
        .bind("route", made.route().name())
        .bind("secret", made.entry().secret())
        .bind("item", along.version().item().value())
        .bind("version", along.version().number())
        .bind("place", place)
        .bind("evidence", along.evidence().map(EvidenceId::value).orElse(null))
        .bind("itemSecret", along.secret())
        .bind("thread", along.thread())
        .bind("attachments", along.attachments())
        .execute();
  }

  private static Map<UUID, List<HandOver.Along>> along(Tx tx, List<UUID> ids) {
    var along = new HashMap<UUID, List<HandOver.Along>>();
    tx.handle()
        .createQuery(
            "select * from hand_over_item where hand_over_id in (<ids>)"
                + " order by hand_over_id, place")
        .bindList("ids", ids)
        .map((rs, context) -> Map.entry(Columns.uuid(rs, "hand_over_id"), along(rs)))
        .forEach(
            entry ->
                along
                    .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                    .add(entry.getValue()));
    return along;
  }

  private static HandOver.Along along(ResultSet rs) throws SQLException {
    return new HandOver.Along(
        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
        Optional.ofNullable(rs.getObject("evidence_id", UUID.class)).map(EvidenceId::new),
        rs.getBoolean("item_secret"),
        rs.getBoolean("with_thread"),
        rs.getBoolean("with_attachments"));
  }

  private static Stored stored(ResultSet rs, Map<UUID, List<HandOver.Along>> along)
      throws SQLException {
    UUID id = Columns.uuid(rs, "id");
    var handOver =
        new HandOver(
            new HandOverId(id),
            RouteKind.valueOf(rs.getString("route")),
            RegisterFields.of(rs),
            Country.valueOf(rs.getString("country")),
            rs.getString("language"),
            rs.getString("proposed_number"),
            along.getOrDefault(id, List.of()),
            new PersonId(Columns.uuid(rs, "made_by")),
            Columns.instant(rs, "made_at"),
            Columns.instant(rs, "not_before"));
    return new Stored(
        handOver, HandOverState.valueOf(rs.getString("state")), Columns.maybe(rs, "case_number"));
  }
}
