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
/// protected identity (requirements T16). From then on nothing of it stands in lists, threads,
/// search, the sender's file or an export; only those named read it, each time with a purpose, by
/// [Restricted]. What was meant for somebody else is [PassOn].
public final class Protect {

  private final Office office;
  private final Taking taking;

  public Protect(Office office) {
    this.office = office;
    this.taking = new Taking(office, Duration.ZERO);
  }

  /// What is to be protected, and for whom.
  ///
  /// @param readers the receivers named for a whistle-blower's message; otherwise every supervisor
  ///     and registrar reads it, whoever is named here
  public record Wish(Protection.Kind kind, String reason, Set<PersonId> readers) {
    public Wish {
      if (kind.misdirected()) {
        throw new IllegalArgumentException("passed on, not protected: " + kind);
      }
      reason = reason.strip();
      readers = Set.copyOf(readers);
    }
  }

  /// What is to be done next stands with the registrar. What is restricted already keeps its
  /// readers: nobody names others by protecting it once more.
  public Decide.Result protect(VersionRef version, int revision, Wish wish, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_RIGHT);
    }
    if (wish.reason().isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NEEDS_REASON);
    }
    Set<PersonId> readers = office.database().read(tx -> readers(tx, wish));
    if (readers.isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_SUCH_PERSON);
    }
    Decide.Result result =
        office
            .database()
            .write(
                tx -> {
                  // A number may come, or a suspected crime, at this moment.
                  office.tables().states().lock(tx, Set.of(version.item()));
                  return office.tables().restrictions().of(tx, version.item()).isPresent()
                      ? new Decide.Result.Refused(Decide.Why.RESTRICTED_ALREADY)
                      : taking.take(
                          tx, version, revision, plan(tx, version, wish, readers, by), by);
                });
    office.database().sync();
    return result;
  }

  private Taking.Plan plan(
      Tx outer, VersionRef version, Wish wish, Set<PersonId> readers, PersonId by) {
    // The reason may tell what is protected: it stands with the protection, not in the journal.
    return Taking.Plan.local(Outcome.REGISTER, "", folder(outer, version.item()))
        .with(
            (tx, decision) -> {
              keep(tx, version.item(), wish, readers, by);
              new TakingBack(office, tx).part(version.item(), by);
              boolean linked =
                  office.tables().registry().registrations().of(tx, version.item()).isPresent();
              if (!linked) {
                new CaseLinks(office.tables(), tx).link(decision, "");
              }
            });
  }

  /// Registered already, nothing is left to do for the registrar; but a suspected crime holds it
  /// until somebody says whether it was reported.
  private Folder folder(Tx tx, ItemId item) {
    boolean numbered =
        office
            .tables()
            .registry()
            .registrations()
            .of(tx, item)
            .flatMap(Registrations.Row::number)
            .isPresent();
    boolean asked = Police.openOf(office.tables(), tx, item).isPresent();
    return numbered && !asked ? Folder.DONE : Folder.TO_REGISTER;
  }

  /// Whom a whistle-blower's message can be handed to: the two roles that may read what is
  /// protected.
  public List<Person> receivers() {
    return office.database().read(this::receivers);
  }

  /// Keeps an item from the unit, for everybody who may read what is protected.
  ///
  /// @return the id of the protection
  UUID keep(Tx tx, ItemId item, Protection.Kind kind, String receiver, String reason, PersonId by) {
    Set<PersonId> all = receivers(tx).stream().map(Person::id).collect(Collectors.toSet());
    var id = UUID.randomUUID();
    keep(tx, new Protection(id, item, kind, receiver, reason, by, tx.now()), all);
    return id;
  }

  private void keep(Tx tx, ItemId item, Wish wish, Set<PersonId> readers, PersonId by) {
    var id = UUID.randomUUID();
    keep(tx, new Protection(id, item, wish.kind(), "", wish.reason(), by, tx.now()), readers);
  }

  private void keep(Tx tx, Protection protection, Set<PersonId> readers) {
    var restricting = new Restricting(office.tables(), tx);
    var restriction = restricting.restrict(protection.item(), readers, protection.by());
    office.tables().protectedItems().add(tx, restriction, protection);
  }

  private Set<PersonId> readers(Tx tx, Wish wish) {
    return receivers(tx).stream()
        .map(Person::id)
        .filter(id -> wish.kind() != Protection.Kind.WHISTLEBLOWER || wish.readers().contains(id))
        .collect(Collectors.toSet());
  }

  List<Person> receivers(Tx tx) {
    return office.tables().people().all(tx).stream()
        .filter(person -> !person.suspended())
        .filter(p -> p.role() == Role.SUPERVISOR || p.role() == Role.REGISTRAR)
        .toList();
  }
}
