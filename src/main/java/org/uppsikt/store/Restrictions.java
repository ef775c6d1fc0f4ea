package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.people.PersonId;

/// Items whose received text and sender only named persons may read again. Who may is written once;
/// a restriction ends by being lifted.
public final class Restrictions {

  /// A restriction that holds.
  ///
  /// @param evidence sealed before it, showing what is restricted
  public record Restriction(
      RestrictionId id,
      ItemId item,
      Instant since,
      Set<PersonId> readers,
      List<EvidenceId> evidence) {

    public Restriction {
      readers = Set.copyOf(readers);
      evidence = List.copyOf(evidence);
    }
  }

  public void add(
      Tx tx, RestrictionId id, ItemId item, Set<PersonId> readers, List<EvidenceId> evidence) {
    tx.handle()
        .createUpdate("insert into restriction (id, item_id, since) values (:id, :item, :at)")
        .bind("id", id.value())
        .bind("item", item.value())
        .bind("at", Tx.at(tx.now()))
        .execute();
    readers.forEach(reader -> admit(tx, id, reader));
    for (EvidenceId each : evidence) {
      tx.handle()
          .createUpdate(
              "insert into restriction_evidence (restriction_id, evidence_id)"
                  + " values (:id, :evidence)")
          .bind("id", id.value())
          .bind("evidence", each.value())
          .execute();
    }
  }

  /// One that holds, without a word of what it keeps.
  ///
  /// @param kind why a person protected the item; empty where an order restricted it
  /// @param channel its name
  /// @param number empty while the registry has given none
  /// @param named false where the person reads in place of those who were named
  public record Kept(
      ItemId item,
      Optional<Protection.Kind> kind,
      Instant since,
      String channel,
      Optional<String> number,
      boolean mustRegister,
      boolean named) {}

  /// What a person is named for, newest first.
  ///
  /// @param able everybody who reads what she is named for
  /// @param heir whether also what none of them is named for is given
  public List<Kept> readableBy(Tx tx, PersonId reader, List<PersonId> able, boolean heir) {
    String named =
        "exists (select 1 from restriction_reader n where n.restriction_id = r.id and"
            + " n.person_id = :reader)";
    String orphaned =
        " or not exists (select 1 from restriction_reader n where n.restriction_id = r.id and"
            + " n.person_id in (<able>))";
    Query query =
        tx.handle()
            .createQuery(
                "select r.item_id, r.since, c.name as channel, s.case_number, s.must_register,"
                    + " (select p.kind from protected_item p where p.restriction_id = r.id"
                    + " order by p.protected_at desc, p.id fetch first 1 rows only) as kind, "
                    + named
                    + " as named from restriction r join item_state s on s.item_id = r.item_id"
                    + " join channel c on c.id = s.channel_id where r.lifted_at is null and ("
                    + named
                    + (heir ? orphaned : "")
                    + ") order by r.since desc, r.item_id")
            .bind("reader", reader.value());
    if (heir) {
      query.bindList("able", able.stream().map(PersonId::value).toList());
    }
    return query.map((rs, context) -> kept(rs)).list();
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    return new Kept(
        new ItemId(rs.getLong("item_id")),
        Optional.ofNullable(rs.getString("kind")).map(Protection.Kind::valueOf),
        Columns.instant(rs, "since"),
        rs.getString("channel"),
        Optional.ofNullable(rs.getString("case_number")),
        rs.getBoolean("must_register"),
        rs.getBoolean("named"));
  }

  /// Lets more persons read; those who may already are left as they are.
  public void admit(Tx tx, Restriction restriction, Set<PersonId> readers) {
    readers.stream()
        .filter(reader -> !restriction.readers().contains(reader))
        .forEach(reader -> admit(tx, restriction.id(), reader));
  }

  /// @return false where it was lifted before
  public boolean lift(Tx tx, RestrictionId id) {
    return tx.handle()
            .createUpdate(
                "update restriction set lifted_at = :at where id = :id and lifted_at is null")
            .bind("at", Tx.at(tx.now()))
            .bind("id", id.value())
            .execute()
        == 1;
  }

  /// The restriction that holds for an item.
  public Optional<Restriction> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select * from restriction where item_id = :item and lifted_at is null"
                + " order by item_id, since desc fetch first 1 rows only")
        .bind("item", item.value())
        .map(
            (rs, context) -> {
              var id = new RestrictionId(Columns.uuid(rs, "id"));
              return new Restriction(
                  id, item, Columns.instant(rs, "since"), readers(tx, id), evidence(tx, id));
            })
        .findOne();
  }

  /// Those of the items that are restricted.
  public Set<ItemId> among(Tx tx, Collection<ItemId> items) {
    if (items.isEmpty()) {
      return Set.of();
    }
    return Keys.items(
        tx.handle()
            .createQuery(
                "select item_id from restriction where lifted_at is null and item_id in (<ids>)")
            .bindList("ids", Keys.of(items)));
  }

  /// Every restricted item.
  public Set<ItemId> items(Tx tx) {
    return Keys.items(
        tx.handle().createQuery("select item_id from restriction where lifted_at is null"));
  }

  /// Evidence that shows what is restricted.
  public Set<EvidenceId> withheldEvidence(Tx tx) {
    return tx
        .handle()
        .createQuery(
            "select distinct e.evidence_id from restriction_evidence e join restriction r"
                + " on r.id = e.restriction_id where r.lifted_at is null")
        .map((rs, context) -> new EvidenceId(Columns.uuid(rs, "evidence_id")))
        .stream()
        .collect(Collectors.toSet());
  }

  /// Whether one piece of evidence does.
  public boolean withholds(Tx tx, EvidenceId evidence) {
    return tx.handle()
        .createQuery(
            "select 1 from restriction_evidence e join restriction r on r.id = e.restriction_id"
                + " where e.evidence_id = :evidence and r.lifted_at is null"
                + " fetch first 1 rows only")
        .bind("evidence", evidence.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void admit(Tx tx, RestrictionId id, PersonId reader) {
    tx.handle()
        .createUpdate(
            "insert into restriction_reader (restriction_id, person_id) values (:id, :person)")
        .bind("id", id.value())
        .bind("person", reader.value())
        .execute();
  }

  private static Set<PersonId> readers(Tx tx, RestrictionId id) {
    return tx
        .handle()
        .createQuery("select person_id from restriction_reader where restriction_id = :id")
        .bind("id", id.value())
        .map((rs, context) -> new PersonId(Columns.uuid(rs, "person_id")))
        .stream()
        .collect(Collectors.toSet());
  }

  private static List<EvidenceId> evidence(Tx tx, RestrictionId id) {
    return tx.handle()
        .createQuery(
            "select evidence_id from restriction_evidence where restriction_id = :id order by 1")
        .bind("id", id.value())
        .map((rs, context) -> new EvidenceId(Columns.uuid(rs, "evidence_id")))
        .list();
  }
}
