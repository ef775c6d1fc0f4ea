package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.ui.kit.Leaving;
import org.uppsikt.ui.kit.Tone;

/// What was decided and is being written down, what of it can be taken back, and what leaves for
/// the channels. It outlives a change of language.
public final class Departures implements Leaving {

  private final Deque<Offer> offers = new ArrayDeque<>();
  private final Map<OrderId, String> sent = new LinkedHashMap<>();
  private final Set<Offer> pending = new LinkedHashSet<>();
  private final Set<Offer> wished = new LinkedHashSet<>();
  private final Set<Offer> running = new LinkedHashSet<>();
  private final Turns turns = new Turns(this::written);
  private final Map<ItemId, SinceRead.Pending> lines = new HashMap<>();
  private final BooleanProperty roomKept = new SimpleBooleanProperty();
  private @Nullable Aftermath shown;
  private @Nullable Offer past;
  private @Nullable Offer lasting;
  private EarlyKey.@Nullable Pressed pressed;
  private int beside;
  private long signs;
  private @Nullable Runnable after;
  private final List<InboxModel.Note> refused = new ArrayList<>();

  /// Whether something that was asked for is not written down yet.
  public boolean isWriting() {
    return turns.busy() || pressed != null || goesBack() || beside > 0;
  }

  /// Goes on at once, or as soon as all is written; what was to come after it before no longer
  /// does.
  public void onceWritten(Runnable then) {
    refused.clear();
    after = then;
    goOn();
  }

  /// What was to come once all is written does not.
  public void stay() {
    after = null;
  }

  /// Something that was asked for was not done: kept for whoever waits to go on, also where it was
  /// told beside the list in the same words as something before it.
  void refused(InboxModel.Note why) {
    if (after != null) {
      refused.add(why);
    }
  }

  @Override
  public void notDone(String happened) {
    refused(new InboxModel.Note(Tone.DANGER, happened, ""));
  }

  /// What was not done after all while [#onceWritten] was waited for, in the order in which it was
  /// told.
  public List<InboxModel.Note> refused() {
    return List.copyOf(refused);
  }

  /// Something that was asked for is through, and what came of it was told.
  void written() {
    alive();
    goOn();
  }

  /// Something moved: what is written takes its time, but the store does not hang.
  void alive() {
    signs++;
  }

  /// How often anything moved so far.
  public long signs() {
    return signs;
  }

  private void goOn() {
    Runnable then = after;
    if (then != null && !isWriting()) {
      after = null;
      then.run();
    }
  }

  /// Something is written beside the turns, or looked up before what came of it can be told.
  @Override
  public void begun() {
    beside++;
  }

  /// It is through.
  ///
  /// @param told tells what came of it
  @Override
  public void through(Runnable told) {
    try {
      told.run();
    } finally {
      beside--;
      written();
    }
  }

  /// Decisions, in the order in which they are written.
  Turns turns() {
    return turns;
  }

  /// What is being decided, which no reading of a list sees before it is written down.
  Map<ItemId, SinceRead.Pending> lines() {
    return lines;
  }

  /// From here on this one shows what becomes of decisions, also of those that were taken before
  /// it came, in another language.
  void showIn(Aftermath now) {
    shown = now;
  }

  Aftermath shown() {
    return Objects.requireNonNull(shown);
  }

  /// The keys that count once their item is read; empty for none.
  Optional<EarlyKey.Pressed> pressed() {
    return Optional.ofNullable(pressed);
  }

  /// @param waits null where none waits any more
  void pressed(EarlyKey.@Nullable Pressed waits) {
    pressed = waits;
    goOn();
  }

  /// What can still be taken back, the newest first.
  Deque<Offer> offers() {
    return offers;
  }

  /// Whose time to be taken back is over and of which nobody has heard yet what came of it, with
  /// how it was called.
  Map<OrderId, String> sent() {
    return sent;
  }

  /// Whether the bar of offers stays where it is though nothing is offered: what was decided after
  /// its last offer is being written.
  BooleanProperty roomKeptProperty() {
    return roomKept;
  }

  /// Those of the offers that are still being written, in that order.
  Set<Offer> pending() {
    return pending;
  }

  /// Those that are to be taken back once they are written, and what is being taken back about the
  /// same item is through; in that order.
  Set<Offer> wished() {
    return wished;
  }

  /// What is being taken back.
  Set<Offer> running() {
    return running;
  }

  /// What was wished for and can be begun with: it is wished for no more. About one item that is
  /// one at a time, in the order of the wishes.
  List<Offer> ready() {
    var ready = new ArrayList<Offer>();
    var before = new ArrayList<Offer>();
    for (Offer offer : wished) {
      boolean waits = isHeld(offer) || sharesItem(before, offer) || sharesItem(ready, offer);
      (waits ? before : ready).add(offer);
    }
    wished.removeAll(ready);
    return ready;
  }

  /// Whether it cannot be taken back at once: it is not written yet, or something later about the
  /// same item is written or goes back first.
  boolean mustWait(Offer offer) {
    return isHeld(offer) || sharesItem(wished, offer);
  }

  private boolean isHeld(Offer offer) {
    return pending.contains(offer) || sharesItem(pending, offer) || sharesItem(running, offer);
  }

  private static boolean sharesItem(Collection<Offer> offers, Offer with) {
    return offers.stream().anyMatch(each -> !Collections.disjoint(each.items(), with.items()));
  }

  /// How an order is taken back, where that was asked for or is offered.
  Optional<Offer> of(OrderId order) {
    return Stream.of(running, wished, offers)
        .flatMap(Collection::stream)
        .filter(offer -> order.equals(offer.order()))
        .findFirst();
  }

  /// The newest that can be taken back: what lasts beside it takes nothing from it.
  Optional<Offer> offered() {
    return offers.stream().filter(offer -> !offer.deed().lasts()).findFirst();
  }

  /// What was offered last and is so no longer: who asks for it is told why. Of what lasts that is
  /// told once, and then of what was before it.
  Optional<Offer> past() {
    return Optional.ofNullable(lasting == null ? past : lasting);
  }

  /// @param now null where it was taken back
  void past(@Nullable Offer now) {
    boolean lasts = now != null && now.deed().lasts();
    lasting = lasts ? now : null;
    past = lasts ? past : now;
  }

  /// It was told that what lasts does.
  void toldLasting() {
    lasting = null;
  }

  /// Whether it is being taken back, or is to be.
  boolean goesBack(Offer offer) {
    return running.contains(offer) || wished.contains(offer);
  }

  /// Whether anything is.
  boolean goesBack() {
    return !running.isEmpty() || !wished.isEmpty();
  }
}
