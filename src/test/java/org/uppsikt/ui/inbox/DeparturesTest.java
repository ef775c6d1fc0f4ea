package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Undo;

class DeparturesTest {

  private final Departures departures = new Departures();

  @Test
  void severalAboutOneItem_goBackOneAfterTheOther_theNewestFirst() {
    Offer first = about(1, "marked");
    Offer second = about(1, "accepted");
    Offer third = about(1, "closed");
    Offer other = about(2, "another");
    departures.running().add(third);
    departures.wished().addAll(List.of(second, first, other));
    assertThat(departures.ready()).containsExactly(other);
    departures.running().remove(third);
    assertThat(departures.ready()).containsExactly(second);
    departures.running().add(second);
    assertThat(departures.ready()).isEmpty();
    departures.running().remove(second);
    assertThat(departures.ready()).containsExactly(first);
    assertThat(departures.goesBack()).isFalse();
  }

  @Test
  void anOlderOne_waitsForWhatIsWrittenOrToGoBackAboutItsItem() {
    Offer older = about(1, "marked");
    Offer newer = about(1, "closed");
    departures.pending().add(newer);
    assertThat(departures.mustWait(older)).isTrue();
    departures.wished().addAll(List.of(newer, older));
    departures.pending().remove(newer);
    assertThat(departures.mustWait(about(2, "another"))).isFalse();
    assertThat(departures.ready()).containsExactly(newer);
    assertThat(departures.mustWait(about(1, "accepted"))).isTrue();
  }

  private static Offer about(long item, String what) {
    List<ItemId> items = List.of(new ItemId(item));
    return new Offer(
        items, null, List.of(), Deed.CLOSING, what, what, Instant.EPOCH, () -> Undo.Result.UNDONE);
  }
}
