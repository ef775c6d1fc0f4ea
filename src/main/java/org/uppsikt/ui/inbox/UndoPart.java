package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Many;
import org.uppsikt.work.Undo;

/// What can still be taken back. The window is a stored deadline: the ring only shows it.
final class UndoPart implements UndoActions {

  private final Bench bench;
  private final Consumer<List<ItemId>> onUndone;
  private final Runnable onSent;
  private final Sending sending;
  private final UndoRing bar;
  private final OfferMaker making;

  /// @param onSent told when an order may have left
  UndoPart(Bench bench, Consumer<List<ItemId>> onUndone, Runnable onSent) {
    this.bench = bench;
    this.onUndone = onUndone;
    this.onSent = onSent;
    this.sending = new Sending(bench, onSent);
    this.bar = new UndoRing(bench);
    this.making = new OfferMaker(bench);
  }

  void order(Dossier on, OrderId order, Deed deed, Instant deadline, String detail) {
    offer(making.order(on, order, deed, deadline, detail));
  }

  /// A decision that leaves nothing for the channel.
  void local(Dossier on, Deed deed, String detail) {
    offer(making.local(on, deed, detail));
  }

  /// A decision that is still being written: it has its place among the offers, and is taken back
  /// once it is written.
  Offer expect(Dossier on, Deed deed, String detail) {
    Offer made = making.local(on, deed, detail);
    pending().add(made);
    offer(made);
    return made;
  }

  /// @param kept whether it was written, and can be taken back
  void came(Offer expected, boolean kept) {
    pending().remove(expected);
    if (!kept) {
      wished().remove(expected);
      offers().remove(expected);
    }
    bar.show();
    wishes();
  }

  /// What was to be taken back while it was being written, or after another.
  private void wishes() {
    departures().ready().forEach(this::start);
  }

  private Set<Offer> pending() {
    return departures().pending();
  }

  private Set<Offer> wished() {
    return departures().wished();
  }

  /// Anything else that was just done with an item, and how it is taken back.
  void taken(Dossier on, Deed deed, String detail, Callable<Undo.Result> back) {
    taken(List.of(on.item().id()), deed, detail, bench.named(on), back);
  }

  /// What was just done with no item.
  void taken(Deed deed, String detail, Callable<Undo.Result> back) {
    taken(List.of(), deed, detail, detail, back);
  }

  /// What cannot be taken back: the key says so, instead of taking back what was done before it.
  void lasts(Dossier on, Deed deed) {
    taken(on, deed, "", () -> Undo.Result.TOO_LATE);
  }

  /// The same of what was done with no item.
  void lasts(Deed deed) {
    taken(deed, "", () -> Undo.Result.TOO_LATE);
  }

  /// What was just done with many items at once: all that leaves does so at the same time.
  void many(Many.Run run, String detail) {
    List<ItemId> items = run.lines().stream().filter(Many.Line::done).map(Many.Line::item).toList();
    if (!items.isEmpty()) {
      offer(making.many(run, items, detail));
    }
  }

  void taken(
      List<ItemId> items, Deed deed, String detail, String about, Callable<Undo.Result> back) {
    offer(making.taken(items, deed, detail, about, back));
  }

  /// What was offered before can still be taken back once this one is.
  private void offer(Offer made) {
    offers().push(made);
    bar.show();
  }

  /// Called on every beat of the clock.
  void tick(Instant now) {
    List<Offer> over =
        offers().stream()
            .filter(o -> !o.deadline().isAfter(now) && !pending().contains(o))
            // Of what goes back nothing is sent.
            .filter(o -> !departures().goesBack(o))
            .toList();
    // The newest last: it is the one that is asked for once none is offered.
    over.reversed().forEach(this::shut);
    if (over.stream().anyMatch(offer -> !offer.sends().isEmpty())) {
      sending.due(over);
    } else {
      sending.again(now);
    }
    bar.beat(now);
  }

  /// Takes back what waits about an item, whether or not the bar still offers it.
  void takeBack(Dossier item) {
    OnHold.of(item).map(order -> offered(item, order)).ifPresent(this::undo);
  }

  /// Sends what waits about an item, whatever it waits for.
  void sendNow(Dossier item) {
    OnHold.of(item).map(order -> offered(item, order)).ifPresent(this::now);
  }

