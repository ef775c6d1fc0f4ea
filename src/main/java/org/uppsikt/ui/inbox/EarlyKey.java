package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.RefusalText;
import org.uppsikt.work.Dossier;

/// The keys of whoever has read what stands there before the program has read it again. They count
/// once that is done, and not where the item was changed or decided meanwhile; in another language,
/// where that was changed in between.
final class EarlyKey {

  private final Bench bench;
  private final InboxActions actions;

  /// Whether what waits was pressed here, and not before the language was changed.
  private boolean own;

  /// @param actions does what was pressed for
  EarlyKey(Bench bench, InboxActions actions) {
    this.bench = bench;
    this.actions = actions;
  }

  /// What was pressed about one item, in that order.
  ///
  /// @param seen as it stood there when the first key was pressed
  /// @param leads whether the last key leads somewhere
  record Pressed(ItemPart.Open seen, List<Consumer<InboxActions>> keys, boolean leads) {

    private Pressed then(Consumer<InboxActions> key, boolean goesOn) {
      return new Pressed(seen, Stream.concat(keys.stream(), Stream.of(key)).toList(), goesOn);
    }

    private boolean about(ItemId item) {
      return seen.item().item().id().equals(item);
    }
  }

  /// The first key that leads somewhere is the last that counts: what is pressed after it may be
  /// meant for what it leads to.
  ///
  /// @param shown as it stood there when the key was pressed
  /// @param goesOn whether it leads somewhere, unlike what only looks or copies
  void keep(ItemPart.Open shown, Consumer<InboxActions> key, boolean goesOn) {
    Pressed before = departures().pressed().orElse(new Pressed(shown, List.of(), false));
    if (!before.leads()) {
      own = true;
      departures().pressed(before.then(key, goesOn));
    }
  }

  /// An item is chosen, or none: what was pressed about another is forgotten. Where she has not
  /// gone on to it herself, as it is gone from the list in another language, she is told.
  void chosen(Optional<ItemId> item) {
    departures()
        .pressed()
        .filter(waits -> item.filter(waits::about).isEmpty())
        .ifPresent(
            waits -> {
              if (!own && waits.leads()) {
                bench.noteRefused(waits.seen().item(), RefusalText.CHANGED_MEANWHILE);
              }
              forget();
            });
  }

  void forget() {
    if (departures().pressed().isPresent()) {
      departures().pressed(null);
    }
  }

  /// Takes back the key that leads somewhere, before it counts.
  ///
  /// @return false where none waits
  boolean takeBack() {
    boolean waited = departures().pressed().filter(Pressed::leads).isPresent();
    if (waited) {
      forget();
    }
    return waited;
  }

  /// It could not be read again.
  void failed(Exception cause) {
    bench.noteRefused(Bench.storeFault(cause));
    forget();
  }

  /// The item was read again.
  void came(ItemPart.Open now) {
    departures().pressed().ifPresent(waited -> came(waited, now));
  }

  private void came(Pressed waited, ItemPart.Open now) {
    departures().begun();
    departures().pressed(null);
    departures()
        .through(
            () -> {
              if (same(waited.seen().item(), now.item())) {
                waited.keys().forEach(key -> key.accept(actions));
              } else {
                bench.noteRefused(RefusalText.CHANGED_MEANWHILE);
              }
            });
  }

  private Departures departures() {
    return bench.model().departures();
  }

  /// That somebody looked at it changes nothing about it; what a new check found does.
  private static boolean same(Dossier one, Dossier other) {
    return same(one.state(), other.state())
        && CardMaker.judged(one).equals(CardMaker.judged(other))
        && CardMaker.found(one, true).equals(CardMaker.found(other, true));
  }

  private static boolean same(Dossier.State one, Dossier.State other) {
    return one.version().equals(other.version())
        && one.revision() == other.revision()
        && one.folder() == other.folder()
        && one.visibility() == other.visibility()
        && one.severity() == other.severity();
  }
}
