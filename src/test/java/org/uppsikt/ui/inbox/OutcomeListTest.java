package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What came of many items leads to each of them.
class OutcomeListTest extends TownTest {

  /// What was refused is to be decided by itself: it is opened from its result.
  @Test
  void aResultIsOpened_whereItsItemLiesByNow_andTheOthersStay() {
    List<ItemId> items = three();
    InboxDesk desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.press("Ctrl+A").press("P").press("1").press("Ctrl+Enter");
    assertThat(words(desk)).hasSize(3);
    assertThat(desk.focused()).isEqualTo("inbox.marks.outcomes");
    desk.picture("marked-results");
    desk.press("Enter");
    String open = desk.sees(() -> desk.model().itemProperty().get().id());
    assertThat(open)
        .isIn(items.stream().map(ItemId::toString).toList())
        .isEqualTo(desk.sees(() -> desk.model().marks().outcomes().getFirst().id()));
    assertThat(desk.sees(() -> desk.model().currentProperty().get())).isEqualTo(View.SNOOZED.id());
    assertThat(words(desk)).hasSize(3);
    // It is decided by itself, by key, with the results still on show.
    assertThat(desk.focused()).isEqualTo("inbox.list");
    desk.press("S");
    assertThat(desk.covered()).isTrue();
    assertThat(words(desk)).hasSize(3);
    desk.press("Esc").press("Esc");
    assertThat(words(desk)).isEmpty();
  }

  private List<ItemId> three() {
    List<RemoteItem> items =
        Stream.of("c1", "c2", "c3").map(id -> Arrivals.comment(id, "Tack " + id)).toList();
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), items);
    return items.stream().map(each -> office.item(PracticeOffice.FACEBOOK, each.id())).toList();
  }

  private static List<String> words(InboxDesk desk) {
    return desk.sees(() -> desk.model().marks().outcomes().stream().map(o -> o.words()).toList());
  }
}
