package org.uppsikt.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Database;
import org.uppsikt.store.Tables;
import org.uppsikt.store.backup.RestoredNote;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.RecoveryCode;
import org.uppsikt.store.key.WorkspaceName;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Opens a municipality's own workspace: encrypted, with named people.
final class OwnDoor {

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
    return entered(keys.open(person, password), new Admission.By.Password());
  }

  /// With a password that was good for one time, and the one that takes its place.
  Doors.Entry openOnce(Doors.Credential.OneTime once) {
    // Opening wipes what was typed, and the fresh one must be another.
    char[] known = once.password().clone();
    try {
      var by = new Admission.By.OneTime(known, once.fresh());
      return entered(keys.open(once.person(), once.password()), by);
    } finally {
      Arrays.fill(known, '\0');
      Arrays.fill(once.fresh(), '\0');
    }
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

  /// The recovery key opens as the administrator who says that she holds it, with a new password.
  Doors.Entry openWithRecovery(Doors.Credential.Recovery recovery) {
    try {
      var by = new Admission.By.Recovery(recovery.person(), recovery.fresh());
      return entered(unlock(recovery.key()), by);
    } finally {
      Arrays.fill(recovery.key(), '\0');
      Arrays.fill(recovery.fresh(), '\0');
    }
  }

  /// Who can come in by the recovery key: the file is opened as at any sign-in, which may finish a
  /// change of its keys or of its tables, and closed again with every password as it was.
  Doors.Holders holders(char[] typed) {
    return switch (inside(unlock(typed))) {
      case Inside.Out(Doors.Entry.Refused refused) -> new Doors.Holders.Refused(refused);
      case Inside.Out out -> new Doors.Holders.Cancelled();
      case Inside.In in -> {
        try {
          yield new Doors.Holders.Administrators(administrators(in.file().database()));
        } finally {
          in.close();
        }
      }
    };
  }

  private List<Doors.SignIn> administrators(Database database) {
    Set<PersonId> open =
        keys.people() instanceof KeyFile.SignInList.People list
            ? list.people().stream()
                .filter(slot -> !slot.suspended())
                .map(KeyFile.SignIn::person)
                .collect(Collectors.toSet())
            : Set.of();
    return database.read(tables.people()::all).stream()
        .filter(person -> person.role() == Role.ADMINISTRATOR && !person.suspended())
        .filter(person -> open.contains(person.id()))
        .map(person -> new Doors.SignIn(person.id(), person.name(), false))
        .toList();
  }

  private OpenResult unlock(char[] typed) {
    return RecoveryCode.read(new String(typed)) instanceof RecoveryCode.Reading.Read read
        ? keys.openWithRecovery(read.code())
        : new OpenResult.WrongRecoveryKey();
  }

  private Doors.Entry entered(OpenResult result, Admission.By by) {
    return switch (inside(result)) {
      case Inside.In in -> admitted(in, by);
      case Inside.Out(Doors.Entry entry) -> entry;
    };
  }

  /// With keys that need no further work.
  Doors.Entry ready(OpenResult.Opened opened) {
    return switch (ready(opened, opening)) {
      case Inside.In in -> admitted(in, new Admission.By.Password());
      case Inside.Out(Doors.Entry entry) -> entry;
    };
  }

  /// The open file, or why it is not open.
  private sealed interface Inside {
    record In(OpenFile.Result.Open file, OpenResult.Opened keys) implements Inside {
      void close() {
        file.closing().run();
        keys.close();
      }
    }

    record Out(Doors.Entry entry) implements Inside {}
  }

  private Inside inside(OpenResult result) {
    return result instanceof OpenResult.Opened opened
        ? rotated(opened)
        : new Inside.Out(refused(result));
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

  private Inside rotated(OpenResult.Opened opened) {
    return switch (new Rotation(wiring, keys, place, opening).finish(opened)) {
      // Where the key was changed nobody may say any more that nothing was.
      case Rotation.Result.Ready ready ->
          ready(ready.keys(), opened.next() == null ? opening : Opening.UNWATCHED);
      case Rotation.Result.Refused refused ->
          out(
              opened,
              new Doors.Entry.Refused(refused.reason(), refused.detail(), Optional.empty()));
      case Rotation.Result.Cancelled cancelled -> out(opened, new Doors.Entry.Cancelled());
    };
  }

  private Inside ready(OpenResult.Opened opened, Opening watched) {
    var file = new OpenFile(place.database(), opened.master(), wiring.clock(), watched);
    return switch (file.existing(new RestoredNote(place.path())::suspect)) {
      case OpenFile.Result.Refused refused ->
          out(
              opened,
              new Doors.Entry.Refused(refused.reason(), refused.detail(), Optional.empty()));
      case OpenFile.Result.Cancelled cancelled -> out(opened, new Doors.Entry.Cancelled());
      case OpenFile.Result.Open open -> new Inside.In(open, opened);
    };
  }

  private static Inside out(OpenResult.Opened opened, Doors.Entry entry) {
    opened.close();
    return new Inside.Out(entry);
  }

  /// What fails here leaves nothing open, or everybody would be told that it is in use.
  private Doors.Entry admitted(Inside.In inside, Admission.By by) {
    boolean in = false;
    try {
      Doors.Entry entry = let(inside, by);
      in = entry instanceof Doors.Entry.Open;
      return entry;
    } finally {
      if (!in) {
        inside.close();
      }
    }
  }

  private Doors.Entry let(Inside.In inside, Admission.By by) {
    var office = wiring.office(inside.file().database());
    return switch (new Admission(office, keys, place).admit(inside.keys(), by)) {
      case Admission.Result.In(Person person) -> {
        new WorkspaceName(place.path()).keep(office.municipality());
        yield new Doors.Entry.Open(desk(inside, person));
      }
      case Admission.Result.Refused(Doors.Reason reason) -> Doors.Entry.Refused.of(reason);
    };
  }

  private Desk desk(Inside.In inside, Person person) {
    var database = inside.file().database();
    var secrets = inside.keys().master().channelSecrets();
    var connectors = new LiveConnectors(database, tables, secrets, wiring.http());
    return wiring.desk(
        database,
        person,
        connectors,
        new Keeping.Own(keys, inside.keys(), place, connectors, wiring.http()),
        () -> {
          connectors.close();
          inside.close();
        });
  }
}
