package org.uppsikt.ui.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Offers;

/// The open item: read in the background, shown, and after a second written down as opened.
final class ItemPart {

  /// From here on the office knows the item (design, invariant 5).
  static final Duration SHOWN = Duration.ofSeconds(1);

  /// What is open, and what its channel can do.
  ///
  /// @param language tag of the language its sender is best answered in
  record Open(Dossier item, Optional<Offers> offers, String language) {}

  private final Bench bench;
  private final BiConsumer<Open, Boolean> onRead;
  private final Runnable onLeft;
  private final Supplier<ItemHeard> heard;
  private final Supplier<Optional<Path>> folder;
  private final Ahead ahead;
  private final EarlyKey early;
  private final Lease lease;
  private @Nullable ItemId wanted;
  private @Nullable Open open;
  private @Nullable Instant openSince;
  private boolean wholeThread;

  /// Whether the open item was read since it was chosen; until then it may be shown as it was read
  /// ahead.
  private boolean fresh;

  /// Another screen is shown: what is read meanwhile was seen by nobody.
  private boolean away = true;

  /// Let go of, and whatever is open then not read since.
  private boolean back;

  /// @param actions does what was asked for before the item was read
  /// @param onRead told whenever the open item was read, and whether it is another one than before
  /// @param onLeft told at once when another item is chosen, before that one is read
  /// @param heard told what becomes of an item that was on show
  /// @param folder asks where to write a file
  ItemPart(
      Bench bench,
      InboxActions actions,
      BiConsumer<Open, Boolean> onRead,
      Runnable onLeft,
      Supplier<ItemHeard> heard,
      Supplier<Optional<Path>> folder) {
    this.bench = bench;
    this.onRead = onRead;
    this.onLeft = onLeft;
    this.heard = heard;
    this.folder = folder;
    this.ahead = new Ahead(bench);
    this.early = new EarlyKey(bench, actions);
    this.lease = new Lease(bench, heard);
  }

  /// Asks for a folder to write into; empty where the person thinks better of it.
  Optional<Path> chooseFolder() {
    return folder.get();
  }

  /// The open item; empty while another one is chosen that was not read since. A key that comes in
  /// that moment is meant for neither: the one is left, the other was not seen.
  Optional<Open> open() {
    return Optional.ofNullable(open).filter(o -> fresh && o.item().item().id().equals(wanted));
  }

  /// The same; what is on show but was not read since gets the key once it is.
  Optional<Open> open(Consumer<InboxActions> key) {
    return open(key, true);
  }

  private Optional<Open> open(Consumer<InboxActions> key, boolean leads) {
    Optional.ofNullable(open)
        .filter(shown -> !fresh && shown.item().item().id().equals(wanted))
        .ifPresent(shown -> early.keep(shown, key, leads));
    return open();
  }

  /// Does something with the open item; where it is on show but was not read since, that is asked
  /// for again once it is.
  void about(Consumer<InboxActions> again, Consumer<Dossier> what) {
    open(again).map(Open::item).ifPresent(what);
  }

  /// The same of what only looks or copies: keys pressed after it count as well.
  void aside(Consumer<ItemActions> again, Consumer<Dossier> what) {
    open(now -> again.accept(now.onItem()), false).map(Open::item).ifPresent(what);
  }

  /// Takes back the key that waits for the open item to be read; does something else where none
  /// does.
  void takeBackKeyOr(Runnable otherwise) {
    if (!early.takeBack()) {
      otherwise.run();
    }
  }

  /// Opens an item, or reads the open one again.
  void open(Optional<ItemId> item) {
    bench.model().chosen(item.map(ItemId::toString).orElse(""));
    early.chosen(item);
    if (!item.equals(Optional.ofNullable(wanted))) {
      release();
      wholeThread = false;
      if (wanted != null) {
        onLeft.run();
      }
    }
    wanted = item.orElse(null);
    if (item.isEmpty()) {
      open = null;
      bench.model().itemProperty().set(null);
      return;
    }
    boolean other = open == null || !item.get().equals(open.item().item().id());
    Optional<Open> atHand = other ? ahead.take(item.get()) : Optional.empty();
    fresh &= !other;
    atHand.ifPresent(this::take);
    read(item.get(), atHand.isPresent());
  }

