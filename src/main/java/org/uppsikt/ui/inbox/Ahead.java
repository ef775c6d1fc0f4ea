package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;

/// Has the item at hand that comes next, so that it stands there as soon as it is chosen. It is
/// read
/// while the one before it is looked at, counts as seen by nobody, and is read again once it is on
/// show.
final class Ahead {

  /// An older one may say what is no longer so.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Bench bench;
  private ItemPart.@Nullable Open read;
  private @Nullable ItemId wanted;
  private Instant since = Instant.MIN;

  Ahead(Bench bench) {
    this.bench = bench;
  }

  /// Reads what comes next; what was read before is let go of.
  void prepare(Optional<ItemId> next) {
    read = null;
    wanted = next.orElse(null);
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
