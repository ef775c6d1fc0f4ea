package org.uppsikt.work;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.key.KeyFile;

/// The staff as the database has it, with its journal entries.
final class StaffRows {

  private final Office office;

  StaffRows(Office office) {
    this.office = office;
  }

  List<Person> all() {
    return office.database().read(tx -> office.tables().people().all(tx));
  }

  Optional<Person> active(PersonId id) {
    return all().stream().filter(p -> p.id().equals(id) && !p.suspended()).findFirst();
  }

  /// True where nobody else who may sign in is an administrator.
  boolean lastAdministrator(PersonId id) {
    List<PersonId> administrators =
        all().stream()
            .filter(p -> p.role() == Role.ADMINISTRATOR && !p.suspended())
            .map(Person::id)
            .toList();
    return administrators.equals(List.of(id));
  }

  void add(Person person, PersonId by) {
    Payload payload = Payload.NONE.with("role", person.role());
    office
        .database()
        .change(
            tx -> {
              office.tables().people().add(tx, person);
              event(person.id(), EventKind.PERSON_ADDED, payload, by).ifPresent(tx::journal);
            });
  }

  void suspended(PersonId person, boolean suspended, Optional<Event> event) {
    office
        .database()
        .change(
            tx -> {
              office.tables().people().suspend(tx, person, suspended);
              event.ifPresent(tx::journal);
            });
  }

  void keysChanged(PersonId person, String what, Digest keys, PersonId by) {
    Payload payload = Payload.NONE.with("what", what).with("keys", keys);
    office
        .database()
        .change(tx -> event(person, EventKind.KEYS_CHANGED, payload, by).ifPresent(tx::journal));
  }

  void recoveryReplaced(Digest keys, PersonId by) {
    Payload payload = Payload.NONE.with("what", "recovery").with("keys", keys);
    office
        .database()
        .change(
            tx -> {
              event(by, EventKind.KEYS_CHANGED, payload, by).ifPresent(tx::journal);
              tx.journal(RecoveryKeys.shown(by));
            });
  }

  void removed(PersonId person, Digest keys, String actor) {
    Payload payload = Payload.NONE.with("keys", keys);
    String subject = "person:" + person;
    office
        .database()
        .change(tx -> tx.journal(Event.by(actor, EventKind.PERSON_REMOVED, subject, payload)));
  }

  /// For somebody who was suspended, is out of the key file and whose removal the journal lacks.
  void noteRemoval(PersonId person) {
    String subject = "person:" + person;
    office
        .database()
        .change(
            tx -> {
              Set<EventKind> known = EnumSet.noneOf(EventKind.class);
              office
                  .tables()
                  .journal()
                  .about(tx, subject)
                  .forEach(e -> known.add(e.entry().kind()));
              if (known.contains(EventKind.PERSON_SUSPENDED)
                  && !known.contains(EventKind.PERSON_REMOVED)) {
                Payload payload = Payload.NONE.with("found", "key file");
                tx.journal(Event.by(Actor.PROGRAM, EventKind.PERSON_REMOVED, subject, payload));
              }
            });
  }

  Optional<Event> event(PersonId person, EventKind kind, Payload payload, PersonId by) {
    return Optional.of(Event.by(by, kind, "person:" + person, payload));
  }

  /// Everybody with a slot in the key file; nobody where it cannot be read.
  static Set<PersonId> holders(KeyFile file) {
    return slots(file).stream().map(KeyFile.SignIn::person).collect(Collectors.toSet());
  }

  /// Everybody whom the key file lets in.
  static Set<PersonId> open(KeyFile file) {
    return slots(file).stream()
        .filter(slot -> !slot.suspended())
        .map(KeyFile.SignIn::person)
        .collect(Collectors.toSet());
  }

  private static List<KeyFile.SignIn> slots(KeyFile file) {
    return file.people() instanceof KeyFile.SignInList.People list ? list.people() : List.of();
  }

  /// Names are told apart as a reader tells them apart.
  static boolean sameName(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
