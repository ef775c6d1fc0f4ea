package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.duty.CaseOffer;
import org.uppsikt.domain.duty.EmployeeCase;
import org.uppsikt.domain.duty.EmployeeCaseId;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Cases of unwelcome posts about employees. Rows are only added; of an offer its end is written.
public final class EmployeeCases {

  public void open(Tx tx, EmployeeCase opened) {
    tx.handle()
        .createUpdate(
            "insert into employee_case (id, item_id, employee, leader, opened_by, opened_at)"
                + " values (:id, :item, :employee, :leader, :by, :at)")
        .bind("id", opened.id().value())
        .bind("item", opened.item().value())
        .bind("employee", Columns.fit(opened.employee(), 200))
        .bind("leader", opened.leader().value())
        .bind("by", opened.openedBy().value())
        .bind("at", Tx.at(opened.openedAt()))
        .execute();
  }

  /// Takes the step that is next.
  ///
  /// @param ground the decision that removed the post, where the step says that it was
  /// @throws RuntimeException by the database where another step is next
  public void take(
      Tx tx, EmployeeCase on, EmployeeStep step, Optional<DecisionId> ground, PersonId by) {
    Optional<EmployeeStep> after =
        on.done().stream().map(EmployeeCase.Done::step).reduce((a, b) -> b);
    Optional<String> support =
        step instanceof EmployeeStep.Talk talk ? Optional.of(talk.support()) : Optional.empty();
    Optional<EmployeeStep.Ending> ending =
        step instanceof EmployeeStep.End end ? Optional.of(end.ending()) : Optional.empty();
    tx.handle()
        .createUpdate(
            "insert into employee_step (case_id, kind, agreed, note, support, ending, decision_id,"
                + " after_kind, after_agreed, taken_by, taken_at) values (:case, :kind, :agreed,"
                + " :note, :support, :ending, :decision, :after, :afterAgreed, :by, :at)")
        .bind("case", on.id().value())
        .bind("kind", step.kind().name())
        .bind("agreed", agreed(step))
        .bind("note", Columns.fit(step.note(), 4000))
        .bind("support", Columns.fit(support, 4000).orElse(null))
        .bind("ending", ending.map(Enum::name).orElse(null))
        .bind("decision", Tx.id(ground.map(DecisionId::value)))
        .bind("after", after.map(each -> each.kind().name()).orElse(null))
        .bind("afterAgreed", after.map(EmployeeCases::agreed).orElse(null))
        .bind("by", by.value())
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  public Optional<EmployeeCase> find(Tx tx, EmployeeCaseId id) {
    return select(tx, "where id = :id", q -> q.bind("id", id.value())).stream().findFirst();
  }

  /// Newest first.
  public List<EmployeeCase> all(Tx tx, int limit) {
    return select(
        tx,
        "order by opened_at desc, id fetch first :n rows only",
        query -> query.bind("n", limit));
  }

  /// How many cases that a leader keeps, or is offered, have not ended.
  public int waiting(Tx tx, PersonId leader) {
    return tx.handle()
        .createQuery(
            "select count(*) from employee_case c where not exists"
                + " (select 1 from employee_step s where s.case_id = c.id and s.kind = 'END')"
                + " and coalesce((select o.to_person from employee_offer o"
                + " where o.case_id = c.id and o.state in ('OFFERED', 'ACCEPTED')"
                + " order by o.number desc fetch first 1 rows only), c.leader) = :leader")
        .bind("leader", leader.value())
        .mapTo(Integer.class)
        .one();
  }

  /// Adds an offer of a case.
  ///
  /// @throws RuntimeException by the database where another is open
  public void offer(Tx tx, EmployeeCase on, CaseOffer offer) {
    tx.handle()
        .createUpdate(
            "insert into employee_offer (id, case_id, number, from_person, to_person, reason,"
                + " offered_at, state, answer, waits) values (:id, :case, :number, :from, :to,"
                + " :reason, :at, 'OFFERED', '', true)")
        .bind("id", offer.id())
        .bind("case", on.id().value())
        .bind("number", on.offers().size() + 1)
        .bind("from", offer.from().value())
        .bind("to", offer.to().value())
        .bind("reason", Columns.fit(offer.reason(), 4000))
        .bind("at", Tx.at(offer.at()))
        .execute();
  }

  /// Ends an open offer.
  ///
  /// @return false where it is not open any more
  public boolean end(Tx tx, CaseOffer offer, CaseOffer.State state, String answer) {
    return tx.handle()
            .createUpdate(
                "update employee_offer set state = :state, answer = :answer, ended_at = :at,"
                    + " waits = null where id = :id and state = 'OFFERED'")
            .bind("state", state.name())
            .bind("answer", Columns.fit(answer, 4000))
            .bind("at", Tx.at(tx.now()))
            .bind("id", offer.id())
            .execute()
        == 1;
  }

  /// Who accepted last.
  private static Optional<PersonId> keeps(List<CaseOffer> offers) {
    return offers.stream()
        .filter(offer -> offer.state() == CaseOffer.State.ACCEPTED)
        .reduce((earlier, later) -> later)
        .map(CaseOffer::to);
  }

  private static List<CaseOffer> offers(Tx tx, UUID id) {
    return tx.handle()
        .createQuery("select * from employee_offer where case_id = :id order by number")
        .bind("id", id)
        .map(
            (rs, context) ->
                new CaseOffer(
                    Columns.uuid(rs, "id"),
                    new PersonId(Columns.uuid(rs, "from_person")),
                    new PersonId(Columns.uuid(rs, "to_person")),
                    rs.getString("reason"),
                    Columns.instant(rs, "offered_at"),
                    CaseOffer.State.valueOf(rs.getString("state")),
                    rs.getString("answer"),
                    Columns.maybeInstant(rs, "ended_at")))
        .list();
  }

  private static boolean agreed(EmployeeStep step) {
    return step instanceof EmployeeStep.Agreement agreement && agreement.agreed();
  }

  private static List<EmployeeCase> select(Tx tx, String where, UnaryOperator<Query> bind) {
    return bind.apply(tx.handle().createQuery("select * from employee_case " + where))
        .map(
            (rs, context) -> {
              UUID id = Columns.uuid(rs, "id");
              List<CaseOffer> offers = offers(tx, id);
              return new EmployeeCase(
                  new EmployeeCaseId(id),
                  new ItemId(rs.getLong("item_id")),
                  rs.getString("employee"),
                  keeps(offers).orElse(new PersonId(Columns.uuid(rs, "leader"))),
                  new PersonId(Columns.uuid(rs, "opened_by")),
                  Columns.instant(rs, "opened_at"),
                  done(tx, id),
                  offers);
            })
        .list();
  }

  private static List<EmployeeCase.Done> done(Tx tx, UUID id) {
    return tx
        .handle()
        .createQuery("select * from employee_step where case_id = :id")
        .bind("id", id)
        .map(
            (rs, context) ->
                new EmployeeCase.Done(
                    step(rs),
                    new PersonId(Columns.uuid(rs, "taken_by")),
                    Columns.instant(rs, "taken_at")))
        .stream()
        .sorted(Comparator.comparing(each -> each.step().kind()))
        .toList();
  }

  private static EmployeeStep step(ResultSet rs) throws SQLException {
    String note = rs.getString("note");
    return switch (EmployeeStep.Kind.valueOf(rs.getString("kind"))) {
      case TALK -> new EmployeeStep.Talk(note, rs.getString("support"));
      case AGREEMENT -> new EmployeeStep.Agreement(rs.getBoolean("agreed"), note);
      case CONTACT -> new EmployeeStep.Contact(note);
      case END -> new EmployeeStep.End(EmployeeStep.Ending.valueOf(rs.getString("ending")), note);
    };
  }
}
