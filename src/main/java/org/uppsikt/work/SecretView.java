package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
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
    return readers(new Readers(office, tx).able(), views().markedBy(tx, item));
  }

  /// Who may take out what was sealed of it: of those who may take anything out, whoever opens it.
  /// Where nobody is left who does both, all of them, or nobody could hand it to the police.
  Set<PersonId> takers(ItemId item) {
    List<Person> able =
        new Readers(office, tx).able().stream().filter(p -> p.role().mayTakeOut()).toList();
    return readers(able, views().markedBy(tx, item));
  }

  private static Set<PersonId> readers(List<Person> able, Set<PersonId> marked) {
    Set<PersonId> readers =
        able.stream()
            .filter(person -> opensAll(person) || marked.contains(person.id()))
            .map(Person::id)
            .collect(Collectors.toSet());
    return readers.isEmpty() ? able.stream().map(Person::id).collect(Collectors.toSet()) : readers;
  }

  /// What this person may open, without a word of it, newest first. There are thousands in time:
  /// no more are read than are shown.
  List<Restricted.Line> readableBy(PersonId by, int most) {
    return readable(by).stream()
        .flatMap(whose -> views().kept(tx, whose, most).stream())
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

  /// How many of them there are.
  int count(PersonId by) {
    return readable(by).map(whose -> views().count(tx, whose)).orElse(0);
  }

  /// The rule of [#readers(ItemId)] for all of them at once; empty where she opens none.
  private Optional<SecretViews.Reach> readable(PersonId by) {
    List<Person> able = new Readers(office, tx).able();
    boolean headed = able.stream().anyMatch(SecretView::opensAll);
    return able.stream()
        .filter(person -> person.id().equals(by))
        .findFirst()
        .map(
            person ->
                new SecretViews.Reach(
                    by, opensAll(person), !headed, able.stream().map(Person::id).toList()));
  }

  private static boolean opensAll(Person person) {
    return person.role() == Role.SUPERVISOR || person.role() == Role.REGISTRAR;
  }

  private SecretViews views() {
    return office.tables().registry().views();
  }
}
