package org.uppsikt.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What was decided about the secrecy marks of an item, in the order of the journal.
final class MarkHistory {

  private final List<Journal.Stored> entries;

  MarkHistory(Tables tables, Tx tx, ItemId item) {
    this.entries = tables.journal().about(tx, "item:" + item);
  }

  /// Whether that somebody lifted a mark is the last that was decided about the marks: a colleague
  /// may have marked the item anew since and lifted that, and it does not hold any more for the
  /// reason she gave. What was taken back since counts for nothing.
  boolean endsWithLifting(SecrecyMark mark, PersonId by) {
    int lifted = -1;
    for (int i = 0; i < entries.size(); i++) {
      if (isLifting(entries.get(i)) && isAbout(entries.get(i), mark)) {
        lifted = i;
      }
    }
    return lifted >= 0
        && entries.get(lifted).entry().actor().equals(by.toString())
        && decided(entries.subList(lifted + 1, entries.size())).isEmpty();
  }

  /// The marks that were set or lifted, and that not taken back.
  private static Set<String> decided(List<Journal.Stored> since) {
    Set<String> decided = new HashSet<>();
    for (Journal.Stored entry : since) {
      String mark = says(entry, "mark");
      switch (entry.entry().kind()) {
        case SECRECY_MARKED -> decided.add(mark);
        case SECRECY_LIFTED -> lifted(decided, mark, says(entry, "reason"));
        case SECRECY_WITHDRAWN, SECRECY_HOLDS_AGAIN -> decided.remove(mark);
        default -> {}
      }
    }
    return decided;
  }

  /// It goes with the hand-over that it came with, where that is taken back.
  private static void lifted(Set<String> decided, String mark, String reason) {
    boolean withdrawn = reason.equals(CaseLinks.WITH_ITS_HAND_OVER) && decided.remove(mark);
    if (!withdrawn) {
      decided.add(mark);
    }
  }

  private static boolean isLifting(Journal.Stored entry) {
    return entry.entry().kind() == EventKind.SECRECY_LIFTED;
  }

  private static boolean isAbout(Journal.Stored entry, SecrecyMark mark) {
    return says(entry, "mark").equals(mark.id().toString());
  }

  private static String says(Journal.Stored entry, String what) {
    return entry
        .content()
        .map(Payload::values)
        .flatMap(said -> Optional.ofNullable(said.get(what)))
        .orElse("");
  }
}
