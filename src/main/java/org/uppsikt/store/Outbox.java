package org.uppsikt.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;

/// Orders to channels and how far each has come. What an order says never changes; only its way
/// does.
public final class Outbox {

  /// Why an order waits that a platform asked to wait.
  public static final String RATE_LIMITED = "RATE_LIMITED";

  /// Why a notice to a sender did not go: what it tells of did not happen, or no longer holds.
  public static final String NOT_UNPUBLISHED = "NOT_UNPUBLISHED";

  private static final Duration SOON = Duration.ofMinutes(1);

  /// Longer than the program itself ever lets an order wait, undo window and pauses alike.
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /// Longer than a platform asks to wait.
  private static final Duration LONGEST_LIMIT = Duration.ofDays(2);

  /// What an order asks for.
  public sealed interface Content {

    /// To unpublish, on the strength of evidence.
    record Unpublish(EvidenceId evidence, UnpublishVerb verb) implements Content {}

    /// To hide without a copy.
    record NoCopy(NoCopyBasis basis) implements Content {}

    record Restore() implements Content {}

    record Reply(String text, boolean privately) implements Content {}

    /// The stored word.
    default String kind() {
      return switch (this) {
        case Unpublish u -> "UNPUBLISH";
        case NoCopy n -> "NOCOPY";
        case Restore r -> "RESTORE";
        case Reply r -> "REPLY";
      };
    }
  }

  /// An order about to be placed.
  ///
  /// @param notBefore end of the undo window
  public record Fresh(
      OrderId id,
      DecisionId decision,
      VersionRef version,
      ChannelId channel,
      PersonId by,
      Instant notBefore,
      Content content) {}

  /// An order in the outbox.
  public record Order(
      OrderId id,
      DecisionId decision,
      VersionRef version,
      ChannelId channel,
      PersonId by,
      Instant orderedAt,
      Instant notBefore,
      Content content,
      OrderState state,
      int attempts,
      Optional<String> failure,
      Instant nextAt,
      Optional<Instant> sentAt,
      Optional<Instant> settledAt) {}

  public void place(Tx tx, Fresh order) {
    insertContent(tx, order);
    tx.handle()
        .createUpdate(
            "insert into outbox (id, kind, unpublish_id, nocopy_id, restore_id, reply_id, item_id,"
                + " channel_id, ordered_by, ordered_at, not_before, state, attempts, next_at)"
                + " values (:id, :kind, :unpublish, :nocopy, :restore, :reply, :item, :channel,"
                + " :by, :at, :notBefore, 'WAITING', 0, :notBefore)")
        .bind("id", order.id().value())
        .bind("kind", order.content().kind())
        .bind("unpublish", only("UNPUBLISH", order))
        .bind("nocopy", only("NOCOPY", order))
        .bind("restore", only("RESTORE", order))
        .bind("reply", only("REPLY", order))
        .bind("item", order.version().item().value())
        .bind("channel", order.channel().value())
        .bind("by", order.by().value())
        .bind("at", Tx.at(tx.now()))
        .bind("notBefore", Tx.at(order.notBefore()))
        .execute();
  }

  /// Moves an order on, if it still stands where the caller believes; onto its way it goes by
  /// [#start].
  ///
  /// @return false where it stands elsewhere; nothing was changed then
  public boolean move(Tx tx, OrderId id, OrderState from, OrderState to, Optional<String> failure) {
    boolean settles = to.settled();
    return tx.handle()
            .createUpdate(
                "update outbox set state = :to, failure = :failure, settled_at ="
                    + " case when :settles then :now else settled_at end"
                    + " where id = :id and state = :from")
            .bind("to", to.name())
            .bind("from", from.name())
            .bind("failure", Columns.fit(failure, 200).orElse(null))
            .bind("settles", settles)
            .bind("now", Tx.at(tx.now()))
            .bind("id", id.value())
            .execute()
        == 1;
  }

  /// Marks a waiting order as on its way, if its time has come and nobody else has tried it since
  /// it was read: two consoles never send the same order on the strength of the same reading.
  public boolean start(Tx tx, Order order) {
    return tx.handle()
            .createUpdate(
                "update outbox set state = 'SENDING', failure = null, attempts = attempts + 1,"
                    + " sent_at = :now, silent_since = null, silent_at = null, silent_watched ="
                    + " null where id = :id and state = 'WAITING' and attempts = :attempts and"
                    + " next_at <= :now")
            .bind("now", Tx.at(tx.now()))
            .bind("id", order.id().value())
            .bind("attempts", order.attempts())
            .execute()
        == 1;
  }

  /// Keeps others from moving the orders about an item until this transaction ends.
  public void lock(Tx tx, ItemId item) {
    tx.handle()
        .createQuery("select id from outbox where item_id = :item order by id for update")
        .bind("item", item.value())
        .mapTo(UUID.class)
        .list();
  }

