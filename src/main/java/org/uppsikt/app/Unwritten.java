package org.uppsikt.app;

import java.util.List;
import org.uppsikt.ui.inbox.Departures;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.shell.QuitQuestion;

/// Decisions are written in their turn, which takes its time where the store is slow. Whoever
/// leaves waits for that: what stands on her screen as decided is so.
final class Unwritten {

  private final InboxModel inbox;

  Unwritten(InboxModel inbox) {
    this.inbox = inbox;
  }

  /// Goes on once all is written, and says meanwhile what it waits for. Where something was not
  /// taken, or not taken back after all, she hears it first.
  void before(Kit kit, Overlay overlay, Runnable goOn) {
    Departures departures = inbox.departures();
    if (overlay.isHeld() || !departures.isWriting()) {
      goOn.run();
      return;
    }
    QuitQuestion.tellWriting(kit, overlay, departures::stay, goOn);
    departures.onceWritten(
        () -> {
          overlay.close();
          List<QuitQuestion.NotDone> refused = refused(departures);
          if (refused.isEmpty()) {
            goOn.run();
          } else {
            QuitQuestion.tellRefused(kit, overlay, refused, goOn);
          }
        });
  }

  private static List<QuitQuestion.NotDone> refused(Departures departures) {
    return departures.refused().stream()
        .map(note -> new QuitQuestion.NotDone(note.happened(), note.todo()))
        .toList();
  }
}
