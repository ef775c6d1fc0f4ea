package org.uppsikt.ui.inbox;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;

/// Says of what can no longer be taken back what puts it right, and in which list that is found: a
/// comment that is shown again may wait for its number, or have been reopened.
final class Instead {

  /// Where a comment that is shown can be unpublished.
  private static final Set<Folder> OFFERED =
      EnumSet.of(Folder.INBOX, Folder.SNOOZED, Folder.TO_REGISTER, Folder.DONE);

  private final Bench bench;

  Instead(Bench bench) {
    this.bench = bench;
  }

  void tell(Offer late) {
    Optional<InboxText> words = late.deed().instead();
    if (words.equals(Optional.of(InboxText.TOO_LATE_UNPUBLISH)) && late.items().size() == 1) {
      look(late);
    } else {
      tell(late, words.map(todo -> bench.kit().text(todo)).orElse(""));
    }
  }

  private void look(Offer late) {
    Departures departures = bench.model().departures();
    departures.begun();
    bench
        .tasks()
        .run(() -> bench.desk().reading().dossier(late.items().getFirst()))
        .onSuccess(
            found ->
                departures.through(
                    () ->
                        tell(
                            late,
                            found
                                .map(item -> item.state().folder())
                                .filter(OFFERED::contains)
                                .map(this::unpublish)
                                .orElse(""))))
        .onFailure(cause -> departures.through(() -> bench.noteRefused(Bench.storeFault(cause))))
        .start();
  }

  private String unpublish(Folder folder) {
    String list = bench.kit().text(View.of(folder).word());
    return bench.kit().text(InboxText.TOO_LATE_UNPUBLISH, list);
  }

  private void tell(Offer late, String todo) {
    bench.noteNotDone(Tone.WARN, bench.kit().text(late.deed().late()), todo);
  }
}
