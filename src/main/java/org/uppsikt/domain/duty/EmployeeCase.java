package org.uppsikt.domain.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// The case of an unwelcome post about an employee (SAL-44 to SAL-46), kept by the leader who was
/// named for it, or by the one who accepted it last.
///
/// @param employee whom the post is about
/// @param leader who keeps it now
/// @param done the steps that were taken, in their order
/// @param offers to other leaders, oldest first
public record EmployeeCase(
    EmployeeCaseId id,
    ItemId item,
    String employee,
    PersonId leader,
    PersonId openedBy,
    Instant openedAt,
    List<Done> done,
    List<CaseOffer> offers) {

  public EmployeeCase {
    done = List.copyOf(done);
    offers = List.copyOf(offers);
  }

  /// A step that was taken.
  public record Done(EmployeeStep step, PersonId by, Instant at) {}

  /// The offer that nobody has answered yet.
  public Optional<CaseOffer> offered() {
    return offers.stream().filter(o -> o.state() == CaseOffer.State.OFFERED).findFirst();
  }

  /// What is to be done next; empty where the case has ended. Where the employee does not agree,
  /// the author is not contacted.
  public Optional<EmployeeStep.Kind> next() {
    if (done.isEmpty()) {
      return Optional.of(EmployeeStep.Kind.TALK);
    }
    return switch (done.getLast().step()) {
      case EmployeeStep.Talk talk -> Optional.of(EmployeeStep.Kind.AGREEMENT);
      case EmployeeStep.Agreement(boolean agreed, String note) ->
          Optional.of(agreed ? EmployeeStep.Kind.CONTACT : EmployeeStep.Kind.END);
      case EmployeeStep.Contact contact -> Optional.of(EmployeeStep.Kind.END);
      case EmployeeStep.End end -> Optional.empty();
    };
  }

  /// The text form names the case alone.
  @Override
  public String toString() {
    return "employee case " + id;
  }
}
