package org.uppsikt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Facts;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OwnerOnly;
import org.uppsikt.store.key.SafeFile;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.RecoveryKeys;

/// Makes a municipality's own workspace: whole in a folder within, then moved to its place with the
/// key file last. A workspace without its key file was never there, so that one broken off anywhere
/// is swept away when it is made again.
final class Founding {

  private final Wiring wiring;
  private final Function<WorkspaceFolder, KeyFile> keys;
  private final WorkspaceFolder place;
  private final WorkspaceFolder making;
  private final Tables tables;

  /// @param keys the key file of a folder
  Founding(Wiring wiring, Function<WorkspaceFolder, KeyFile> keys, WorkspaceFolder place) {
    this.wiring = wiring;
    this.keys = keys;
    this.place = place;
    this.making = place.making();
    this.tables = wiring.tables();
  }

  Doors.Made make(Doors.NewOffice office) {
    boolean taken = Files.exists(place.database()) && !place.isHalfMade();
    if (taken || place.isOwn() || place.isPractice()) {
      return new Doors.Made.Refused(Doors.Reason.EXISTS);
    }
    try {
      sweep();
      OwnerOnly.makeFolder(place.path());
      OwnerOnly.makeFolder(making.path());
      return made(office);
    } catch (IOException e) {
      return new Doors.Made.Refused(Doors.Reason.NO_ROOM);
    }
  }

  private Doors.Made made(Doors.NewOffice office) throws IOException {
    var person =
        new Person(
            new PersonId(UUID.randomUUID()),
            office.administrator(),
            Role.ADMINISTRATOR,
            office.office(),
            false);
    return switch (keys.apply(making).create(person.id(), person.name(), office.password())) {
      case KeyFile.Creation.Created created ->
          filled(office, person, created)
              .<Doors.Made>map(Doors.Made.Refused::new)
              .orElseGet(() -> entered(created));
      case KeyFile.Creation.AlreadyThere there -> new Doors.Made.Refused(Doors.Reason.EXISTS);
      case KeyFile.Creation.NotSaved not -> new Doors.Made.Refused(Doors.Reason.NO_ROOM);
    };
  }

  private Optional<Doors.Reason> filled(
      Doors.NewOffice office, Person person, KeyFile.Creation.Created created) throws IOException {
    var file =
        new OpenFile(making.database(), created.keys().master(), wiring.clock(), Opening.UNWATCHED);
    switch (file.fresh("uppsikt-" + UUID.randomUUID())) {
      case OpenFile.Result.Refused refused -> {
        return Optional.of(refused.reason());
      }
      case OpenFile.Result.Cancelled cancelled -> throw unasked();
      case OpenFile.Result.Open open -> {
        try {
          open.database().change(tx -> furnish(tx, office, person, created));
        } finally {
          open.closing().run();
        }
      }
    }
    SafeFile.rename(FileSeal.beside(making.database()), FileSeal.beside(place.database()));
    SafeFile.rename(making.database(), place.database());
    SafeFile.rename(making.keys(), place.keys());
    sweep();
    return Optional.empty();
  }

  private Doors.Made entered(KeyFile.Creation.Created created) {
    return switch (door().ready(created.keys())) {
      case Doors.Entry.Open open ->
          new Doors.Made.Done(open.desk(), created.recovery().printed().toCharArray());
      case Doors.Entry.Refused refused -> new Doors.Made.Refused(refused.reason());
      case Doors.Entry.Cancelled cancelled -> throw unasked();
    };
  }

  private static IllegalStateException unasked() {
    return new IllegalStateException("nobody was asked whether to go on");
  }

  private OwnDoor door() {
    return new OwnDoor(wiring, keys.apply(place), place, Opening.UNWATCHED);
  }

  private void furnish(
      Tx tx, Doors.NewOffice office, Person person, KeyFile.Creation.Created created) {
    tables.facts().put(tx, Facts.MUNICIPALITY, office.municipality());
    tables.facts().put(tx, Facts.POLICY, office.pack());
    tables.people().add(tx, person);
    Payload payload =
        Payload.NONE
            .with("municipality", office.municipality())
            .with("policy", office.pack())
            .with("keys", created.keys().file());
    tx.journal(Event.by(person.id(), EventKind.WORKSPACE_CREATED, "workspace:own", payload));
    tx.journal(RecoveryKeys.shown(person.id()));
    tx.journal(
        Event.by(
            person.id(),
            EventKind.PERSON_ADDED,
            "person:" + person.id(),
            Payload.NONE.with("role", person.role())));
  }

  /// What a making that was broken off left, or this one.
  private void sweep() throws IOException {
    if (place.isHalfMade()) {
      Files.deleteIfExists(place.database());
      Files.deleteIfExists(FileSeal.beside(place.database()));
    }
    if (Files.exists(making.path())) {
      try (Stream<Path> files = Files.walk(making.path())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
