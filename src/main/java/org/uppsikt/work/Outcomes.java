package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.BesideItem;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.Tx;

/// The outcomes within the office: pass on to a named colleague (SME-28), ask the supervisor, hand
/// a press enquiry over (VAR-16), register (SME-33), and put aside until a time.
public final class Outcomes {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

  private final Office office;
  private final Taking taking;

  public Outcomes(Office office) {
    this.office = office;
    this.taking = new Taking(office, Duration.ZERO);
  }

  /// What an item is passed on for, to whom and why.
  public record Passing(Handoff.Kind kind, PersonId to, String words) {}

  /// Passes the item on; it stays in the inbox under the colleague's name.
  public Decide.Result pass(VersionRef version, int revision, Passing passing, PersonId by) {
    Optional<Person> to = person(passing.to()).filter(person -> !person.id().equals(by));
    boolean fits =
        to.filter(p -> passing.kind() != Handoff.Kind.ASK || p.role() == Role.SUPERVISOR)
            .isPresent();
    if (!fits) {
      return new Decide.Result.Refused(Decide.Why.NO_SUCH_PERSON);
    }
    if (passing.words().isBlank()) {
      return new Decide.Result.Refused(Decide.Why.NEEDS_REASON);
    }
    Outcome outcome =
        switch (passing.kind()) {
          case FORWARD -> Outcome.FORWARD;
          case ASK -> Outcome.ASK;
          case PRESS -> Outcome.PRESS;
        };
    var plan =
        Taking.Plan.local(outcome, passing.words().strip(), Folder.INBOX)
            .with((tx, decision) -> hand(tx, decision, passing));
    return taking.take(version, revision, plan, by);
  }

