package org.uppsikt.work;

import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tx;

/// Whose password is good for one time only: somebody else set it, so that two people know it until
/// its owner has put her own in its place. The journal says which they are; no password stands in
/// it.
public final class Passwords {

  private static final String OWN = "password";
  private static final String ONE_TIME = "one-time password";

  private final Office office;

  public Passwords(Office office) {
    this.office = office;
  }

  /// Whether she has to choose another one before she is let in.
  public boolean isOneTime(PersonId person) {
    return office.database().read(tx -> last(tx, person, ONE_TIME) > last(tx, person, OWN));
  }

  private long last(Tx tx, PersonId person, String what) {
    return office.tables().journal().about(tx, subject(person), EventKind.KEYS_CHANGED).stream()
        .filter(entry -> what.equals(what(entry)))
        .mapToLong(entry -> entry.entry().seq())
        .max()
        .orElse(-1);
  }

  /// She has a password that she chose herself.
  ///
  /// @param keys digest of the key file from then on
  public void changed(PersonId person, Digest keys, PersonId by) {
    write(person, OWN, keys, by);
  }

  /// Somebody else set one for her.
  void setOnce(PersonId person, Digest keys, PersonId by) {
    write(person, ONE_TIME, keys, by);
  }

  private void write(PersonId person, String what, Digest keys, PersonId by) {
    Payload payload = Payload.NONE.with("what", what).with("keys", keys);
    office
        .database()
        .change(tx -> tx.journal(Event.by(by, EventKind.KEYS_CHANGED, subject(person), payload)));
    office.database().sync();
  }

  private static String subject(PersonId person) {
    return "person:" + person;
  }

  private static String what(Journal.Stored entry) {
    return entry.content().map(said -> said.values().getOrDefault("what", "")).orElse("");
  }
}
