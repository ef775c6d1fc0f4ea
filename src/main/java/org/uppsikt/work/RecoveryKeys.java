package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tx;

/// Whether the recovery key is on paper, and what was done with it. It is shown once and kept
/// nowhere: where the program ends before it was typed back, nobody has it, and nothing would ever
/// say so. Where it was used it went through hands, and lets in whoever saw it until another one is
/// made.
public final class RecoveryKeys {

  /// What a sign-in says that was made with the printed key.
  public static final String SIGN_IN = "recovery key";

  private static final String WORKSPACE = "workspace:own";

  private final Office office;

  public RecoveryKeys(Office office) {
    this.office = office;
  }

  /// Somebody came in by the key.
  ///
  /// @param as whom she said that she was
  /// @param you whether that is who is told of it: she alone knows whether it was she
  public record Use(Person as, Instant at, boolean you) {}

  /// What is to be told to a person who can make a new key.
  ///
  /// @param missed nobody has the one in force
  /// @param due the one in force was used
  /// @param uses those that she has not said she knows of, oldest first
  public record Told(boolean missed, boolean due, List<Use> uses) {
    private static final Told NOTHING = new Told(false, false, List.of());

    public boolean isNothing() {
      return equals(NOTHING);
    }
  }

  /// To be written down in the transaction that notes the key.
  public static Event shown(PersonId by) {
    return Event.by(by, EventKind.RECOVERY_KEY_SHOWN, WORKSPACE, Payload.NONE);
  }

  /// Somebody comes in by it as a person. Whoever used it has it.
  public void used(PersonId as) {
    office
        .database()
        .change(
            tx -> {
              tx.journal(Event.by(as, EventKind.RECOVERY_KEY_USED, WORKSPACE, Payload.NONE));
              noteWrittenDown(tx, as);
            });
    office.database().sync();
  }

  /// What a person is to be told, who can make a new one; nothing where she cannot.
  public Told told(PersonId id) {
    return office
        .database()
        .read(
            tx ->
                mayMakeOne(tx, id)
                    ? new Told(!isWrittenDown(tx), isDue(tx), unknown(tx, id))
                    : Told.NOTHING);
  }

  /// Those that a person who can make a new key has not said she knows of.
  List<Use> uses(Tx tx, PersonId id) {
    return mayMakeOne(tx, id) ? unknown(tx, id) : List.of();
  }

  /// Whoever held the key said who she was. So a use in somebody's own name is told to her as any
  /// other, but for the session that began with it; and what was said in such a session, that it
  /// was known, tells nothing about her once another one began.
  private List<Use> unknown(Tx tx, PersonId id) {
    var sessions = new Sessions(office.tables().journal(), tx, id);
    long known =
        about(tx, EventKind.RECOVERY_KEY_USE_KNOWN).stream()
            .filter(entry -> entry.entry().actor().equals(id.toString()))
            .mapToLong(entry -> entry.entry().seq())
            .filter(seq -> !sessions.byKey(seq) || sessions.isPresent(seq))
            .max()
            .orElseGet(() -> added(tx, id));
    List<Person> people = office.tables().people().all(tx);
    return about(tx, EventKind.RECOVERY_KEY_USED).stream()
        .filter(entry -> entry.entry().seq() > known)
        .filter(
            entry ->
                !entry.entry().actor().equals(id.toString())
                    || !sessions.beganBy(entry.entry().seq()))
        .flatMap(entry -> use(people, entry, id).stream())
        .toList();
  }

  /// Whoever came later is not told of what was before her time.
  private long added(Tx tx, PersonId id) {
    return office.tables().journal().about(tx, "person:" + id, EventKind.PERSON_ADDED).stream()
        .mapToLong(entry -> entry.entry().seq())
        .max()
        .orElse(-1);
  }

  private static Optional<Use> use(List<Person> people, Journal.Stored stored, PersonId reader) {
    return people.stream()
        .filter(person -> new Actor.Of(person.id()).equals(actor(stored)))
        .findFirst()
        .map(person -> new Use(person, stored.entry().at(), person.id().equals(reader)));
  }

  private static Actor actor(Journal.Stored stored) {
    return Actor.parse(stored.entry().actor());
  }

  /// She knows of every use until now.
  public void known(PersonId by) {
    office
        .database()
        .change(
            tx -> {
              if (!uses(tx, by).isEmpty()) {
                tx.journal(Event.by(by, EventKind.RECOVERY_KEY_USE_KNOWN, WORKSPACE, Payload.NONE));
              }
            });
    office.database().sync();
  }

  /// As [#known], by whoever is at the desk.
  public static boolean known(Desk desk) {
    new RecoveryKeys(desk.office()).known(desk.person().id());
    return true;
  }

  /// It was typed back.
  public void writtenDown(PersonId by) {
    office.database().change(tx -> noteWrittenDown(tx, by));
    office.database().sync();
  }

  private void noteWrittenDown(Tx tx, PersonId by) {
    if (!isWrittenDown(tx)) {
      tx.journal(Event.by(by, EventKind.RECOVERY_KEY_WRITTEN_DOWN, WORKSPACE, Payload.NONE));
    }
  }

  /// As [#writtenDown], by whoever is at the desk.
  public static boolean noted(Desk desk) {
    new RecoveryKeys(desk.office()).writtenDown(desk.person().id());
    return true;
  }

  /// Also where none was noted: of workspaces from before that nobody knows.
  private boolean isWrittenDown(Tx tx) {
    return last(tx, EventKind.RECOVERY_KEY_SHOWN) <= last(tx, EventKind.RECOVERY_KEY_WRITTEN_DOWN);
  }

  private boolean isDue(Tx tx) {
    return last(tx, EventKind.RECOVERY_KEY_USED) > last(tx, EventKind.RECOVERY_KEY_SHOWN);
  }

  private long last(Tx tx, EventKind kind) {
    List<Journal.Stored> entries = about(tx, kind);
    return entries.isEmpty() ? -1 : entries.getLast().entry().seq();
  }

  private List<Journal.Stored> about(Tx tx, EventKind kind) {
    return office.tables().journal().about(tx, WORKSPACE, kind);
  }

  private boolean mayMakeOne(Tx tx, PersonId id) {
    return office
        .tables()
        .people()
        .find(tx, id)
        .filter(person -> !person.suspended() && OfficeStaff.MAY_CHANGE.contains(person.role()))
        .isPresent();
  }
}
