package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.store.Tx;
import org.uppsikt.store.Unsealed;

/// Seals what a sender wrote anew in a comment that is unpublished already: nothing is gone from
/// readers' eyes in words that nobody saved (SME-40). It goes by what stands in the store and not
/// by what a round has just brought, so that a program that died in between catches up.
final class HiddenEdits {

  /// Versions sealed in one go; the rest follows in the next round.
  private static final int MOST = 50;

  private static final int PAGE = 100;

  private final Office office;
  private final Seal seal;
  private final Unsealed unsealed = new Unsealed();

  HiddenEdits(Office office, Seal seal) {
    this.office = office;
    this.seal = seal;
  }

  /// @param stop asked before each: a sheet takes a moment to draw
  /// @return whether there was any to save or to ask about
  boolean seal(ChannelId channel, Cancellation stop) {
    int left = MOST;
    List<VersionRef> page = page(channel, Optional.empty());
    while (!page.isEmpty()) {
      for (VersionRef version : page) {
        if (stop.requested() || left == 0) {
          return left < MOST;
        }
        if (!office.database().read(tx -> isAsked(tx, version))) {
          left--;
          sealOrAsk(version);
        }
      }
      page = page(channel, Optional.of(page.getLast()));
    }
    return left < MOST;
  }

  private List<VersionRef> page(ChannelId channel, Optional<VersionRef> after) {
    return office.database().read(tx -> unsealed.page(tx, channel, after, PAGE));
  }

  private void sealOrAsk(VersionRef version) {
    if (!seal.savedByProgram(version)) {
      office.database().change(tx -> ask(tx, version));
    }
  }

  /// Where the program cannot save it, as where the sender is withheld now, a person has to see it:
  /// the item stands in the inbox again, hidden, until she has saved it and decided anew. She is
  /// asked once; what she then decides, holds. A version that another has followed is only noted.
  private void ask(Tx tx, VersionRef version) {
    ItemId item = version.item();
    if (!unsealed.is(tx, version) || Outside.undecidable(office, tx, item)) {
      return;
    }
    if (!new Standing(office.tables(), tx).isUnread(version)) {
      office.tables().beside().snoozes().end(tx, item);
      office.tables().states().undecided(tx, item, Folder.INBOX);
    }
    Payload payload = Payload.NONE.with("version", version.number());
    tx.journal(Event.by(Actor.PROGRAM, EventKind.EDIT_UNSAVED, subject(version), payload));
  }

  private boolean isAsked(Tx tx, VersionRef version) {
    String number = Integer.toString(version.number());
    return office.tables().journal().about(tx, subject(version)).stream()
        .filter(stored -> stored.entry().kind() == EventKind.EDIT_UNSAVED)
        .flatMap(stored -> stored.content().stream())
        .anyMatch(said -> number.equals(said.values().get("version")));
  }

  private static String subject(VersionRef version) {
    return "item:" + version.item();
  }
}
