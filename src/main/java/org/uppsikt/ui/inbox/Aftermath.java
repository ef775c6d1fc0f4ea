package org.uppsikt.ui.inbox;

import java.time.Instant;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.text.InboxText;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Unpublish;

/// What the inbox shows after a decision: the row greyed, the undo bar, the next row.
final class Aftermath {

  private final Bench bench;
  private final ListPart list;
  private final UndoPart undo;
  private final ItemPart item;
  private final Runnable goOn;

  /// @param goOn gives the focus to the list and reads it again
  Aftermath(Bench bench, ListPart list, UndoPart undo, ItemPart item, Runnable goOn) {
    this.bench = bench;
    this.list = list;
    this.undo = undo;
    this.item = item;
    this.goOn = goOn;
  }

  void decided(Dossier on, Decide.Result result) {
    switch (result) {
      case Decide.Result.Decided decided -> {
        list.decided(on.item().id(), RowMaker.noAction(bench.kit()));
        undo.closed(on.item().id(), on.present().sender().shownName());
        goOn.run();
      }
      case Decide.Result.Placed placed ->
          placed(on, placed.order(), placed.deadline(), InboxText.RESTORING_IN);
      case Decide.Result.Refused(Decide.Why why) -> {
        bench.noteRefused(why);
        item.again();
      }
    }
  }

  void unpublishing(Dossier on, Unpublish.Result.Placed placed) {
    placed(on, placed.order(), placed.deadline(), InboxText.UNPUBLISHING_IN);
  }

  void answering(Dossier on, Decide.Result.Placed placed) {
    placed(on, placed.order(), placed.deadline(), InboxText.ANSWERING_IN);
  }

  private void placed(Dossier on, OrderId order, Instant deadline, InboxText title) {
    list.decided(on.item().id(), RowMaker.outbox(bench.kit()));
    if (on.restricted()) {
      list.silence(on.item().id());
      item.again();
    }
    String detail =
        bench
            .kit()
            .text(
                InboxText.ON_CHANNEL,
                bench.wording().sender(on.present().sender().shownName()),
                on.channel().name());
    undo.order(on.item().id(), order, title, deadline, detail);
    goOn.run();
  }
}
