package org.uppsikt.app;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.inbox.Departures;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.shell.QuitQuestion;

/// Decisions are written in their turn, which takes its time where the store is slow. Whoever
/// leaves waits for that: what stands on her screen as decided is so.
final class Unwritten {

  private final InboxModel inbox;

  Unwritten(InboxModel inbox) {
    this.inbox = inbox;
  }

  /// Goes on once all is written, and says meanwhile what it waits for. Where something was not
  /// taken after all, she hears it first.
  void before(Kit kit, Overlay overlay, Runnable goOn) {
    Departures departures = inbox.departures();
    if (overlay.isHeld() || !departures.isWriting()) {
      goOn.run();
      return;
    }
    InboxModel.Note before = inbox.noteProperty().get();
    QuitQuestion.tellWriting(kit, overlay, departures::stay, goOn);
    departures.onceWritten(
        () -> {
          overlay.close();
          refusedSince(before)
              .ifPresentOrElse(
                  note ->
                      QuitQuestion.tellRefused(kit, overlay, note.happened(), note.todo(), goOn),
                  goOn);
        });
  }

  private Optional<InboxModel.Note> refusedSince(InboxModel.@Nullable Note before) {
    return Optional.ofNullable(inbox.noteProperty().get())
        .filter(note -> !Objects.equals(note, before) && note.tone() == Tone.DANGER);
  }
}