  private Offer offered(Dossier item, Dossier.Order order) {
    Deed deed =
        switch (order.what()) {
          case UNPUBLISH, NOCOPY -> Deed.UNPUBLISHING;
          case RESTORE -> Deed.restoring(item);
          case REPLY -> Deed.ANSWERING;
        };
    return departures()
        .of(order.id())
        .orElseGet(() -> making.order(item, order.id(), deed, order.nextAt(), ""));
  }

  /// What was done last, also what lasts: then nothing is taken back, and that is said.
  void undo() {
    undo(offer -> true);
  }

  @Override
  public void undoOffered() {
    undo(offer -> !offer.deed().lasts());
  }

  private void undo(Predicate<Offer> which) {
    Optional<Offer> newest =
        offers().stream().filter(which).filter(offer -> !departures().goesBack(offer)).findFirst();
    boolean busy = departures().goesBack();
    newest
        .or(() -> busy ? Optional.empty() : departures().past())
        .ifPresentOrElse(
            this::undo,
            () -> {
              String nothing = bench.kit().text(InboxText.NOTHING_TO_UNDO);
              bench.note(Tone.ACCENT, busy ? goesBack() : nothing, "");
            });
  }

  private void undo(Offer current) {
    if (departures().goesBack(current)) {
      bench.note(Tone.ACCENT, goesBack(), "");
    } else if (departures().mustWait(current)) {
      wished().add(current);
    } else {
      start(current);
    }
  }

  private String goesBack() {
    return bench.kit().text(InboxText.GOES_BACK);
  }

  private void start(Offer current) {
    departures().running().add(current);
    bench
        .tasks()
        .run(current.back())
        .onSuccess(result -> through(current, () -> departures().shown().tookBack(current, result)))
        .onFailure(cause -> through(current, () -> bench.noteRefused(Bench.storeFault(cause))))
        .start();
  }

  private void through(Offer current, Runnable told) {
    departures().running().remove(current);
    told.run();
    wishes();
    InboxModel.Note note = bench.model().noteProperty().get();
    if (!departures().goesBack() && note != null && note.happened().equals(goesBack())) {
      bench.model().noteProperty().set(null);
    }
    departures().written();
  }

  @Override
  public void now() {
    departures().offered().ifPresent(this::now);
  }

  private void now(Offer current) {
    OrderId order = current.order();
    if (order == null) {
      return;
    }
    shut(current);
    sending.now(current, order);
  }

  /// What was decided while this one was taken back keeps its own offer.
  void took(Offer current, Undo.Result result) {
    shut(current);
    if (current.deed().lasts()) {
      departures().toldLasting();
    }
    switch (result) {
      case UNDONE -> undone(current);
      case PARTLY -> {
        undone(current);
        bench.noteNotDone(Tone.WARN, bench.kit().text(InboxText.UNDONE_PARTLY), instead(current));
      }
      case TOO_LATE -> new Instead(bench).tell(current);
      case CHANGED_SINCE -> {
        bench.noteNotDone(Tone.WARN, bench.kit().text(InboxText.CHANGED_SINCE), "");
        onSent.run();
      }
      case NO_RIGHT -> bench.noteRefused(RefusalText.NO_RIGHT);
      case NOTHING_TO_UNDO -> {
        departures().past(null);
        bench.noteNotDone(Tone.ACCENT, bench.kit().text(InboxText.NOTHING_TO_UNDO), "");
      }
    }
  }

  private void undone(Offer current) {
    departures().past(null);
    onUndone.accept(current.items());
    if (!current.deadline().isAfter(bench.now())) {
      // The bar that named it is long gone.
      String what = bench.kit().text(current.deed().named(), 0);
      bench.note(Tone.ACCENT, bench.kit().text(InboxText.TAKEN_BACK_LATE, what), current.about());
    }
  }

  /// Names what would put it right, or says that nothing does (design, invariant 7).
  private String instead(Offer current) {
    return current.deed().instead().map(words -> bench.kit().text(words)).orElse("");
  }

  private void shut(Offer current) {
    departures().past(current);
    offers().remove(current);
    bar.show();
  }

  private Deque<Offer> offers() {
    return departures().offers();
  }

  private Departures departures() {
    return bench.model().departures();
  }
}
