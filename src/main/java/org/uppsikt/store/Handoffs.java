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
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Items passed between people.
public final class Handoffs {

  public void add(Tx tx, Handoff handoff) {
    tx.handle()
        .createUpdate(
            "insert into handoff (id, decision_id, item_id, kind, from_person, to_person, words,"
                + " handed_at, state, reply) values (:id, :decision, :item, :kind, :from, :to,"
                + " :words, :at, :state, '')")
        .bind("id", handoff.id())
        .bind("decision", handoff.decision().value())
        .bind("item", handoff.item().value())
        .bind("kind", handoff.kind().name())
        .bind("from", handoff.from().value())
        .bind("to", handoff.to().value())
        .bind("words", Columns.fit(handoff.words(), 4000))
        .bind("at", Tx.at(handoff.at()))
        .bind("state", handoff.state().name())
        .execute();
  }

  /// Moves a handover on, if it still stands where the caller believes.
  ///
  /// @return false where it stands elsewhere; nothing was changed then
  public boolean move(
      Tx tx, UUID id, Handoff.State from, Handoff.State to, String reply, Instant at) {
    return tx.handle()
            .createUpdate(
                "update handoff set state = :to, reply = :reply, settled_at = :at"
                    + " where id = :id and state = :from")
            .bind("to", to.name())
            .bind("from", from.name())
            .bind("reply", Columns.fit(reply, 4000))
            .bind("at", Tx.at(at))
            .bind("id", id)
            .execute()
        == 1;
  }

  /// All about an item, oldest first.
  public List<Handoff> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery("select * from handoff where item_id = :item order by item_id, handed_at")
        .bind("item", item.value())
        .map((rs, context) -> handoff(rs))
        .list();
  }

  /// All that was not taken back or replaced, oldest first.
  public List<Handoff> standing(Tx tx, ItemId item) {
    return of(tx, item).stream().filter(each -> each.state() != Handoff.State.WITHDRAWN).toList();
  }

  /// What ended because the item was passed on anew at that moment; not what was taken back.
  public List<Handoff> replaced(Tx tx, ItemId item, Instant at) {
    return tx.handle()
        .createQuery(
            "select * from handoff where item_id = :item and state = 'WITHDRAWN'"
                + " and settled_at = :at and not exists (select 1 from decision_withdrawn w"
                + " where w.decision_id = handoff.decision_id) order by item_id, handed_at")
        .bind("item", item.value())
        .bind("at", Tx.at(at))
        .map((rs, context) -> handoff(rs))
        .list();
  }

  /// What was passed to a person and awaits her word, and what came back to her, the newest first.
  public List<Handoff> concerning(Tx tx, PersonId person, int limit) {
    String newest = " order by handed_at desc fetch first :limit rows only";
    var found = new ArrayList<Handoff>();
    for (String which :
        List.of(
            "to_person = :person and state = 'OFFERED'",
            "from_person = :person and state = 'RETURNED'")) {
      tx.handle()
          .createQuery("select * from handoff where " + which + newest)
          .bind("person", person.value())
          .bind("limit", limit)
          .map((rs, context) -> handoff(rs))
          .forEach(found::add);
    }
    return found;
  }

  /// Who has each of the items now.
  public Map<ItemId, PersonId> holders(Tx tx, Collection<ItemId> items) {
    var holders = new HashMap<ItemId, PersonId>();
    if (!items.isEmpty()) {
      tx.handle()
          .createQuery(
              "select * from handoff where item_id in (<ids>) and state in ('OFFERED', 'ACCEPTED')"
                  + " order by item_id, handed_at")
          .bindList("ids", Keys.of(items))
          .map((rs, context) -> handoff(rs))
          .forEach(handoff -> holders.put(handoff.item(), handoff.to()));
    }
    return holders;
  }

  private static Handoff handoff(ResultSet rs) throws SQLException {
    Optional<Instant> settled = Columns.maybeInstant(rs, "settled_at");
    return new Handoff(
        Columns.uuid(rs, "id"),
        new DecisionId(Columns.uuid(rs, "decision_id")),
        new ItemId(rs.getLong("item_id")),
        Handoff.Kind.valueOf(rs.getString("kind")),
        new PersonId(Columns.uuid(rs, "from_person")),
        new PersonId(Columns.uuid(rs, "to_person")),
        rs.getString("words"),
        Columns.instant(rs, "handed_at"),
        Handoff.State.valueOf(rs.getString("state")),
        rs.getString("reply"),
        settled);
  }
}
