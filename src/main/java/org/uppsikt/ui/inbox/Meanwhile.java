package org.uppsikt.ui.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.text.MeanwhileText;
import org.uppsikt.work.Dossier;

/// What happens to an item while a person writes or chooses about it: its sender wrote it anew, or
/// somebody else decided. She is told, and may go on once she had the time to read that.
final class Meanwhile {

  private final Bench bench;
  private Instant toldAt = Instant.MIN;

  Meanwhile(Bench bench) {
    this.bench = bench;
  }

  /// Another item, or the pane is opened anew.
  void forget() {
    toldAt = Instant.MIN;
  }

  /// @return what to tell; null where nothing came between the two readings
  InboxModel.@Nullable Fault between(Dossier before, Dossier now) {
    MeanwhileText what = what(before, now);
    if (what == null) {
      return null;
    }
    toldAt = bench.now();
    return new InboxModel.Fault(
        bench.kit().text(what),
        bench.kit().text(MeanwhileText.KEPT),
        bench.kit().text(MeanwhileText.TODO));
  }

  private static @Nullable MeanwhileText what(Dossier before, Dossier now) {
    if (!before.state().version().equals(now.state().version())) {
      // Of what only named persons may read, the texts cannot be told apart.
      boolean same = before.present().text().equals(now.present().text()) && !now.restricted();
      return same ? MeanwhileText.SENDER : MeanwhileText.TEXT;
    }
    if (before.state().visibility() != now.state().visibility()) {
      return MeanwhileText.VISIBILITY;
    }
    return decided(before, now) ? MeanwhileText.STATE : null;
  }

  /// An item that only woke from being put aside was decided about by nobody. What was forwarded
  /// and comes back stays in its folder, and loses its outcome without a decision.
  private static boolean decided(Dossier before, Dossier now) {
    boolean woke =
        before.state().folder() == Folder.SNOOZED && now.state().folder() == Folder.INBOX;
    return decisions(before) != decisions(now)
        || before.restricted() != now.restricted()
        || !woke && before.state().folder() != now.state().folder()
        || !woke && !before.state().outcome().equals(now.state().outcome());
  }

  private static long decisions(Dossier item) {
    return item.history().stream().filter(h -> h.kind() == EventKind.DECIDED).count();
  }

  /// Whether she was told so recently that a key pressed now was meant for what stood there before.
  boolean isUnread() {
    return bench.now().isBefore(toldAt.plus(ItemPart.SHOWN));
  }
}
