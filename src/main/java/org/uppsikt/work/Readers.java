package org.uppsikt.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tx;

/// Who reads what is restricted at this moment: those named for it, and where none of them is
/// active any more the supervisors; of a whistle-blower's message only once its readers have left
/// for good ([GoneReaders]). Where that leaves nobody, somebody is named anew ([NewReaders]).
final class Readers {

  private final Office office;
  private final Tx tx;

  Readers(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  /// Who reads what she is named for. A registrar may be named too, and reads what she has to
  /// register.
  List<Person> able() {
    return office.tables().people().all(tx).stream()
        .filter(person -> !person.suspended())
        .filter(person -> person.role().mayModerate() || person.role() == Role.REGISTRAR)
        .toList();
  }

  boolean reads(Restrictions.Restriction restriction, PersonId by) {
    return of(restriction).contains(by);
  }

  Set<PersonId> of(Restrictions.Restriction restriction) {
    List<Person> able = able();
    return able.stream()
        .filter(person -> reads(restriction, person, able))
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  /// Whether it is read by nobody: not by those named, and by nobody in their place.
  boolean nobody(Restrictions.Restriction restriction) {
    return of(restriction).isEmpty();
  }

  private boolean reads(Restrictions.Restriction restriction, Person person, List<Person> able) {
    boolean orphaned = able.stream().map(Person::id).noneMatch(restriction.readers()::contains);
    return restriction.readers().contains(person.id())
        || orphaned && person.role() == Role.SUPERVISOR && inherits(restriction, person.id());
  }

  /// Whether what nobody named reads any more comes to this supervisor.
  private boolean inherits(Restrictions.Restriction restriction, PersonId heir) {
    return !whistle(restriction.item())
        || new GoneReaders(office, tx).leaveTo(heir, restriction.readers());
  }

  private boolean whistle(ItemId item) {
    return office
        .tables()
        .protectedItems()
        .of(tx, item)
        .filter(protection -> protection.kind() == Protection.Kind.WHISTLEBLOWER)
        .isPresent();
  }
}
