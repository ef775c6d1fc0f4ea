package org.uppsikt.work;

import java.util.List;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.store.Unsealed;

/// Seals what a sender wrote anew in a comment that is unpublished already: nothing is gone from
/// readers' eyes in words that nobody saved (SME-40). It goes by what stands in the store and not
/// by
/// what a round has just brought, so that a program that died in between catches up.
final class HiddenEdits {

  /// Items of one go; the rest follows in the next round.
  private static final int MOST = 50;

  private final Office office;
  private final Seal seal;
  private final Unsealed unsealed = new Unsealed();

  HiddenEdits(Office office, Seal seal) {
    this.office = office;
    this.seal = seal;
  }

  void seal(ChannelId channel) {
    List<VersionRef> found = office.database().read(tx -> unsealed.page(tx, channel, MOST));
    for (VersionRef version : found) {
      if (!(seal.sealByProgram(version) instanceof Seal.Result.Sealed)) {
        reopen(version);
      }
    }
  }

  /// Where the program cannot save it, as where the sender is withheld now, a person has to see it:
  /// the item stands in the inbox again, hidden, until she has saved it and decided anew.
  private void reopen(VersionRef version) {
    office
        .database()
        .change(
            tx -> {
              boolean still =
                  unsealed.is(tx, version) && !Outside.undecidable(office, tx, version.item());
              if (still) {
                office.tables().states().undecided(tx, version.item(), Folder.INBOX);
                Payload payload = Payload.NONE.with("version", version.number());
                String subject = "item:" + version.item();
                tx.journal(Event.by(Actor.PROGRAM, EventKind.EDIT_UNSAVED, subject, payload));
              }
            });
  }
}
