package org.uppsikt.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.backup.RestoredNote;
import org.uppsikt.store.key.ChangeResult;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Office;
import org.uppsikt.work.Passwords;
import org.uppsikt.work.RecoveryKeys;
import org.uppsikt.work.Restored;

/// Lets a person into a workspace that is open, with a line in the journal that says so, or says
/// why not.
final class Admission {

  private final Office office;
  private final KeyFile file;
  private final WorkspaceFolder place;
  private final Passwords passwords;

  Admission(Office office, KeyFile file, WorkspaceFolder place) {
    this.office = office;
    this.file = file;
    this.place = place;
    this.passwords = new Passwords(office);
  }

  /// How the keys were opened.
  sealed interface By {

    /// With a password of the person who opened them.
    record Password() implements By {}

    /// With a password that somebody else set and knows, in whose place the fresh one comes.
    record OneTime(char[] known, char[] fresh) implements By {}

    /// With the printed key, by whoever says that she is this person.
    record Recovery(PersonId person, char[] fresh) implements By {}
  }

  /// What came of it.
  sealed interface Result {
    record In(Person person) implements Result {}

    record Refused(Doors.Reason reason) implements Result {}
  }

  Result admit(OpenResult.Opened opened, By by) {
    Optional<Person> person = person(opened, by);
    if (person.isEmpty() || person.get().suspended()) {
      return new Result.Refused(Doors.Reason.SUSPENDED);
    }
    if (by instanceof By.Password && passwords.isOneTime(person.get().id())) {
      return new Result.Refused(Doors.Reason.ONE_TIME_PASSWORD);
    }
    Optional<Doors.Reason> unfit = unfit(by);
    if (unfit.isPresent()) {
      return new Result.Refused(unfit.get());
    }
    try {
      return let(opened, person.get(), by);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.NO_ROOM) {
        throw e;
      }
      return new Result.Refused(Doors.Reason.NO_ROOM);
    }
  }

  private static Optional<Doors.Reason> unfit(By by) {
    Optional<Passwords.Unfit> unfit =
        switch (by) {
          case By.Password password -> Optional.empty();
          case By.OneTime(char[] known, char[] fresh) -> Passwords.unfit(known, fresh);
          case By.Recovery(PersonId chosen, char[] fresh) -> Passwords.unfit(new char[0], fresh);
        };
    return unfit.map(
        why ->
            switch (why) {
              case TOO_SHORT -> Doors.Reason.PASSWORD_TOO_SHORT;
              case THE_SAME -> Doors.Reason.PASSWORD_KNOWN;
            });
  }

  private Optional<Person> person(OpenResult.Opened opened, By by) {
    if (by instanceof By.Recovery(PersonId chosen, char[] fresh)) {
      return find(chosen).filter(person -> person.role() == Role.ADMINISTRATOR);
    }
    PersonId signedIn = opened.person();
    return signedIn == null ? Optional.empty() : find(signedIn);
  }

  private Optional<Person> find(PersonId id) {
    return office.database().read(tx -> office.tables().people().find(tx, id));
  }

  private Result let(OpenResult.Opened opened, Person person, By by) {
    return switch (by) {
      case By.Password password -> {
        signedIn(person, Payload.NONE.with("keys", opened.file()));
        yield new Result.In(person);
      }
      case By.OneTime(char[] known, char[] fresh) ->
          let(opened, person, fresh, Payload.NONE.with("by", Passwords.SIGN_IN));
      case By.Recovery(PersonId chosen, char[] fresh) -> {
        // Written down before it can do anything.
        new RecoveryKeys(office).used(person.id());
        yield let(opened, person, fresh, Payload.NONE.with("by", RecoveryKeys.SIGN_IN));
      }
    };
  }

  /// The new password first: nobody is inside before it holds.
  private Result let(OpenResult.Opened opened, Person person, char[] fresh, Payload said) {
    ChangeResult change = new KeyChanges(file, opened).changePassword(person.id(), fresh);
    if (!(change instanceof ChangeResult.Done(Digest now))) {
      return new Result.Refused(notChanged(change));
    }
    passwords.changed(person.id(), now, person.id());
    signedIn(person, said.with("keys", now));
    return new Result.In(person);
  }

  private static Doors.Reason notChanged(ChangeResult change) {
    return switch (change) {
      case ChangeResult.NoSuchPerson none -> Doors.Reason.SUSPENDED;
      case ChangeResult.Missing missing -> Doors.Reason.MISSING;
      case ChangeResult.Damaged damaged -> KeyFaults.reason(damaged.fault());
      // A removal that is not through yet is gone on with at the next opening.
      case ChangeResult.RemovalPending pending -> Doors.Reason.DATABASE_FAULT;
      default -> Doors.Reason.NO_ROOM;
    };
  }

  private void signedIn(Person person, Payload said) {
    office
        .database()
        .change(
            tx ->
                tx.journal(
                    Event.by(person.id(), EventKind.SIGNED_IN, "person:" + person.id(), said)));
    noteRestoring();
  }

  /// Written down, and what waited held, before anything can be sent and before the note goes.
  private void noteRestoring() {
    var note = new RestoredNote(place.path());
    List<Payload> said = note.read();
    if (!said.isEmpty()) {
      var restored = new Restored(office);
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
}
