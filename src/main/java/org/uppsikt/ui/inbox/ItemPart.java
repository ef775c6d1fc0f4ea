package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Offers;

/// The open item: read in the background, shown, and after a second written down as opened.
final class ItemPart {

  /// From here on the office knows the item (design, invariant 5).
  static final Duration SHOWN = Duration.ofSeconds(1);

  /// What is open, and what its channel can do.
  record Open(Dossier item, Optional<Offers> offers) {}

  private final Bench bench;
  private final Consumer<Open> onRead;
  private @Nullable ItemId wanted;
  private @Nullable Open open;
  private @Nullable Instant openSince;
  private boolean wholeThread;

  /// @param onRead told whenever the open item was read, first or again
  ItemPart(Bench bench, Consumer<Open> onRead) {
    this.bench = bench;
    this.onRead = onRead;
  }

  Optional<Open> open() {
    return Optional.ofNullable(open);
  }

  /// Opens an item, or reads the open one again.
  void open(Optional<ItemId> item) {
    if (item.isEmpty()) {
      wanted = null;
      open = null;
      openSince = null;
      bench.model().itemProperty().set(null);
      return;
    }
    if (!item.get().equals(wanted)) {
      openSince = null;
      wholeThread = false;
    }
    wanted = item.get();
    read(item.get());
  }

  /// Reads the open item again.
  void again() {
    if (wanted != null) {
      read(wanted);
    }
  }

  void showThread() {
    wholeThread = !wholeThread;
    show();
  }

  void checkAgain(Runnable then) {
    open()
        .ifPresent(
            o ->
                bench
                    .tasks()
                    .run(
                        () -> {
                          bench.desk().intake().checkAgain(o.item().present().ref());
                          return true;
                        })
                    .onSuccess(done -> then.run())
                    .start());
  }

  /// Called on every beat of the clock.
  void tick(Instant now) {
    if (openSince == null || wanted == null || now.isBefore(openSince.plus(SHOWN))) {
      return;
    }
    openSince = null;
    ItemId item = wanted;
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().reading().opened(item, bench.me());
              return true;
            })
        .onSuccess(done -> again())
        .start();
  }

  private void read(ItemId item) {
    bench
        .tasks()
        .run(
            () ->
                bench
                    .desk()
                    .reading()
                    .dossier(item)
                    .map(d -> new Open(d, bench.desk().offers(d.item().channel()))))
        .onSuccess(found -> found.filter(o -> item.equals(wanted)).ifPresent(this::take))
        .start();
  }

  private void take(Open read) {
    boolean first = open == null || !open.item().item().id().equals(read.item().item().id());
    open = read;
    if (first) {
      openSince = bench.now();
    }
    show();
    onRead.accept(read);
  }

  private void show() {
    if (open == null) {
      return;
    }
    ItemCard card = new CardMaker(bench).card(open.item(), open.offers(), wholeThread);
    if (!card.equals(bench.model().itemProperty().get())) {
      bench.model().itemProperty().set(card);
    }
  }
}