  /// Accepts or returns what was passed on to the person; returned, it is nobody's again.
  ///
  /// @param words what she says about it; needed where she returns it
  public Decide.Result respond(ItemId item, boolean accept, String words, PersonId by) {
    if (person(by).isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_RIGHT);
    }
    if (!accept && words.isBlank()) {
      return new Decide.Result.Refused(Decide.Why.NEEDS_REASON);
    }
    return office.database().write(tx -> respond(tx, item, accept, words.strip(), by));
  }

  /// The registry has given a number: the item is done. The built-in diary gives its own, to what
  /// is entered in it.
  public Recorded numbered(ItemId item, String number, PersonId by) {
    boolean may =
        person(by).filter(p -> p.role().mayModerate() || p.role() == Role.REGISTRAR).isPresent();
    if (!may) {
      return new Recorded.Refused(Decide.Why.NO_RIGHT);
    }
    if (number.isBlank()) {
      return new Recorded.Refused(Decide.Why.NEEDS_REASON);
    }
    return office
        .database()
        .write(
            tx -> {
              var numbering = new Numbering(office, tx);
              // Locked before anything is read: whoever numbers it or takes it back goes first.
              numbering.lock(item);
              if (!numbering.fits(number)) {
                return new Recorded.Refused(Decide.Why.NOT_A_NUMBER);
              }
              Optional<Registrations.Row> row = registrations().of(tx, item);
              if (row.isEmpty() || row.get().number().isPresent()) {
                return new Recorded.Refused(Decide.Why.CHANGED_MEANWHILE);
              }
              if (!numbering.stands(row.get(), number.strip())) {
                return new Recorded.Refused(Decide.Why.NOT_IN_DIARY);
              }
              return numbering.typed(row.get(), number.strip(), by);
            });
  }

  /// Puts the item aside; [#wake] brings it back.
  public Decide.Result snooze(
      VersionRef version, int revision, Instant until, String reason, PersonId by) {
    Instant now = office.clock().instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
      return new Decide.Result.Refused(Decide.Why.NO_SUCH_TIME);
    }
    var plan =
        Taking.Plan.local(Outcome.SNOOZE, reason, Folder.SNOOZED)
            .with((tx, decision) -> beside().snoozes().put(tx, version.item(), until));
    return taking.take(version, revision, plan, by);
  }

  /// Brings back what was put aside until now.
  ///
  /// @return how many items
  public int wake() {
    List<ItemId> due =
        office.database().read(tx -> beside().snoozes().due(tx, office.clock().instant()));
    if (due.isEmpty()) {
      return 0;
    }
    office.database().change(tx -> due.forEach(item -> wake(tx, item)));
    return due.size();
  }

  /// Whom the person can pass an item on to.
  public List<Person> colleagues(PersonId me) {
    return office.database().read(tx -> office.tables().people().all(tx)).stream()
        .filter(person -> !person.suspended() && !person.id().equals(me))
        .toList();
  }

  private Registrations registrations() {
    return office.tables().registry().registrations();
  }

  private void wake(Tx tx, ItemId item) {
    beside().snoozes().end(tx, item);
    boolean asleep =
        office
            .tables()
            .states()
            .find(tx, item)
            .filter(state -> state.folder() == Folder.SNOOZED)
            .isPresent();
    if (asleep) {
      office.tables().states().undecided(tx, item, Folder.INBOX);
      tx.journal(Event.by(Actor.PROGRAM, EventKind.WOKEN, "item:" + item, Payload.NONE));
    }
  }

  private void hand(Tx tx, Decision decision, Passing passing) {
    ItemId item = decision.version().item();
    beside().handoffs().of(tx, item).stream()
        .filter(earlier -> earlier.state().open())
        .forEach(earlier -> end(tx, earlier, decision.at()));
    var handoff =
        new Handoff(
            UUID.randomUUID(),
            decision.id(),
            item,
            passing.kind(),
            decision.by(),
            passing.to(),
            passing.words().strip(),
            decision.at(),
            Handoff.State.OFFERED,
            "",
            Optional.empty());
    beside().handoffs().add(tx, handoff);
    Payload payload =
        Payload.NONE
            .with("handoff", handoff.id())
            .with("what", passing.kind())
            .with("to", passing.to());
    tx.journal(Event.by(decision.by(), EventKind.HANDED_OVER, "item:" + item, payload));
  }

  /// At the moment of the decision that replaces it: by that it is found again when the decision is
  /// taken back.
  private void end(Tx tx, Handoff earlier, Instant at) {
    beside()
        .handoffs()
        .move(tx, earlier.id(), earlier.state(), Handoff.State.WITHDRAWN, earlier.reply(), at);
  }

  /// What somebody decided meanwhile stays decided: it is told what she says, and the item is left
  /// where it stands.
  private Decide.Result respond(Tx tx, ItemId item, boolean accept, String words, PersonId by) {
    office.tables().states().lock(tx, Set.of(item));
    Optional<Handoff> mine =
        beside().handoffs().of(tx, item).stream()
            .filter(h -> h.to().equals(by))
            .filter(h -> h.state() == Handoff.State.OFFERED || !accept && h.state().open())
            .findFirst();
    Handoff.State to = accept ? Handoff.State.ACCEPTED : Handoff.State.RETURNED;
    boolean moved =
        mine.isPresent()
            && beside()
                .handoffs()
                .move(tx, mine.get().id(), mine.get().state(), to, words, tx.now());
    if (!moved) {
      return new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    if (!accept && awaits(tx, item)) {
      office.tables().states().undecided(tx, item, Folder.INBOX);
    }
    EventKind kind = accept ? EventKind.HANDOVER_ACCEPTED : EventKind.HANDOVER_RETURNED;
    Payload payload = Payload.NONE.with("handoff", mine.get().id()).with("reason", words);
    tx.journal(Event.by(by, kind, "item:" + item, payload));
    return new Decide.Result.Decided(Outcome.FORWARD);
  }

  /// Whether nothing was decided about it since it was passed on.
  private boolean awaits(Tx tx, ItemId item) {
    return office
        .tables()
        .states()
        .find(tx, item)
        .filter(state -> state.folder() == Folder.INBOX)
        .isPresent();
  }

  private Optional<Person> person(PersonId id) {
    return office
        .database()
        .read(tx -> office.tables().people().find(tx, id))
        .filter(person -> !person.suspended());
  }

  private BesideItem beside() {
    return office.tables().beside();
  }
}
