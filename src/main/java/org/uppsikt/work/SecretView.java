package org.uppsikt.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.SecretViews;
import org.uppsikt.store.Tx;

/// The restricted view of what is secret, once it stands in the registry and is on show nowhere
/// (requirements T13): nobody meets it in lists, threads or search any more; whoever needs it opens
/// it on purpose, and each time it is journalled.
final class SecretView {

  private final Office office;
  private final Tx tx;

  SecretView(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  boolean isOf(ItemId item) {
    return !views().among(tx, Set.of(item)).isEmpty();
  }

  /// Supervisors, registrars, and whoever marked it; where none of them is here, all who may
  /// moderate, so that nothing ends unread.
  Set<PersonId> readers(ItemId item) {
    List<Person> able = new Readers(office, tx).able();
    Set<PersonId> marked = views().markedBy(tx, item);
    Set<PersonId> readers =
        able.stream()
            .filter(
                person ->
                    person.role() == Role.SUPERVISOR
                        || person.role() == Role.REGISTRAR
                        || marked.contains(person.id()))
            .map(Person::id)
            .collect(Collectors.toSet());
    return readers.isEmpty() ? able.stream().map(Person::id).collect(Collectors.toSet()) : readers;
  }

  /// What this person may open, without a word of it.
  List<Restricted.Line> readableBy(PersonId by) {
    return views().kept(tx).stream()
        .filter(kept -> readers(kept.item()).contains(by))
        .map(
            kept ->
                new Restricted.Line(
                    kept.item(),
                    kept.kind(),
                    kept.since(),
                    kept.channel(),
                    kept.number(),
                    false,
                    Restricted.As.NAMED,
                    List.of(),
                    true))
        .toList();
  }

  private SecretViews views() {
    return office.tables().registry().views();
  }
}
