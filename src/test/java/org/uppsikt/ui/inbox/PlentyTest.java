package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.work.Lists;

class PlentyTest {

  private static final ItemFilter INBOX = View.INBOX.filter();
  private static final ItemFilter DONE = View.DONE.filter();

  private final Map<ItemFilter, Integer> stored = new HashMap<>(Map.of(INBOX, 12));
  private final List<List<ItemFilter>> read = new ArrayList<>();
  private long nanos;
  private final Plenty plenty = new Plenty(() -> nanos);

  private Map<ItemFilter, Integer> counts() {
    return plenty.counts(
        List.of(INBOX, DONE),
        asked -> {
          read.add(List.copyOf(asked));
          return asked.stream().map(stored::get).toList();
        });
  }

  @Test
  void aLongListIsNotReadAgainForTenSecondsAndTheOthersAre() {
    stored.put(DONE, Lists.MOST_COUNTED);
    counts();
    stored.put(INBOX, 11);
    nanos += Duration.ofSeconds(10).toNanos() - 1;
    assertThat(counts()).isEqualTo(Map.of(INBOX, 11, DONE, Lists.MOST_COUNTED));
    assertThat(read).containsExactly(List.of(INBOX, DONE), List.of(INBOX));
  }

  @Test
  void afterTenSecondsItIsReadHoweverOftenItWasAskedForInBetween() {
    stored.put(DONE, Lists.MOST_COUNTED);
    counts();
    stored.put(DONE, 4_999);
    for (int i = 0; i < 10; i++) {
      nanos += Duration.ofSeconds(1).toNanos();
      counts();
    }
    assertThat(counts()).containsEntry(DONE, 4_999);
  }

  @Test
  void aListThatIsJustShortEnoughIsReadEachTime() {
    stored.put(DONE, Lists.MOST_COUNTED - 1);
    counts();
    stored.put(DONE, Lists.MOST_COUNTED - 2);
    assertThat(counts()).containsEntry(DONE, Lists.MOST_COUNTED - 2);
  }
}
