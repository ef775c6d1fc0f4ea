package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;

/// Has the item at hand that comes next, so that it stands there as soon as it is chosen. It is
/// read while the one before it is looked at, counts as seen by nobody, and is read again once it
/// is on show.
final class Ahead {

  /// An older one may say what is no longer so.
  private static final Duration FRESH = Duration.ofMinutes(1);

  /// So soon it is not read once more, however often the one before it is.
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Bench bench;
  private ItemPart.@Nullable Open read;
  private @Nullable ItemId wanted;
  private Instant since = Instant.MIN;
  private Instant begun = Instant.MIN;

  Ahead(Bench bench) {
    this.bench = bench;
  }

  /// Reads what comes next, and lets go of any other. Where it was read before, it stays at hand
  /// meanwhile.
  void prepare(Optional<ItemId> next) {
    boolean same = next.filter(item -> item.equals(wanted)).isPresent();
    if (same && bench.now().isBefore(begun.plus(AGAIN))) {
      return;
    }
    if (!same) {
      read = null;
    }
    wanted = next.orElse(null);
    begun = bench.now();
    next.ifPresent(
        item ->
            bench
                .tasks()
                .run(() -> ItemRead.of(bench, item))
                .onSuccess(found -> keep(item, found))
                // It is read again when it is chosen, and what fails then is said.
                .onFailure(cause -> keep(item, Optional.empty()))
                .start());
  }

  /// The item, where it is the one at hand; it is at hand no more.
  Optional<ItemPart.Open> take(ItemId item) {
    Optional<ItemPart.Open> mine =
        Optional.ofNullable(read)
            .filter(open -> open.item().item().id().equals(item))
            .filter(open -> bench.now().isBefore(since.plus(FRESH)));
    read = null;
    wanted = null;
    return mine;
  }

  private void keep(ItemId item, Optional<ItemPart.Open> found) {
    if (item.equals(wanted)) {
      read = found.orElse(null);
      since = bench.now();
    }
  }
}
