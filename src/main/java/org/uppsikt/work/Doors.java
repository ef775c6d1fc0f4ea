package org.uppsikt.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.people.PersonId;

/// Opens and makes workspaces. A workspace is a folder; opening treats everything in it as hostile:
/// nothing in it runs, and a refusal alters nothing.
public interface Doors {

  /// What kind of workspace lies in a folder, and who may sign in.
  sealed interface Look {

    record Practice() implements Look {}

    /// @param municipality as the folder says, in clear; empty where it says nothing
    record Own(String municipality, List<SignIn> people) implements Look {}

    /// No workspace lies there.
    record Nothing() implements Look {}

    record Unreadable(Reason reason) implements Look {}
  }

  /// A person on the sign-in list.
  record SignIn(PersonId id, String name, boolean suspended) {}

  /// How somebody proves who she is. The characters are overwritten once they were used.
  sealed interface Credential {

    /// A practice workspace asks for nothing.
    record None() implements Credential {}

    record Password(PersonId person, char[] password) implements Credential {}

    /// As [Password], where it was good for one time: with the new one that takes its place.
    record OneTime(PersonId person, char[] password, char[] fresh) implements Credential {}

    /// The printed recovery key, by which an administrator gets the new password.
    record Recovery(char[] key, PersonId person, char[] fresh) implements Credential {}
  }

  /// For whom the recovery key lies there. It belongs to the office and not to a person, so that
  /// whoever holds it says who she is.
  sealed interface Holders {

    /// The key is right: one of these can come in by it. No password was changed.
    record Administrators(List<SignIn> people) implements Holders {}

    record Cancelled() implements Holders {}

    record Refused(Entry.Refused refused) implements Holders {}
  }

  /// What came of opening.
  sealed interface Entry {

    /// Open; the desk must be closed.
    record Open(Desk desk) implements Entry {}

    /// The person changed her mind while the file was read: nothing is open, nothing was altered.
    record Cancelled() implements Entry {}

    /// @param detail what the reason is about (a version, a name of a schema object), never content
    /// @param until after a wrong password: not to be tried before this
    record Refused(Reason reason, String detail, Optional<Instant> until) implements Entry {
      public static Refused of(Reason reason) {
        return new Refused(reason, "", Optional.empty());
      }
    }
  }

  /// Why a workspace does not open.
  enum Reason {
    MISSING,
    EMPTY,
    TRUNCATED,
    NOT_A_DATABASE,
    WRONG_KEY,
    WRONG_PASSWORD,
    /// Also where what was typed cannot be one.
    WRONG_RECOVERY_KEY,
    /// It is right, and a new one is to take its place first.
    ONE_TIME_PASSWORD,
    /// The new one that is to take the place of another.
    PASSWORD_TOO_SHORT,
    /// The new one is that which somebody else set.
    PASSWORD_KNOWN,
    WAIT,
    SUSPENDED,
    KEYS_DAMAGED,
    NEWER_KEYS,
    DAMAGED,
    IN_USE,
    FOREIGN_OBJECT,
    NEWER_VERSION,
    ALTERED_TABLES,
    NO_ROOM,
    NOT_REACHABLE,
    /// The database refused to open a file that is whole; it may do so another time.
    DATABASE_FAULT,
    /// The server of the practice channels did not come up.
    NO_PRACTICE_SERVER,
    /// What the server of the practice channels keeps cannot be read.
    PRACTICE_DAMAGED,
    EXISTS,
    /// The path holds a character that the database's address cannot.
    UNUSABLE_FOLDER
  }

  /// A workspace of one's own about to be made.
  ///
  /// @param pack name of the policy pack
  /// @param password overwritten once it was used
  record NewOffice(
      Path folder,
      String municipality,
      String pack,
      String administrator,
      String office,
      char[] password) {}

  /// What came of making one.
  sealed interface Made {

    /// @param recoveryKey to be printed once and shown never again
    record Done(Desk desk, char[] recoveryKey) implements Made {}

    record Refused(Reason reason) implements Made {}
  }

  Look look(Path folder);

  Entry open(Path folder, Credential credential, Opening opening);

  /// Who can come in by the recovery key; nobody is let in yet. The characters are left as they
  /// are.
  Holders holders(Path folder, char[] key, Opening opening);

  /// Opens the practice workspace of this machine, making it where it is not there yet.
  ///
  /// @param fresh throws the old practice away first
  Entry practice(Path folder, boolean fresh, Opening opening);

  Made make(NewOffice office);
}
