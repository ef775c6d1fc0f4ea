package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.SenderItems.Known;
import org.uppsikt.testing.Arrivals;

/// The near look of somebody who wrote much, on every database.
abstract class SenderItemsContract extends StoreDesk {

  private static final Known ROGER = Known.of(Arrivals.sender("Roger Nylander")).orElseThrow();
  private static final Duration NEAR = Duration.ofDays(30);

  /// Has a plan made as for many rows, where few are read whole instead.
  void byIndex(Tx tx) {}

  @Test
  void whatIsNewEnoughIsFound_newestFirst_andNothingOlder() {
    List<ItemId> old = write("old", 3);
    clock.forward(NEAR.plusHours(1));
    List<ItemId> fresh = write("fresh", 3);
    List<ItemId> near =
        database.read(
            tx ->
                new SenderItems().of(tx, ROGER, Optional.of(CHANNEL), since(), old.getFirst(), 9));
    assertThat(near).containsExactlyElementsOf(fresh.reversed());
    clock.forward(NEAR.minusDays(2));
    assertThat(
            database.<List<ItemId>>read(
                tx ->
                    new SenderItems()
                        .of(tx, ROGER, Optional.of(CHANNEL), since(), fresh.getLast(), 9)))
        .as("none older than all that is near")
        .containsExactly(fresh.get(1), fresh.getFirst());
  }

  /// Ten thousand old comments would be read with every refresh while one of hers stays open.
  @Test
  void whatIsOlderIsNotWalkedThrough() {
    write("old", 3);
    String plan =
        database.read(
            tx -> {
              byIndex(tx);
              return String.join(
                  " ",
                  tx.handle()
                      .createQuery("explain " + SenderItems.of(ROGER, true))
                      .bind("key", ROGER.value())
                      .bind("but", 1L)
                      .bind("since", Tx.at(since()))
                      .bind("channel", CHANNEL.value())
                      .bind("above", 2L)
                      .bind("limit", 9)
                      .mapTo(String.class)
                      .list());
            });
    assertThat(plan.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
        .containsPattern(
            "item_version_sender: item_id > [^ ]+ and sender_remote_id = "
                + "|index cond: \\(\\(\\(sender_remote_id\\)::text = [^)]*\\) and \\(item_id > ");
  }

  private Instant since() {
    return clock.instant().minus(NEAR);
  }

  private List<ItemId> write(String name, int count) {
    var items = new ArrayList<ItemId>();
    for (int i = 0; i < count; i++) {
      clock.forward(Duration.ofMinutes(1));
      items.add(arrive(Arrivals.comment(name + "-" + i, "Hej")).item());
    }
    return items;
  }
}
