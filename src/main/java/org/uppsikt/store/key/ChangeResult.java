package org.uppsikt.store.key;

import org.uppsikt.domain.journal.Digest;

/// What a change to the key file gave. Anything but [Done], [RecoveryReplaced] and
/// [RemovalBegun] left the file as it was.
public sealed interface ChangeResult {

  /// The change stands.
  ///
  /// @param file digest of the new key file, for the journal
  record Done(Digest file) implements ChangeResult {}

  /// There is a new recovery key.
  ///
  /// @param code to be printed now; it is kept nowhere
  record RecoveryReplaced(RecoveryCode code, Digest file) implements ChangeResult {}

  /// The person is out; the file must be encrypted anew with `keys.next()`.
  record RemovalBegun(OpenResult.Opened keys) implements ChangeResult {}

  record NoSuchPerson() implements ChangeResult {}

  record AlreadyThere() implements ChangeResult {}

  /// Somebody must remain who can sign in.
  record LastPerson() implements ChangeResult {}

  /// A removal was begun and is to be finished first.
  record RemovalPending() implements ChangeResult {}

  record NoRemovalPending() implements ChangeResult {}

  record Missing() implements ChangeResult {}

  record Damaged(KeyFault fault) implements ChangeResult {}

  /// The disk refused (full, read-only); the old file is still in place.
  record NotSaved() implements ChangeResult {}
}