  /// Reads the open item again.
  void again() {
    if (wanted != null) {
      read(wanted, false);
    }
  }

  void showThread() {
    wholeThread = !wholeThread;
    show();
  }

  /// Called on every beat of the clock.
  ///
  /// @param stands whether the page stands in the window: what could not be painted was taken out
  ///     of it, and nobody sees it
  void tick(Instant now, boolean stands) {
    if (!stands) {
      openSince = openSince == null ? null : now;
      return;
    }
    lease.renew(now, this::again);
    if (openSince == null || wanted == null || now.isBefore(openSince.plus(SHOWN))) {
      return;
    }
    opened(wanted);
  }

  /// The person asked for what is hidden in the open item, and has seen it, however soon she
  /// leaves.
  void revealed(boolean shown) {
    if (shown && openSince != null && wanted != null) {
      opened(wanted);
    }
  }

  private void opened(ItemId item) {
    openSince = null;
    new Care(bench).seen(item);
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().reading().opened(item, bench.me());
              return bench.desk().atItem().presence().open(item, bench.me());
            })
        .onSuccess(
            holder -> {
              lease.opened(item, holder, !away && item.equals(wanted));
              heard.get().seen(item);
              again();
            })
        .start();
  }

  /// Another screen is shown: the lease is let go of.
  void leave() {
    if (!away) {
      early.forget();
    }
    away = true;
    release();
  }

  /// Another one takes over, in another language: a key that waits is done there, and what is read
  /// here still is shown no more.
  void close() {
    wanted = null;
    release();
  }

  /// The screen is shown again: what is open there is held and counts as seen like any other.
  void comeBack() {
    away = false;
    back = true;
  }

  private void release() {
    openSince = null;
    back = true;
    lease.release();
  }

  /// @param behind nobody waits for it: it is on show as it was read ahead
  private void read(ItemId item, boolean behind) {
    bench
        .tasks()
        .run(() -> ItemRead.of(bench, item))
        .onSuccess(
            found -> {
              if (item.equals(wanted)) {
                found.ifPresentOrElse(this::came, () -> gone(item));
              }
            })
        .onFailure(
            cause -> {
              // What is left is nobody's business any more, and no key was meant for it.
              if (item.equals(wanted)) {
                early.failed(cause);
              }
            })
        .start(behind);
  }

  /// It is not there any more, and does not stand there as if it were. Told before the key that
  /// waited for it is forgotten: whoever leaves waits for that.
  private void gone(ItemId item) {
    bench.noteNotDone(Tone.WARN, bench.kit().text(InboxText.ITEM_GONE), "");
    open(Optional.empty());
    heard.get().gone(item);
  }

  private void came(Open now) {
    fresh = true;
    take(now);
    early.came(now);
    ahead.prepare(heard.get().after(now.item().item().id()));
  }

  private void take(Open now) {
    boolean first = open == null || !open.item().item().id().equals(now.item().item().id());
    boolean begins = !away && (first || back);
    open = now;
    if (begins) {
      back = false;
      openSince = bench.now();
    }
    bench
        .model()
        .together(
            () -> {
              onRead.accept(now, first);
              show();
            });
    // Its text stands there. One that is folded does not before it is asked for.
    if (begins && bench.model().onItem().extraProperty().get().foldedAs().isEmpty()) {
      new Care(bench).seen(now.item().item().id());
    }
  }

  private void show() {
    if (open == null) {
      return;
    }
    ItemModel.Extra extra = new ExtraMaker(bench).extra(open.item());
    ItemCard card = new CardMaker(bench).card(open.item(), open.offers(), wholeThread);
    bench
        .model()
        .together(
            () -> {
              if (!extra.equals(bench.model().onItem().extraProperty().get())) {
                bench.model().onItem().extraProperty().set(extra);
              }
              if (!card.equals(bench.model().itemProperty().get())) {
                bench.model().itemProperty().set(card);
              }
            });
  }
}
