package org.uppsikt.work;

import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.duty.CaseOffer;
import org.uppsikt.domain.duty.EmployeeCase;
import org.uppsikt.domain.duty.EmployeeCaseId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Tx;

/// Hands a case about an employee from one leader to another by name, with a reason (SAL-44). From
/// the offer on whoever kept it reads it no more; the other one reads it once she has accepted.
/// Until then it can be returned or taken back.
public final class CaseOffers {

  private final Office office;
  private final Employees employees;

  CaseOffers(Office office, Employees employees) {
    this.office = office;
    this.employees = employees;
  }

  /// Offers a case to another active supervisor.
  public Employees.Result offer(EmployeeCaseId id, PersonId to, String reason, PersonId by) {
    if (reason.isBlank()) {
      return Employees.Result.REASON_NEEDED;
    }
    return durable(tx -> offer(tx, id, to, reason.strip(), by));
  }

  private Employees.Result offer(
      Tx tx, EmployeeCaseId id, PersonId to, String reason, PersonId by) {
    Optional<EmployeeCase> found = employees.readable(tx, id, by);
    if (found.isEmpty()) {
      return Employees.Result.NO_RIGHT;
    }
    boolean fits = !to.equals(by) && employees.leads(tx, to);
    if (!fits) {
      return Employees.Result.NO_SUCH_PERSON;
    }
    var offer =
        new CaseOffer(
            UUID.randomUUID(),
            by,
            to,
            reason,
            tx.now(),
            CaseOffer.State.OFFERED,
            "",
            Optional.empty());
    // Left open by two who are both gone: nobody else could answer it.
    found
        .get()
        .offered()
        .ifPresent(
            stale -> office.tables().employees().end(tx, stale, CaseOffer.State.WITHDRAWN, ""));
    office.tables().employees().offer(tx, found.get(), offer);
    journal(tx, EventKind.EMPLOYEE_CASE_OFFERED, id, offer, by);
    return Employees.Result.DONE;
  }

  /// Accepts what was offered to the person, who keeps the case from now on.
  public Employees.Result accept(EmployeeCaseId id, PersonId by) {
    return durable(tx -> answer(tx, id, CaseOffer.State.ACCEPTED, "", by));
  }

  /// Returns what was offered to the person; the one who offered it keeps it on.
  public Employees.Result giveBack(EmployeeCaseId id, String reason, PersonId by) {
    return reason.isBlank()
        ? Employees.Result.REASON_NEEDED
        : durable(tx -> answer(tx, id, CaseOffer.State.RETURNED, reason.strip(), by));
  }

  /// Takes back what nobody has accepted yet.
  public Employees.Result takeBack(EmployeeCaseId id, PersonId by) {
    return durable(tx -> answer(tx, id, CaseOffer.State.WITHDRAWN, "", by));
  }

  private Employees.Result answer(
      Tx tx, EmployeeCaseId id, CaseOffer.State state, String answer, PersonId by) {
    Optional<CaseOffer> open =
        office.tables().employees().find(tx, id).flatMap(EmployeeCase::offered);
    if (open.isEmpty()) {
      return Employees.Result.NOT_OPEN;
    }
    PersonId who = state == CaseOffer.State.WITHDRAWN ? open.get().from() : open.get().to();
    if (!who.equals(by) || !employees.leads(tx, by)) {
      return Employees.Result.NO_RIGHT;
    }
    if (!office.tables().employees().end(tx, open.get(), state, answer)) {
      return Employees.Result.NOT_OPEN;
    }
    journal(tx, kind(state), id, open.get(), by);
    return Employees.Result.DONE;
  }

  private static EventKind kind(CaseOffer.State state) {
    return switch (state) {
      case OFFERED -> EventKind.EMPLOYEE_CASE_OFFERED;
      case ACCEPTED -> EventKind.EMPLOYEE_CASE_ACCEPTED;
      case RETURNED -> EventKind.EMPLOYEE_CASE_RETURNED;
      case WITHDRAWN -> EventKind.EMPLOYEE_CASE_TAKEN_BACK;
    };
  }

  /// The reason stands with the offer, not in the journal.
  private static void journal(
      Tx tx, EventKind kind, EmployeeCaseId id, CaseOffer offer, PersonId by) {
    Payload payload =
        Payload.NONE.with("offer", offer.id()).with("from", offer.from()).with("to", offer.to());
    tx.journal(Event.by(by, kind, Employees.about(id), payload));
  }

  private Employees.Result durable(java.util.function.Function<Tx, Employees.Result> change) {
    Employees.Result result = office.database().write(change);
    office.database().sync();
    return result;
  }
}
