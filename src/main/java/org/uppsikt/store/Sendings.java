package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;

/// How far hand-overs have come on their way to the registry.
public final class Sendings {

  /// @param fault why the last attempt did not go, or why it came back
  /// @param code the other side's own code
  /// @param sentAt when it last may have left
  public record Sending(
      HandOverId id,
      RouteKind route,
      HandOverState state,
      int attempts,
      Optional<String> fault,
      Optional<String> code,
      Instant nextAt,
      Optional<Instant> sentAt) {}

  /// What is new about a hand-over.
  public record Step(HandOverState to, Optional<String> fault, String code, Instant nextAt) {
    public static Step to(HandOverState state, Instant at) {
      return new Step(state, Optional.empty(), "", at);
    }
  }

  /// Whose time has come, oldest first.
  public List<Sending> due(Tx tx, Instant now) {
    return tx.handle()
        .createQuery(
            "select * from hand_over where state = 'WAITING' and next_at <= :now"
                + " order by state, next_at, id")
        .bind("now", Tx.at(now))
        .map((rs, context) -> sending(rs))
        .list();
  }

  /// A time further ahead than any hand-over waits was written under a clock that ran ahead and was
  /// set right since: such a one does not wait for that day, but can still be taken back.
  ///
  /// @param soon when it goes instead
  public void setRight(Tx tx, Instant furthest, Instant soon) {
    tx.handle()
        .createUpdate(
            "update hand_over set next_at = :soon where state = 'WAITING' and next_at > :furthest")
        .bind("soon", Tx.at(soon))
        .bind("furthest", Tx.at(furthest))
        .execute();
  }

  /// Those in the undo window, or waiting for another try, and those that may be leaving.
  public List<Sending> in(Tx tx, HandOverState state) {
    return tx.handle()
        .createQuery("select * from hand_over where state = :state order by state, next_at, id")
        .bind("state", state.name())
        .map((rs, context) -> sending(rs))
        .list();
  }

  public Optional<Sending> of(Tx tx, HandOverId id) {
    return Optional.ofNullable(of(tx, List.of(id)).get(id));
  }

  /// Those that are there, by their ids.
  public Map<HandOverId, Sending> of(Tx tx, Collection<HandOverId> ids) {
    var found = new HashMap<HandOverId, Sending>();
    if (!ids.isEmpty()) {
      tx.handle()
          .createQuery("select * from hand_over where id in (<ids>)")
          .bindList("ids", ids.stream().map(HandOverId::value).toList())
          .map((rs, context) -> sending(rs))
          .forEach(sending -> found.put(sending.id(), sending));
    }
    return found;
  }

  /// Begins an attempt.
  ///
  /// @return false where it does not wait any more
  public boolean begin(Tx tx, HandOverId id, Instant now) {
    return tx.handle()
            .createUpdate(
                "update hand_over set state = 'SENDING', attempts = attempts + 1, sent_at = :now"
                    + " where id = :id and state = 'WAITING'")
            .bind("now", Tx.at(now))
            .bind("id", id.value())
            .execute()
        == 1;
  }

  /// @return false where it is not in that state any more
  public boolean step(Tx tx, HandOverId id, HandOverState from, Step step) {
    return tx.handle()
            .createUpdate(
                "update hand_over set state = :to, fault = :fault, fault_code = :code,"
                    + " next_at = :next where id = :id and state = :from")
            .bind("to", step.to().name())
            .bind("fault", step.fault().orElse(null))
            .bind("code", step.code().isEmpty() ? null : Columns.fit(step.code(), 40))
            .bind("next", Tx.at(step.nextAt()))
            .bind("id", id.value())
            .bind("from", from.name())
            .execute()
        == 1;
  }

  /// A person has it made again, from the first attempt.
  ///
  /// @return false where it is not in that state any more
  public boolean again(Tx tx, HandOverId id, HandOverState from, Instant now) {
    return tx.handle()
            .createUpdate(
                "update hand_over set state = 'WAITING', attempts = 0, fault = null,"
                    + " fault_code = null, next_at = :now where id = :id and state = :from")
            .bind("now", Tx.at(now))
            .bind("id", id.value())
            .bind("from", from.name())
            .execute()
        == 1;
  }

  /// The routes from which something may still come back: also of what a person holds to be lost.
  public Set<RouteKind> awaited(Tx tx) {
    return tx.handle()
        .createQuery(
            "select distinct route from hand_over"
                + " where state in ('SENDING', 'SENT', 'DELAYED', 'RECEIVED', 'UNCERTAIN',"
                + " 'BOUNCED', 'FAILED')")
        .mapTo(String.class)
        .map(RouteKind::valueOf)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Sending sending(ResultSet rs) throws SQLException {
    return new Sending(
        new HandOverId(Columns.uuid(rs, "id")),
        RouteKind.valueOf(rs.getString("route")),
        HandOverState.valueOf(rs.getString("state")),
        rs.getInt("attempts"),
        Columns.maybe(rs, "fault"),
        Columns.maybe(rs, "fault_code"),
        Columns.instant(rs, "next_at"),
        Columns.maybeInstant(rs, "sent_at"));
  }
}
