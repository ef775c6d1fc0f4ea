package org.uppsikt.work;

import java.util.List;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tx;

/// Whether the recovery key is on paper. It is shown once and kept nowhere: where the program ends
/// before it was typed back, nobody has it, and nothing would ever say so.
public final class RecoveryKeys {

  private static final String WORKSPACE = "workspace:own";

  private final Office office;

  public RecoveryKeys(Office office) {
    this.office = office;
  }

  /// To be written down in the transaction that notes the key.
  public static Event shown(PersonId by) {
    return Event.by(by, EventKind.RECOVERY_KEY_SHOWN, WORKSPACE, Payload.NONE);
  }

  /// Whether a person who can make a new one is to be told that the last one shown was never typed
  /// back.
  public boolean isMissed(PersonId id) {
    return office.database().read(tx -> mayMakeOne(tx, id) && !isWrittenDown(tx));
  }

  /// It was typed back.
  public void writtenDown(PersonId by) {
    office
        .database()
        .change(
            tx -> {
              if (!isWrittenDown(tx)) {
                tx.journal(
                    Event.by(by, EventKind.RECOVERY_KEY_WRITTEN_DOWN, WORKSPACE, Payload.NONE));
              }
            });
    office.database().sync();
  }

  /// As [#writtenDown], by whoever is at the desk.
  public static boolean noted(Desk desk) {
    new RecoveryKeys(desk.office()).writtenDown(desk.person().id());
    return true;
  }

  /// Also where none was noted: of workspaces from before that nobody knows.
  private boolean isWrittenDown(Tx tx) {
    return last(tx, EventKind.RECOVERY_KEY_SHOWN) <= last(tx, EventKind.RECOVERY_KEY_WRITTEN_DOWN);
  }

  private long last(Tx tx, EventKind kind) {
    List<Journal.Stored> entries = office.tables().journal().about(tx, WORKSPACE, kind);
    return entries.isEmpty() ? -1 : entries.getLast().entry().seq();
  }

  private boolean mayMakeOne(Tx tx, PersonId id) {
    return office
        .tables()
        .people()
        .find(tx, id)
        .filter(person -> !person.suspended() && OfficeStaff.MAY_CHANGE.contains(person.role()))
        .isPresent();
  }
}