  /// Puts an order back into the queue, to be tried again later.
  public boolean postpone(Tx tx, OrderId id, OrderState from, Instant until, String failure) {
    return tx.handle()
            .createUpdate(
                "update outbox set state = 'WAITING', next_at = :until, failure = :failure"
                    + " where id = :id and state = :from")
            .bind("until", Tx.at(until))
            .bind("failure", Columns.fit(failure, 200))
            .bind("id", id.value())
            .bind("from", from.name())
            .execute()
        == 1;
  }

  /// Counts an attempt of which nothing is known here, such as one of another workspace.
  public void tried(Tx tx, OrderId id) {
    tx.handle()
        .createUpdate("update outbox set attempts = attempts + 1 where id = :id")
        .bind("id", id.value())
        .execute();
  }

  /// Ends the undo window of a waiting order now; not the time that a platform asked to wait.
  public boolean hurry(Tx tx, OrderId id) {
    return tx.handle()
            .createUpdate(
                "update outbox set not_before = :now, next_at = :now"
                    + " where id = :id and state = 'WAITING'"
                    + " and coalesce(failure, '') <> :limited")
            .bind("now", Tx.at(tx.now()))
            .bind("id", id.value())
            .bind("limited", RATE_LIMITED)
            .execute()
        == 1;
  }

