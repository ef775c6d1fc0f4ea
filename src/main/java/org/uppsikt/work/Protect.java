package org.uppsikt.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.Tx;

/// Keeps an item from the unit: what a whistle-blower writes (SAL-41), what shows a person with a
/// protected identity (requirements T16), and what was meant for somebody else (KRO-28, KRO-29).
/// From then on nothing of it stands in lists, threads, search, the sender's file or an export;
/// only those named read it, each time with a purpose, by [Restricted].
public final class Protect {

  private final Office office;
  private final Taking taking;

  public Protect(Office office) {
    this.office = office;
    this.taking = new Taking(office, Duration.ZERO);
  }

  /// What is to be protected, and for whom.
  ///
  /// @param receiver a function outside the unit; needed for what is passed on
  /// @param readers the receivers named for a whistle-blower's message; otherwise every supervisor
  ///     and registrar reads it, whoever is named here
  public record Wish(Protection.Kind kind, String receiver, String reason, Set<PersonId> readers) {
    public Wish {
      receiver = receiver.strip();
      reason = reason.strip();
      readers = Set.copyOf(readers);
    }
  }

  /// What is to be done next stands with the registrar, except for what was meant for others.
  public Decide.Result protect(VersionRef version, int revision, Wish wish, PersonId by) {
    boolean named = wish.kind() != Protection.Kind.PASSED_ON || !wish.receiver().isEmpty();
    if (wish.reason().isEmpty() || !named) {
      return new Decide.Result.Refused(Decide.Why.NEEDS_REASON);
    }
    Set<PersonId> readers = office.database().read(tx -> readers(tx, wish));
    if (readers.isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_SUCH_PERSON);
    }
    boolean ended = wish.kind().misdirected();
    Outcome outcome = ended ? Outcome.MISDIRECTED : Outcome.REGISTER;
    Folder folder = ended || numbered(version.item()) ? Folder.DONE : Folder.TO_REGISTER;
    // The reason may tell what is protected: it stands with the protection, not in the journal.
    var plan =
        Taking.Plan.local(outcome, "", folder)
            .with(
                (tx, decision) -> {
                  keep(tx, version.item(), wish, readers, by);
                  boolean linked =
                      office.tables().registry().registrations().of(tx, version.item()).isPresent();
                  if (!ended && !linked) {
                    new CaseLinks(office.tables(), tx).link(decision, "");
                  }
                });
    return taking.take(version, revision, plan, by);
  }

  /// Registered already: nothing is left to do for the registrar.
  private boolean numbered(ItemId item) {
    return office
        .database()
        .read(tx -> office.tables().registry().registrations().of(tx, item))
        .flatMap(Registrations.Row::number)
        .isPresent();
  }

  /// What a person may open.
  public List<Protection> readableBy(PersonId reader) {
    return office.database().read(tx -> office.tables().protectedItems().readableBy(tx, reader));
  }

  /// Whom a whistle-blower's message can be handed to: the two roles that may read what is
  /// protected.
  public List<Person> receivers() {
    return office.database().read(this::receivers);
  }

  private void keep(Tx tx, ItemId item, Wish wish, Set<PersonId> readers, PersonId by) {
    var restriction = new Restricting(office.tables(), tx).restrict(item, readers, by);
    var protection =
        new Protection(
            UUID.randomUUID(), item, wish.kind(), wish.receiver(), wish.reason(), by, tx.now());
    office.tables().protectedItems().add(tx, restriction, protection);
  }

  private Set<PersonId> readers(Tx tx, Wish wish) {
    return receivers(tx).stream()
        .map(Person::id)
        .filter(id -> wish.kind() != Protection.Kind.WHISTLEBLOWER || wish.readers().contains(id))
        .collect(Collectors.toSet());
  }

  private List<Person> receivers(Tx tx) {
    return office.tables().people().all(tx).stream()
        .filter(person -> !person.suspended())
        .filter(p -> p.role() == Role.SUPERVISOR || p.role() == Role.REGISTRAR)
        .toList();
  }
}
