package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Presence;

/// Holds the open item for the person as long as it stays open: colleagues see who is on it.
final class Lease {

  /// How often it is renewed.
  private static final Duration RENEW = Duration.ofMinutes(1);

  private final Bench bench;
  private final Supplier<ItemHeard> heard;
  private @Nullable ItemId leased;
  private Instant renewAt = Instant.MAX;

  /// @param heard told who is on an item
  Lease(Bench bench, Supplier<ItemHeard> heard) {
    this.bench = bench;
    this.heard = heard;
  }

  /// It was opened.
  ///
  /// @param stays whether it is on show still
  void opened(ItemId item, Optional<Presence.Holder> holder, boolean stays) {
    Optional<InboxRow.Holder> who = holder.map(h -> new Holders(bench).in(h.person()));
    heard.get().holder(item, who);
    if (!who.map(InboxRow.Holder::me).orElse(false)) {
      return;
    }
    if (!stays) {
      letGo(item);
      return;
    }
    leased = item;
    renewAt = bench.now().plus(RENEW);
  }

  /// Called on every beat of the clock.
  ///
  /// @param then told when it was renewed
  void renew(Instant now, Runnable then) {
    ItemId mine = leased;
    if (mine == null || now.isBefore(renewAt)) {
      return;
    }
    renewAt = now.plus(RENEW);
    bench
        .tasks()
        .run(() -> bench.desk().atItem().presence().open(mine, bench.me()))
        .onSuccess(holder -> then.run())
        .start();
  }

  void release() {
    ItemId left = leased;
    leased = null;
    renewAt = Instant.MAX;
    if (left != null) {
      letGo(left);
    }
  }

  private void letGo(ItemId left) {
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().atItem().presence().leave(left, bench.me());
              return new Holders(bench).of(left);
            })
        .onSuccess(holder -> heard.get().holder(left, holder))
        .start();
  }
}