  /// Moves the end of the undo window of orders that wait in it. One whose window is over, or was
  /// ended by a person, leaves as it stands; that she ended it is told by its end being another
  /// than was set, since her clock may run ahead of this one.
  ///
  /// @param ends the end that was set for each
  /// @return which still waited in it; of the others nothing was changed
  public Set<OrderId> until(Tx tx, Map<OrderId, Instant> ends, Instant deadline) {
    if (ends.isEmpty()) {
      return Set.of();
    }
    List<Map.Entry<OrderId, Instant>> all = List.copyOf(ends.entrySet());
    var update =
        tx.handle()
            .prepareBatch(
                "update outbox set not_before = :deadline, next_at = :deadline where id = :id"
                    + " and state = 'WAITING' and attempts = 0 and not_before = :end"
                    + " and not_before > :now");
    for (Map.Entry<OrderId, Instant> each : all) {
      update
          .bind("id", each.getKey().value())
          .bind("end", Tx.at(each.getValue()))
          .bind("deadline", Tx.at(deadline))
          .bind("now", Tx.at(tx.now()))
          .add();
    }
    int[] changed = update.execute();
    return IntStream.range(0, changed.length)
        .filter(i -> changed[i] == 1)
        .mapToObj(i -> all.get(i).getKey())
        .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Order> find(Tx tx, OrderId id) {
    return OrderRows.select(tx, "o.id = :id", query -> query.bind("id", id.value())).stream()
        .findFirst();
  }

  /// Waiting orders whose time has come, oldest first.
  public List<Order> due(Tx tx, Instant now) {
    return OrderRows.select(
        tx,
        "o.state = 'WAITING' and o.next_at <= :now order by o.state, o.next_at, o.id",
        query -> query.bind("now", Tx.at(now)));
  }

  /// A time further ahead than anything here ever waits was written under a clock that ran ahead
  /// and was set right since. Such an order does not wait for that day; it goes in a minute, so
  /// that who gave it just now can still take it back.
  public void setRight(Tx tx, Instant now) {
    tx.handle()
        .createUpdate(
            "update outbox set next_at = :soon where state = 'WAITING' and (next_at > :far"
                + " or next_at > :ahead and coalesce(failure, '') <> :limited)")
        .bind("soon", Tx.at(now.plus(SOON)))
        .bind("ahead", Tx.at(now.plus(LONGEST_PAUSE)))
        .bind("far", Tx.at(now.plus(LONGEST_LIMIT)))
        .bind("limited", RATE_LIMITED)
        .execute();
  }

  public List<Order> inState(Tx tx, OrderState state) {
    return OrderRows.select(
        tx,
        "o.state = :state order by o.state, o.next_at, o.id",
        query -> query.bind("state", state.name()));
  }

  /// The orders in a state that were given last, the newest first.
  public List<Order> latest(Tx tx, OrderState state, int limit) {
    return OrderRows.select(
        tx,
        "o.state = :state order by o.state, o.ordered_at desc, o.id fetch first :limit rows only",
        query -> query.bind("state", state.name()).bind("limit", limit));
  }

  /// Failed orders that nobody has dealt with since, the newest first: no other decision about the
  /// item stands that was taken later, of an answer or a notice later than it failed, since a
  /// notice keeps nobody from deciding. A notice that did not go because there was nothing to tell
  /// is no failure. What stands outside the inbox is dealt with for a person
  /// once she had it open after the failure.
  public List<Order> failed(Tx tx, PersonId person, int limit) {
    return OrderRows.select(
        tx,
        "o.state = 'FAILED' and coalesce(o.failure, '') <> :untold and not exists (select 1 from"
            + " decision d where d.item_id = o.item_id and d.decided_at > case when o.kind ="
            + " 'REPLY' then o.settled_at else o.ordered_at end and d.id <> coalesce(u.decision_id,"
            + " n.decision_id, s.decision_id, r.decision_id) and not exists (select 1 from"
            + " decision_withdrawn w where w.decision_id = d.id)) and (exists (select 1 from"
            + " item_state i where i.item_id = o.item_id and i.folder = 'INBOX') or not exists"
            + " (select 1 from journal_entry e where e.subject = 'item:' || cast(o.item_id as"
            + " varchar(20)) and e.actor = :person and e.kind in ('FIRST_SHOWN', 'OPENED') and e.at"
            + " >= o.settled_at)) order by o.state, o.ordered_at desc, o.id fetch first :limit rows"
            + " only",
        query ->
            query
                .bind("person", person.toString())
                .bind("untold", NOT_UNPUBLISHED)
                .bind("limit", limit));
  }

  /// Which of the items have an order that only a person can settle.
  public Set<ItemId> askedOf(Tx tx, Collection<ItemId> items) {
    return items.isEmpty()
        ? Set.of()
        : tx.handle()
            .createQuery(
                "select distinct item_id from outbox where item_id in (<ids>)"
                    + " and state in ('UNCERTAIN', 'BY_HAND')")
            .bindList("ids", Keys.of(items))
            .map((rs, context) -> new ItemId(rs.getLong("item_id")))
            .set();
  }

  /// Of how many items that is so.
  public int asked(Tx tx) {
    return tx.handle()
        .createQuery(
            "select count(distinct item_id) from outbox where state in ('UNCERTAIN', 'BY_HAND')")
        .mapTo(Integer.class)
        .one();
  }

  /// All orders about an item, oldest first.
  public List<Order> of(Tx tx, ItemId item) {
    return OrderRows.select(
        tx,
        "o.item_id = :item order by o.item_id, o.ordered_at",
        query -> query.bind("item", item.value()));
  }

  /// The order's id where it is of this kind, else null.
  private static Argument only(String kind, Fresh order) {
    return Tx.id(Optional.of(order.id().value()).filter(id -> kind.equals(order.content().kind())));
  }

  private static void insertContent(Tx tx, Fresh order) {
    Update update =
        switch (order.content()) {
          case Content.Unpublish u ->
              tx.handle()
                  .createUpdate(
                      "insert into unpublish_order (id, decision_id, evidence_id, item_id, version,"
                          + " verb) values (:id, :decision, :evidence, :item, :version, :verb)")
                  .bind("evidence", u.evidence().value())
                  .bind("verb", u.verb().name());
          case Content.NoCopy n -> noCopy(tx, n.basis());
          case Content.Restore r ->
              tx.handle()
                  .createUpdate(
                      "insert into restore_order (id, decision_id, item_id, version)"
                          + " values (:id, :decision, :item, :version)");
          case Content.Reply r ->
              tx.handle()
                  .createUpdate(
                      "insert into reply_order (id, decision_id, item_id, version, body, privately)"
                          + " values (:id, :decision, :item, :version, :body, :privately)")
                  .bind("body", r.text())
                  .bind("privately", r.privately());
        };
    update
        .bind("id", order.id().value())
        .bind("decision", order.decision().value())
        .bind("item", order.version().item().value())
        .bind("version", order.version().number())
        .execute();
  }

  private static Update noCopy(Tx tx, NoCopyBasis basis) {
    Optional<NoCopyBasis.ChildAbuse> abuse =
        basis instanceof NoCopyBasis.ChildAbuse c ? Optional.of(c) : Optional.empty();
    Optional<UUID> allowed =
        basis instanceof NoCopyBasis.Advertising a ? Optional.of(a.allowedBy()) : Optional.empty();
    return tx.handle()
        .createUpdate(
            "insert into nocopy_order (id, decision_id, category, clause, item_id, version, verb,"
                + " second_person, alone_reason, police_id, restriction_id, switch_id, switch_on)"
                + " values (:id, :decision, :category, :clause, :item, :version, 'HIDE', :second,"
                + " :alone, :police, :restriction, :switch, :on)")
        .bind("category", basis.category().code())
        .bind("clause", basis.clause())
        .bind("second", Tx.id(abuse.flatMap(c -> c.second().map(PersonId::value))))
        .bind("alone", abuse.map(c -> c.alone()).filter(why -> !why.isEmpty()).orElse(null))
        .bind("police", Tx.id(abuse.map(c -> c.police().value())))
        .bind("restriction", Tx.id(abuse.map(c -> c.restriction().value())))
        .bind("switch", Tx.id(allowed))
        .bind("on", allowed.isPresent() ? Boolean.TRUE : null);
  }
}
