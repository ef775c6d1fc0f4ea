package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Recorded;
import org.uppsikt.work.Undo;
import org.uppsikt.work.Unpublish;

/// What the inbox shows after a decision: the row greyed, the undo bar, the next row.
final class Aftermath {

  private final Bench bench;
  private final ListPart list;
  private final UndoPart undo;
  private final ItemPart item;
  private final Runnable toList;
  private final Runnable refresh;

  /// @param toList gives the keyboard to the list
  /// @param refresh reads it again
  Aftermath(
      Bench bench, ListPart list, UndoPart undo, ItemPart item, Runnable toList, Runnable refresh) {
    this.bench = bench;
    this.list = list;
    this.undo = undo;
    this.item = item;
    this.toList = toList;
    this.refresh = refresh;
  }

  /// Closed without action: the row says so and the next one is on show at once, while it is
  /// written down.
  ///
  /// @return its place among what can be taken back
  Offer closing(Dossier on) {
    list.deciding(on.item().id(), RowMaker.local(bench.kit(), Outcome.NO_ACTION));
    toList.run();
    return undo.expect(on, deed(Outcome.NO_ACTION), bench.wording().sender(on.present().sender()));
  }

  /// It is written down, or was refused: then it stands in the list again, and is named.
  void closed(Dossier on, Offer place, Decide.Result result) {
    if (result instanceof Decide.Result.Decided) {
      list.settled(on.item().id());
      undo.came(place, true);
      refresh.run();
    } else {
      reopened(on, place);
      decided(on, result);
    }
  }

  /// The store did not take it.
  void notClosed(Dossier on, Offer place, RefusalText why) {
    reopened(on, place);
    bench.noteRefused(on, why);
  }

  private void reopened(Dossier on, Offer place) {
    list.refused(on.item().id());
    undo.came(place, false);
  }

  void decided(Dossier on, Decide.Result result) {
    switch (result) {
      case Decide.Result.Decided(Outcome outcome) -> {
        list.decided(on.item().id(), RowMaker.local(bench.kit(), outcome));
        if (on.restricted()) {
          list.change(on.item().id(), Lists.Line::silent);
          item.again();
          undo.lasts(on, restricted(outcome));
        } else {
          undo.local(on, deed(outcome), bench.wording().sender(on.present().sender()));
        }
        goOn();
      }
      case Decide.Result.Placed placed ->
          placed(on, placed.order(), placed.deadline(), Deed.restoring(on));
      case Decide.Result.Refused(Decide.Why why) -> {
        if (bench.isChosen(on)) {
          bench.noteRefused(why);
        } else {
          bench.noteRefused(on, why);
        }
        item.again();
        if (why == Decide.Why.CHANGED_MEANWHILE) {
          meanwhile(on);
        }
      }
    }
  }

  /// A number or a disposition: what is done with it is greyed, and all of it can be taken back.
  void recorded(Dossier on, Recorded.Kept kept) {
    ItemId own = on.item().id();
    var items = new ArrayList<ItemId>(List.of(own));
    var others = new HashMap<ItemId, InboxRow.State>();
    boolean closed = false;
    for (Recorded.Was was : kept.items()) {
      if (was.item().equals(own)) {
        closed = was.closed();
        continue;
      }
      items.add(was.item());
      if (was.closed()) {
        others.put(was.item(), RowMaker.registered(bench.kit()));
      }
    }
    list.decided(others);
    if (closed) {
      Dossier.State state = on.state();
      list.decided(own, RowMaker.closed(bench.kit(), state.outcome(), state.neverShown()));
    }
    undo.taken(
        items,
        deed(kept),
        kept instanceof Recorded.Numbered typed
            ? typed.number()
            : bench.wording().sender(on.present().sender()),
        bench.named(on),
        () -> bench.desk().undo().recorded(kept, bench.me()));
    goOn();
  }

