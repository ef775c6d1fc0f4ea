package org.uppsikt.store.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.PersonId;

/// What signing in gave.
public sealed interface OpenResult {

  /// The workspace's key. The caller closes it.
  ///
  /// @param next the master key to come where the removal of a person was begun and not finished:
  ///     the caller finishes it (re-encrypts the file, seals channel secrets anew, then
  ///     [KeyChanges#finishRemoval])
  /// @param person who signed in; absent with the recovery key
  /// @param file digest of the key file as it was read, for the journal
  record Opened(MasterKey master, @Nullable MasterKey next, @Nullable PersonId person, Digest file)
      implements OpenResult, AutoCloseable {
    @Override
    public void close() {
      master.close();
      if (next != null) {
        next.close();
      }
    }
  }

  /// Not this person's password.
  ///
  /// @param nextTry the next password is not tried before this; may be past
  record WrongPassword(Instant nextTry) implements OpenResult {}

  /// Too many wrong passwords: this one was not looked at.
  record TooSoon(Instant nextTry) implements OpenResult {}

  /// The password was right, but the person is suspended.
  record Suspended() implements OpenResult {}

  record NoSuchPerson() implements OpenResult {}

  /// Well-formed, but not this workspace's recovery key.
  record WrongRecoveryKey() implements OpenResult {}

  record Missing() implements OpenResult {}

  record Damaged(KeyFault fault) implements OpenResult {}

  /// The wrong password could not be counted (disk full, folder read-only), so none is tried.
  record NotCounted() implements OpenResult {}
}
