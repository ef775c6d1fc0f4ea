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

  private static final String MARK = "mark";

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
        && !isDecided(entries.subList(lifted + 1, entries.size()));
  }

  /// Whether anything was decided about the marks, and that not taken back.
  private static boolean isDecided(List<Journal.Stored> since) {
    Set<String> set = new HashSet<>();
    Set<String> lifted = new HashSet<>();
    for (Journal.Stored entry : since) {
      String mark = says(entry, MARK);
      switch (entry.entry().kind()) {
        case SECRECY_MARKED -> set.add(mark);
        case SECRECY_WITHDRAWN -> set.remove(mark);
        case SECRECY_HOLDS_AGAIN -> lifted.remove(mark);
        case SECRECY_LIFTED -> {
          // It goes with the hand-over that it came with, where that is taken back.
          if (!wentWithItsHandOver(entry) || !set.remove(mark)) {
            lifted.add(mark);
          }
        }
        default -> {}
      }
    }
    return !set.isEmpty() || !lifted.isEmpty();
  }

  /// Told by what the program wrote, and never by the words of a reason, which are a person's own.
  private static boolean wentWithItsHandOver(Journal.Stored entry) {
    return !says(entry, CaseLinks.HAND_OVER).isEmpty();
  }

  private static boolean isLifting(Journal.Stored entry) {
    return entry.entry().kind() == EventKind.SECRECY_LIFTED && !wentWithItsHandOver(entry);
  }

  private static boolean isAbout(Journal.Stored entry, SecrecyMark mark) {
    return says(entry, MARK).equals(mark.id().toString());
  }

  private static String says(Journal.Stored entry, String what) {
    return entry
        .content()
        .map(Payload::values)
        .flatMap(said -> Optional.ofNullable(said.get(what)))
        .orElse("");
  }
}
