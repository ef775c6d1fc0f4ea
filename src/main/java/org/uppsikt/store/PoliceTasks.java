package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Tasks to report to the police. A task is answered once, and never deleted.
public final class PoliceTasks {

  /// How a task comes about.
  ///
  /// @param alerted second person who is called
  /// @param evidence goes along with the report; empty where no copy may exist
  public record Opening(PersonId by, Optional<PersonId> alerted, Optional<EvidenceId> evidence) {}

  public void open(Tx tx, PoliceTaskId id, ItemId item, Opening opening) {
    tx.handle()
        .createUpdate(
            "insert into police_task (id, item_id, opened_by, opened_at, alerted, state,"
                + " without_copy, evidence_id) values (:id, :item, :by, :at, :alerted, 'OPEN',"
                + " :bare, :evidence)")
        .bind("id", id.value())
        .bind("item", item.value())
        .bind("by", opening.by().value())
        .bind("at", Tx.at(tx.now()))
        .bind("alerted", Tx.id(opening.alerted().map(PersonId::value)))
        .bind("bare", opening.evidence().isEmpty())
        .bind("evidence", Tx.id(opening.evidence().map(EvidenceId::value)))
        .execute();
  }

  /// @return false where the task is not open any more
  public boolean answer(Tx tx, PoliceTaskId id, PoliceAnswer answer, PersonId by) {
    Optional<PoliceAnswer.Reported> yes =
        answer instanceof PoliceAnswer.Reported r ? Optional.of(r) : Optional.empty();
    Optional<PoliceAnswer.NotReported> no =
        answer instanceof PoliceAnswer.NotReported n ? Optional.of(n) : Optional.empty();
    return tx.handle()
            .createUpdate(
                "update police_task set state = :state, reported_on = :on, reference = :reference,"
                    + " reason = :reason, answered_by = :by, answered_at = :at"
                    + " where id = :id and state = 'OPEN'")
            .bind("state", yes.isPresent() ? "REPORTED" : "NOT_REPORTED")
            .bind("on", yes.map(PoliceAnswer.Reported::on).orElse(null))
            .bind("reference", Columns.fit(yes.map(r -> r.reference()), 200).orElse(null))
            .bind("reason", Columns.fit(no.map(n -> n.reason()), 4000).orElse(null))
            .bind("by", by.value())
            .bind("at", Tx.at(tx.now()))
            .bind("id", id.value())
            .execute()
        == 1;
  }

  /// Calls another person to an open task.
  public void call(Tx tx, PoliceTaskId id, PersonId person) {
    tx.handle()
        .createUpdate(
            "update police_task set alerted = :person, acknowledged_at = null"
                + " where id = :id and state = 'OPEN'")
        .bind("person", person.value())
        .bind("id", id.value())
        .execute();
  }

  /// @return false where the task is not open, or this person was not called or knows already
  public boolean acknowledge(Tx tx, PoliceTaskId id, PersonId by) {
    return tx.handle()
            .createUpdate(
                "update police_task set acknowledged_at = :at where id = :id and alerted = :by"
                    + " and acknowledged_at is null and state = 'OPEN'")
            .bind("at", Tx.at(tx.now()))
            .bind("id", id.value())
            .bind("by", by.value())
            .execute()
        == 1;
  }

  /// @return false where the task is not open any more
  public boolean withdraw(Tx tx, PoliceTaskId id) {
    return tx.handle()
            .createUpdate(
                "update police_task set state = 'WITHDRAWN' where id = :id and state = 'OPEN'")
            .bind("id", id.value())
            .execute()
        == 1;
  }

  public Optional<PoliceTask> find(Tx tx, PoliceTaskId id) {
    return select(tx, "where id = :id", q -> q.bind("id", id.value())).stream().findFirst();
  }

  /// All tasks about an item, oldest first.
  public List<PoliceTask> of(Tx tx, ItemId item) {
    return select(
        tx, "where item_id = :item order by item_id, opened_at", q -> q.bind("item", item.value()));
  }

  /// Open tasks, oldest first.
  public List<PoliceTask> open(Tx tx) {
    return select(tx, "where state = 'OPEN' order by state, opened_at, id", q -> q);
  }

  /// Tasks that are not open, newest first.
  public List<PoliceTask> ended(Tx tx, int limit) {
    return select(
        tx,
        "where state <> 'OPEN' order by opened_at desc, id fetch first :n rows only",
        q -> q.bind("n", limit));
  }

  private static List<PoliceTask> select(Tx tx, String where, UnaryOperator<Query> bind) {
    return bind.apply(tx.handle().createQuery("select * from police_task " + where))
        .map((rs, context) -> task(rs))
        .list();
  }

  private static PoliceTask task(ResultSet rs) throws SQLException {
    var state = PoliceTask.State.valueOf(rs.getString("state"));
    return new PoliceTask(
        new PoliceTaskId(Columns.uuid(rs, "id")),
        new ItemId(rs.getLong("item_id")),
        new PersonId(Columns.uuid(rs, "opened_by")),
        Columns.instant(rs, "opened_at"),
        Optional.ofNullable(rs.getObject("evidence_id", UUID.class)).map(EvidenceId::new),
        person(rs, "alerted"),
        Columns.maybeInstant(rs, "acknowledged_at"),
        state,
        answer(rs, state),
        person(rs, "answered_by"),
        Columns.maybeInstant(rs, "answered_at"));
  }

  private static Optional<PoliceAnswer> answer(ResultSet rs, PoliceTask.State state)
      throws SQLException {
    return switch (state) {
      case REPORTED ->
          Optional.of(
              new PoliceAnswer.Reported(
                  rs.getObject("reported_on", LocalDate.class), rs.getString("reference")));
      case NOT_REPORTED -> Optional.of(new PoliceAnswer.NotReported(rs.getString("reason")));
      case OPEN, WITHDRAWN -> Optional.empty();
    };
  }

  private static Optional<PersonId> person(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getObject(column, UUID.class)).map(PersonId::new);
  }
}
