package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;

/// The people of the office: who may sign in and what each may do. Only an administrator or a
/// supervisor changes it. In a practice workspace nothing can be changed.
public interface Staff {

  /// What came of a change.
  sealed interface Result {

    record Done() implements Result {}

    /// A removal changes the workspace's key: the workspace must be closed and opened again, and
    /// the rest is done at the next sign-in.
    record OpenAgain() implements Result {}

    /// A new recovery key, to be printed now.
    record RecoveryKey(char[] printed) implements Result {}

    record Refused(Why why) implements Result {}

    /// The present password is not that one, or was not looked at.
    ///
    /// @param next none is looked at before this; may be past
    record WrongPassword(boolean lookedAt, Instant next) implements Result {}
  }

  /// Why nothing was changed.
  enum Why {
    NO_RIGHT,
    PRACTICE,
    NAME_TAKEN,
    NO_NAME,
    PASSWORD_TOO_SHORT,
    LAST_ADMINISTRATOR,
    YOURSELF,
    UNKNOWN,
    NOT_SAVED,
    REMOVAL_PENDING
  }

  /// Shortest password, in characters.
  int SHORTEST_PASSWORD = 12;

  /// Everybody who is not removed, the suspended among them.
  List<Person> people();

  /// Who alone reads protected items as one of those named for them, and how many: said before she
  /// is suspended or removed.
  Map<PersonId, Integer> lastReaders();

  /// The password is good for her first sign-in, at which she chooses her own. It is overwritten
  /// once it was used.
  Result add(String name, Role role, String office, char[] password, PersonId by);

  /// One's own, whatever one's role. Whoever finds a console unlocked does not know the present
  /// one: wrong tries cost time as at the sign-in. Both are overwritten once they were used.
  Result changePassword(PersonId me, char[] present, char[] fresh);

  /// A password for somebody who forgot hers, good for one sign-in, at which she chooses her own.
  /// It is overwritten once it was used.
  Result giveOneTimePassword(PersonId person, char[] password, PersonId by);

  /// Works at once: the person's open orders are refused and she cannot sign in.
  Result suspend(PersonId person, String reason, PersonId by);

  Result resume(PersonId person, PersonId by);

  Result remove(PersonId person, String reason, PersonId by);

  Result newRecoveryKey(PersonId by);
}
