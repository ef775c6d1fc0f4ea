package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.CaseOffer;
import org.uppsikt.domain.duty.EmployeeCase;
import org.uppsikt.domain.duty.EmployeeCaseId;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Unwelcome posts about employees (SAL-44 to SAL-46): anybody who moderates tells a leader, and
/// from then on the leader alone reads and writes the case, each opening journalled. The post
/// itself is moderated like any other; that it is about an employee is no ground to remove it
/// (requirements T6).
///
/// A case whose leader is no longer active is open to the other supervisors, so that it does not
/// end unread. While it is offered to another leader ([CaseOffers]) nobody reads it.
public final class Employees {

  private static final int MOST = 500;

  private final Office office;

  public Employees(Office office) {
    this.office = office;
  }

  /// A case as the leader's list shows it: nothing of what is written in it.
  ///
  /// @param next what is to be done; empty where it has ended
  /// @param channel name of the channel
  /// @param offer to another leader, while nobody has answered it
  public record Line(
      EmployeeCaseId id,
      ItemId item,
      PersonId openedBy,
      Instant openedAt,
      Optional<EmployeeStep.Kind> next,
      String channel,
      Optional<String> permalink,
      Visibility visibility,
      Optional<CaseOffer> offer) {

    /// Whether this person is the one to do something.
    public boolean waitsFor(PersonId person) {
      return next.isPresent() && offer.map(o -> o.to().equals(person)).orElse(true);
    }
  }

  /// A case that was opened to be read.
  ///
  /// @param text what the post says; empty where it is restricted for another reason
  public record Opened(EmployeeCase read, String sender, String text) {

    @Override
    public String toString() {
      return "opened " + read;
    }
  }

  /// What came of it.
  public enum Result {
    DONE,
    NO_RIGHT,
    /// No active supervisor of that name.
    NO_SUCH_PERSON,
    /// Nobody said whom it is about.
    REASON_NEEDED,
    /// Another step is next.
    NOT_OPEN,
    /// The post was not removed on a ground of its own.
    NO_GROUND
  }

  /// Handing a case to another leader.
  public CaseOffers offers() {
    return new CaseOffers(office, this);
  }

  /// Who can be told: the active supervisors.
  public List<Person> leaders() {
    return office.database().read(this::leaders);
  }

  /// Opens a case with a leader.
  ///
  /// @param employee whom the post is about
  public Result tell(ItemId item, String employee, PersonId leader, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    if (employee.isBlank()) {
      return Result.REASON_NEEDED;
    }
    Result result = office.database().write(tx -> tell(tx, item, employee.strip(), leader, by));
    office.database().sync();
    return result;
  }

  private Result tell(Tx tx, ItemId item, String employee, PersonId leader, PersonId by) {
    if (leaders(tx).stream().noneMatch(person -> person.id().equals(leader))) {
      return Result.NO_SUCH_PERSON;
    }
    var id = new EmployeeCaseId(UUID.randomUUID());
    var opened = new EmployeeCase(id, item, employee, leader, by, tx.now(), List.of(), List.of());
    tables().employees().open(tx, opened);
    Payload payload = Payload.NONE.with("case", id).with("leader", leader);
    tx.journal(Event.by(by, EventKind.EMPLOYEE_CASE_OPENED, "item:" + item, payload));
    return Result.DONE;
  }

  /// The cases of a person, those that wait first, newest first, with those that she offered or
  /// that are offered to her; nothing for anybody else.
  public List<Line> lines(PersonId by) {
    return office
        .database()
        .read(
            tx ->
                tables().employees().all(tx, MOST).stream()
                    .filter(each -> mayRead(tx, each, by) || mayAnswer(tx, each, by))
                    .sorted(java.util.Comparator.comparing(each -> each.next().isEmpty()))
                    .map(each -> line(tx, each))
                    .toList());
  }

  /// How many cases wait for this leader: for the next step, or for an answer to an offer.
  public int waiting(PersonId leader) {
    return office.database().read(tx -> tables().employees().waiting(tx, leader));
  }

  /// Opens a case to read it; journalled each time.
  ///
  /// @return empty where the person may not
  public Optional<Opened> open(EmployeeCaseId id, PersonId by) {
    Optional<Opened> opened =
        office
            .database()
            .write(
                tx -> {
                  Optional<EmployeeCase> found = readable(tx, id, by);
                  found.ifPresent(
                      each ->
                          tx.journal(
                              Event.by(by, EventKind.EMPLOYEE_CASE_READ, about(id), Payload.NONE)));
                  return found.map(each -> opened(tx, each));
                });
    // Shown only once it is on the disk that it was opened.
    office.database().sync();
    return opened;
  }

