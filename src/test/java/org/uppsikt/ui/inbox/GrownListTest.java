package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A list into which more comes at once than is read in one go; and a row that was opened.
class GrownListTest extends TownTest {

  private static final int MANY = 700;

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
    List<RemoteItem> arrivals =
        IntStream.range(0, count).mapToObj(i -> Arrivals.comment(id + i, text + " " + i)).toList();
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), arrivals);
  }
}