  private static Deed deed(Recorded.Kept kept) {
    return switch (kept) {
      case Recorded.Numbered typed -> Deed.NUMBERING;
      case Recorded.Disposed disposed ->
          disposed.kind() == Disposition.Kind.TRIFLING ? Deed.TRIFLING : Deed.KEEPING_IN_ORDER;
    };
  }

  /// Says who was first, where somebody was.
  private void meanwhile(Dossier on) {
    bench
        .tasks()
        .run(() -> bench.desk().reading().dossier(on.item().id()))
        .onSuccess(
            now ->
                now.flatMap(read -> new HistoryMaker(bench).lastOfOthers(read))
                    .ifPresent(
                        line ->
                            bench.note(
                                Tone.WARN,
                                bench.isChosen(on)
                                    ? bench.kit().text(RefusalText.CHANGED_MEANWHILE)
                                    : bench.failedFor(on),
                                line)))
        .start();
  }

  private static Deed restricted(Outcome outcome) {
    return switch (outcome) {
      case REGISTER -> Deed.PROTECTING;
      case MISDIRECTED -> Deed.PASSING_BY_HAND;
      default -> Deed.DECIDING_RESTRICTED;
    };
  }

  private static Deed deed(Outcome outcome) {
    return switch (outcome) {
      case FORWARD, PRESS, ASK -> Deed.PASSING_ON;
      case REGISTER -> Deed.REGISTERING;
      case SNOOZE -> Deed.PUTTING_ASIDE;
      default -> Deed.CLOSING;
    };
  }

  /// What she answered to a colleague can be taken back like anything else.
  void answered(Dossier on, Deed deed, Decide.Result result) {
    if (result instanceof Decide.Result.Refused(Decide.Why why)) {
      bench.noteRefused(why);
      changed();
    } else {
      ItemId id = on.item().id();
      changed(on, deed, () -> bench.desk().undo().response(id, bench.me()));
    }
  }

  /// Something about an item changed that is taken back like a decision.
  void changed(Dossier on, Deed deed, Callable<Undo.Result> back) {
    undo.taken(on, deed, bench.wording().sender(on.present().sender()), back);
    changed();
  }

  /// The same, of what cannot be taken back.
  void lasting(Dossier on, Deed deed) {
    undo.lasts(on, deed);
    changed();
  }

  /// Something about an item changed elsewhere.
  void changed() {
    refresh.run();
  }

  /// Something was taken back, or it was too late for that.
  void tookBack(Offer offer, Undo.Result result) {
    undo.took(offer, result);
  }

  /// For the named alone from now on; it stands where it stood until the report is answered.
  void closedOff(Dossier on) {
    list.change(on.item().id(), Lists.Line::silent);
    item.again();
    boolean message = on.item().kind() == ItemKind.MESSAGE;
    var done = message ? NoCopyText.MESSAGE_DONE : NoCopyText.GONE_DONE;
    String left = on.isShown() ? bench.kit().text(NoCopyText.SHOWN_STAYS) : "";
    bench.note(Tone.OK, bench.kit().text(done), left);
    undo.lasts(on, Deed.CLOSING_OFF);
    goOn();
  }

  void unpublishing(Dossier on, Unpublish.Result.Placed placed) {
    placed(on, placed.order(), placed.deadline(), Deed.UNPUBLISHING);
  }

  void answering(Dossier on, Decide.Result.Placed placed) {
    placed(on, placed.order(), placed.deadline(), Deed.ANSWERING);
  }

  private void placed(Dossier on, OrderId order, Instant deadline, Deed deed) {
    list.decided(on.item().id(), RowMaker.outbox(bench.kit()));
    if (on.restricted()) {
      list.change(on.item().id(), Lists.Line::silent);
      item.again();
    }
    String detail =
        bench
            .kit()
            .text(
                InboxText.ON_CHANNEL,
                bench.wording().sender(on.present().sender()),
                on.channel().name());
    undo.order(on, order, deed, deadline, detail);
    goOn();
  }

  private void goOn() {
    toList.run();
    refresh.run();
  }
}
