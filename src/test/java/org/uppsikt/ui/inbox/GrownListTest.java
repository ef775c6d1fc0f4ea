package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A list into which more comes at once than is read in one go; and a row that was opened.
class GrownListTest extends TownTest {

  private static final int MANY = 700;
  private static final int THOUSANDS = 1_400;

  @Test
  void moreThanIsReadAtOnce_isCountedAsAtLeast_andIsAllThereOnceItIsLetIn() {
    takes(10, "old", "Tack för plogningen");
    InboxDesk desk = desk();
    clock.forward(Duration.ofMinutes(5));
    takes(MANY, "new", "Du är en idiot");
    desk.does(desk.controller()::refresh);
    assertThat(news(desk)).startsWith("Minst ");
    desk.does(desk.controller()::showNew);
    assertThat(news(desk)).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    desk.does(desk.controller()::refresh);
    assertThat(news(desk)).as("nothing came since").isEmpty();
    for (int page = 0; page < 5; page++) {
      desk.does(desk.controller()::more);
    }
    assertThat(ids(desk)).hasSize(MANY + 10).doesNotHaveDuplicates();
  }

  @Test
  void onceLetIn_theRowsStandInTheirOrder() {
    takes(10, "old", "Tack för plogningen");
    InboxDesk desk = desk();
    takes(MANY, "new", "Du är en idiot");
    desk.does(desk.controller()::refresh);
    desk.does(desk.controller()::showNew);
    List<Severity> shown =
        desk.sees(() -> desk.model().rows().stream().map(InboxRow::severity).toList());
    assertThat(shown.lastIndexOf(Severity.HIGH)).isLessThan(shown.indexOf(Severity.NOTHING));
    desk.does(desk.controller()::more);
    desk.does(desk.controller()::more);
    desk.does(desk.controller()::showNew);
    List<Severity> all =
        desk.sees(() -> desk.model().rows().stream().map(InboxRow::severity).toList());
    assertThat(all.lastIndexOf(Severity.HIGH)).isEqualTo(MANY - 1);
    assertThat(all.indexOf(Severity.NOTHING)).isEqualTo(MANY);
  }

  @Test
  void anOpenedRow_isReadAtOnce_andCountedSo() {
    takes(3, "c", "Tack för plogningen");
    InboxDesk desk = desk();
    assertThat(desk.sees(() -> desk.model().countProperty().get())).contains("3 olästa");
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().unread())).isFalse();
    assertThat(desk.sees(() -> desk.model().countProperty().get())).contains("2 olästa");
  }

  @Test
  void whatIsLetInAboveALongerList_leavesNoGapBelow() {
    takes(MANY, "old", "Tack för plogningen");
    InboxDesk desk = desk();
    takes(1, "new", "Du är en idiot");
    desk.does(desk.controller()::refresh);
    desk.does(desk.controller()::showNew);
    readsToTheEnd(desk);
    assertThat(ids(desk)).hasSize(MANY + 1).doesNotHaveDuplicates();
  }

  @Test
  void moreThanAThousandComeToAListThatTakesThemInAtOnce_withNoGapAndInOrder() {
    removed(MANY, "old", "Tack för plogningen");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().choose("removed"));
    readsToTheEnd(desk);
    assertThat(ids(desk)).hasSize(MANY);
    removed(THOUSANDS, "new", "Du är en idiot");
    removed(1, "late", "Tack för sist");
    desk.does(desk.controller()::refresh);
    readsToTheEnd(desk);
    assertThat(ids(desk)).hasSize(MANY + THOUSANDS + 1).doesNotHaveDuplicates();
    List<Severity> all =
        desk.sees(() -> desk.model().rows().stream().map(InboxRow::severity).toList());
    assertThat(all.lastIndexOf(Severity.HIGH)).isEqualTo(THOUSANDS - 1);
  }

  /// More than a thousand are loaded, and what comes stands behind them.
  @Test
  void whatComesFarDownInALoadedList_isThereToo() {
    removed(THOUSANDS, "old", "Tack för plogningen");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().choose("removed"));
    readsToTheEnd(desk);
    removed(1, "late", "Tack för sist");
    desk.does(desk.controller()::refresh);
    readsToTheEnd(desk);
    assertThat(ids(desk)).hasSize(THOUSANDS + 1).doesNotHaveDuplicates();
  }

  @Test
  void aRowThatWasKeptAtTheEnd_bringsOnePageWhereverSheComesToTheEnd() {
    takes(10, "old", "Tack för plogningen");
    InboxDesk desk = desk();
    desk.does(() -> desk.model().selectedProperty().set(9));
    takes(THOUSANDS, "new", "Du är en idiot");
    desk.does(desk.controller()::refresh);
    desk.does(desk.controller()::showNew);
    int read = 2 * ListPart.PAGE + 1;
    assertThat(settled(desk)).as("the kept row stands behind what was read").isEqualTo(read);
    scrollsTo(desk, read - 1);
    assertThat(settled(desk)).isEqualTo(read + ListPart.PAGE);
    scrollsTo(desk, read + ListPart.PAGE - 1);
    assertThat(settled(desk)).isEqualTo(read + 2 * ListPart.PAGE);
  }

  /// How many rows there are once nothing follows any more from how the list is drawn.
  private static int settled(InboxDesk desk) {
    for (int pass = 0; pass < 8; pass++) {
      desk.does(() -> {});
    }
    return ids(desk).size();
  }

  private static void scrollsTo(InboxDesk desk, int row) {
    desk.does(() -> ((ListView<?>) desk.controller().view().lookup(".list-view")).scrollTo(row));
  }

  private static void readsToTheEnd(InboxDesk desk) {
    for (int page = 0; page < 12; page++) {
      desk.does(desk.controller()::more);
    }
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static String news(InboxDesk desk) {
    return desk.sees(() -> desk.model().newItemsProperty().get());
  }

  private static List<String> ids(InboxDesk desk) {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::id).toList());
  }

  private void takes(int count, String id, String text) {
    takes(count, id, text, Visibility.SHOWN);
  }

  /// The platform took them away before anybody looked at them.
  private void removed(int count, String id, String text) {
    takes(count, id, text, Visibility.SPAM);
  }

  private void takes(int count, String id, String text, Visibility visibility) {
    Sender sender = Arrivals.sender("Roger Nylander");
    List<RemoteItem> arrivals =
        IntStream.range(0, count)
            .mapToObj(i -> Arrivals.item(id + i, text + " " + i, sender, visibility))
            .toList();
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), arrivals);
  }
}
