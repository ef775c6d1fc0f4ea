package org.uppsikt.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tables;
import org.uppsikt.store.backup.RestoredNote;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.RecoveryCode;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.RecoveryKeys;
import org.uppsikt.work.Restored;

/// Opens a municipality's own workspace: encrypted, with named people.
final class OwnDoor {

  /// What a sign-in says that was nobody's own: whoever held the printed key came in as the first
  /// administrator.
  private static final String RECOVERY_KEY = "recovery key";

  private final Wiring wiring;
  private final KeyFile keys;
  private final WorkspaceFolder place;
  private final Opening opening;
  private final Tables tables;

  OwnDoor(Wiring wiring, KeyFile keys, WorkspaceFolder place, Opening opening) {
    this.opening = opening;
    this.wiring = wiring;
    this.keys = keys;
    this.place = place;
    this.tables = wiring.tables();
  }

  Doors.Entry open(PersonId person, char[] password) {
    return entered(keys.open(person, password));
  }

  /// Whether a password fits, without opening anything.
  Optional<Doors.Entry.Refused> prove(PersonId person, char[] password) {
    OpenResult result = keys.open(person, password);
    if (result instanceof OpenResult.Opened opened) {
      opened.close();
      return Optional.empty();
    }
    return Optional.of(refused(result));
  }

  /// The recovery key opens as the first administrator, who then changes the passwords.
  Doors.Entry openWithRecovery(char[] typed) {
    return RecoveryCode.read(new String(typed)) instanceof RecoveryCode.Reading.Read read
        ? entered(keys.openWithRecovery(read.code()))
        : Doors.Entry.Refused.of(Doors.Reason.WRONG_RECOVERY_KEY);
  }

  private Doors.Entry entered(OpenResult result) {
    return result instanceof OpenResult.Opened opened ? opened(opened) : refused(result);
  }

  private static Doors.Entry.Refused refused(OpenResult result) {
    return switch (result) {
      case OpenResult.Opened opened -> throw new IllegalStateException("not refused");
      case OpenResult.WrongPassword wrong ->
          new Doors.Entry.Refused(Doors.Reason.WRONG_PASSWORD, "", Optional.of(wrong.nextTry()));
      case OpenResult.TooSoon soon ->
          new Doors.Entry.Refused(Doors.Reason.WAIT, "", Optional.of(soon.nextTry()));
      case OpenResult.Suspended suspended -> Doors.Entry.Refused.of(Doors.Reason.SUSPENDED);
      case OpenResult.NoSuchPerson none -> Doors.Entry.Refused.of(Doors.Reason.WRONG_PASSWORD);
      case OpenResult.WrongRecoveryKey wrong ->
          Doors.Entry.Refused.of(Doors.Reason.WRONG_RECOVERY_KEY);
      case OpenResult.Missing missing -> Doors.Entry.Refused.of(Doors.Reason.MISSING);
      case OpenResult.Damaged damaged -> Doors.Entry.Refused.of(KeyFaults.reason(damaged.fault()));
      case OpenResult.NotCounted not -> Doors.Entry.Refused.of(Doors.Reason.NO_ROOM);
    };
  }

  private Doors.Entry opened(OpenResult.Opened opened) {
    return switch (new Rotation(wiring, keys, place, opening).finish(opened)) {
      // Where the key was changed nobody may say any more that nothing was.
      case Rotation.Result.Ready ready ->
          ready(ready.keys(), opened.next() == null ? opening : Opening.UNWATCHED);
      case Rotation.Result.Refused refused -> {
        opened.close();
        yield new Doors.Entry.Refused(refused.reason(), refused.detail(), Optional.empty());
      }
      case Rotation.Result.Cancelled cancelled -> {
        opened.close();
        yield new Doors.Entry.Cancelled();
      }
    };
  }

  /// With keys that need no further work.
  Doors.Entry ready(OpenResult.Opened opened) {
    return ready(opened, opening);
  }

  private Doors.Entry ready(OpenResult.Opened opened, Opening watched) {
    var file = new OpenFile(place.database(), opened.master(), wiring.clock(), watched);
    return switch (file.existing(new RestoredNote(place.path())::suspect)) {
      case OpenFile.Result.Refused refused -> {
        opened.close();
        yield new Doors.Entry.Refused(refused.reason(), refused.detail(), Optional.empty());
      }
      case OpenFile.Result.Cancelled cancelled -> {
        opened.close();
        yield new Doors.Entry.Cancelled();
      }
      case OpenFile.Result.Open open -> admitted(open, opened);
    };
  }

  /// What fails here leaves nothing open, or everybody would be told that it is in use.
  private Doors.Entry admitted(OpenFile.Result.Open open, OpenResult.Opened opened) {
    boolean in = false;
    try {
      Doors.Entry entry = let(open, opened);
      in = entry instanceof Doors.Entry.Open;
      return entry;
    } finally {
      if (!in) {
        open.closing().run();
        opened.close();
      }
    }
  }

  private Doors.Entry let(OpenFile.Result.Open open, OpenResult.Opened opened) {
    Optional<Person> person = person(open.database(), opened);
    if (person.isEmpty() || person.get().suspended()) {
      return Doors.Entry.Refused.of(Doors.Reason.SUSPENDED);
    }
    try {
      note(open.database(), opened, person.get());
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.NO_ROOM) {
        throw e;
      }
      return Doors.Entry.Refused.of(Doors.Reason.NO_ROOM);
    }
    return new Doors.Entry.Open(desk(open, opened, person.get()));
  }

  /// Nobody is let in without a line in the journal that says so.
  private void note(Database database, OpenResult.Opened opened, Person person) {
    Payload payload = Payload.NONE.with("keys", opened.file());
    Payload said = opened.person() == null ? payload.with("by", RECOVERY_KEY) : payload;
    database.change(
        tx ->
            tx.journal(Event.by(person.id(), EventKind.SIGNED_IN, "person:" + person.id(), said)));
    if (opened.person() == null) {
      // Whoever came in by it has it.
      new RecoveryKeys(wiring.office(database)).writtenDown(person.id());
    }
    noteRestoring(database);
  }

  /// Written down, and what waited held, before anything can be sent and before the note goes.
  private void noteRestoring(Database database) {
    var note = new RestoredNote(place.path());
    List<Payload> said = note.read();
    if (!said.isEmpty()) {
      var restored = new Restored(wiring.office(database));
      said.forEach(restored::begin);
      remove(note);
    }
  }

  private static void remove(RestoredNote note) {
    try {
      note.remove();
    } catch (IOException e) {
      // What it says is known at the next opening.
      return;
    }
  }

  private Optional<Person> person(Database database, OpenResult.Opened opened) {
    PersonId signedIn = opened.person();
    return database.read(
        tx ->
            signedIn != null
                ? tables.people().find(tx, signedIn)
                : tables.people().all(tx).stream()
                    .filter(p -> p.role() == Role.ADMINISTRATOR && !p.suspended())
                    .findFirst());
  }

  private Desk desk(OpenFile.Result.Open open, OpenResult.Opened opened, Person person) {
    var connectors =
        new LiveConnectors(
            open.database(), tables, opened.master().channelSecrets(), wiring.http());
    return wiring.desk(
        open.database(),
        person,
        connectors,
        new Keeping.Own(keys, opened, place, connectors, wiring.http()),
        () -> {
          connectors.close();
          open.closing().run();
          opened.close();
        });
  }
}