  /// Takes the next step.
  public Result take(EmployeeCaseId id, EmployeeStep step, PersonId by) {
    Result result = office.database().write(tx -> take(tx, id, step, by));
    office.database().sync();
    return result;
  }

  private Result take(Tx tx, EmployeeCaseId id, EmployeeStep step, PersonId by) {
    Optional<EmployeeCase> found = readable(tx, id, by);
    if (found.isEmpty()) {
      return Result.NO_RIGHT;
    }
    EmployeeCase on = found.get();
    if (!on.next().equals(Optional.of(step.kind()))) {
      return Result.NOT_OPEN;
    }
    boolean removed =
        step instanceof EmployeeStep.End(EmployeeStep.Ending ending, String note)
            && ending == EmployeeStep.Ending.REMOVED;
    Optional<DecisionId> ground = removed ? ground(tx, on.item()) : Optional.empty();
    if (removed && ground.isEmpty()) {
      return Result.NO_GROUND;
    }
    tables().employees().take(tx, on, step, ground, by);
    Payload payload = Payload.NONE.with("step", step.kind());
    tx.journal(Event.by(by, EventKind.EMPLOYEE_STEP_TAKEN, about(id), payload));
    return Result.DONE;
  }

  /// The decision that took the post away, where it still is away.
  private Optional<DecisionId> ground(Tx tx, ItemId item) {
    boolean away =
        tables().states().find(tx, item).map(States.State::visibility).stream()
            .anyMatch(visibility -> !visibility.readable());
    return tables().decisions().of(tx, item).stream()
        .filter(decision -> away && decision.outcome() == Outcome.UNPUBLISH)
        .reduce((earlier, later) -> later)
        .map(Decision::id);
  }

  Optional<EmployeeCase> readable(Tx tx, EmployeeCaseId id, PersonId by) {
    return tables().employees().find(tx, id).filter(each -> mayRead(tx, each, by));
  }

  private boolean mayRead(Tx tx, EmployeeCase each, PersonId by) {
    List<PersonId> leaders = leaders(tx).stream().map(Person::id).toList();
    boolean waits =
        each.offered()
            .filter(o -> leaders.contains(o.from()) || leaders.contains(o.to()))
            .isPresent();
    return !waits
        && leaders.contains(by)
        && (each.leader().equals(by) || !leaders.contains(each.leader()));
  }

  /// Whether there is an offer that the person may take back or answer.
  private boolean mayAnswer(Tx tx, EmployeeCase each, PersonId by) {
    return leads(tx, by)
        && each.offered().filter(o -> o.from().equals(by) || o.to().equals(by)).isPresent();
  }

  /// Whether a case can be with this person: an active supervisor.
  boolean leads(Tx tx, PersonId person) {
    return leaders(tx).stream().map(Person::id).anyMatch(person::equals);
  }

  private List<Person> leaders(Tx tx) {
    return tables().people().all(tx).stream()
        .filter(person -> !person.suspended() && person.role() == Role.SUPERVISOR)
        .toList();
  }

  private Line line(Tx tx, EmployeeCase each) {
    Item item = tables().items().find(tx, each.item()).orElseThrow();
    return new Line(
        each.id(),
        each.item(),
        each.openedBy(),
        each.openedAt(),
        each.next(),
        tables().channels().find(tx, item.channel()).map(Channel::name).orElse(""),
        item.permalink(),
        tables().states().find(tx, item.id()).orElseThrow().visibility(),
        each.offered());
  }

  private Opened opened(Tx tx, EmployeeCase each) {
    boolean restricted = tables().restrictions().of(tx, each.item()).isPresent();
    return tables()
        .states()
        .find(tx, each.item())
        .filter(state -> !restricted)
        .flatMap(state -> tables().versions().find(tx, state.version()))
        .map(version -> new Opened(each, version.sender().shownName(), version.text()))
        .orElseGet(() -> new Opened(each, "", ""));
  }

  /// What the leader does stands beside the item, whose history the whole unit reads.
  static String about(EmployeeCaseId id) {
    return "employee:" + id;
  }

  private Tables tables() {
    return office.tables();
  }
}
