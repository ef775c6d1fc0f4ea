package org.uppsikt.work;

import java.util.List;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tx;

/// How a person's sign-ins were made where it was not by a password of her own: with the printed
/// key, by whoever held it, or with a password that somebody else had set.
final class Sessions {

  private final List<Journal.Stored> begun;

  Sessions(Journal journal, Tx tx, PersonId id) {
    this.begun = journal.about(tx, "person:" + id, EventKind.SIGNED_IN);
  }

  /// Whether an entry was written in a session that began with the key.
  boolean byKey(long seq) {
    for (int i = begun.size() - 1; i >= 0; i--) {
      if (begun.get(i).entry().seq() < seq) {
        return isBy(begun.get(i), RecoveryKeys.SIGN_IN);
      }
    }
    return false;
  }

  /// Whether an entry was written in the session that began last.
  boolean isPresent(long seq) {
    return !begun.isEmpty() && begun.getLast().entry().seq() < seq;
  }

  /// Whether the session that began last began by this use of the key.
  boolean beganBy(long use) {
    int last = begun.size() - 1;
    return last >= 0
        && isBy(begun.get(last), RecoveryKeys.SIGN_IN)
        && begun.get(last).entry().seq() > use
        && (last == 0 || begun.get(last - 1).entry().seq() < use);
  }

  /// Whether the session that began last began by such a thing.
  boolean isPresentBy(String what) {
    return !begun.isEmpty() && isBy(begun.getLast(), what);
  }

  private static boolean isBy(Journal.Stored signIn, String what) {
    return signIn.content().filter(said -> what.equals(said.values().get("by"))).isPresent();
  }
}
