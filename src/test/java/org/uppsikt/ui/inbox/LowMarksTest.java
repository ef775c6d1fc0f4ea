package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What came of many items is read in the lowest window too, and at the largest text.
class LowMarksTest extends TownTest {

  private static final int MANY = 20;

  /// Without the head and the foot of the window.
  @ParameterizedTest
  @CsvSource({"1024, 568, 100", "1280, 656, 200"})
  void theFirstResultsStandOnShow_withTheirButtonsAndARow(int width, int height, int percent) {
    List<RemoteItem> items =
        IntStream.range(0, MANY).mapToObj(i -> Arrivals.comment("c" + i, "Tack " + i)).toList();
    office.bench().intake().take(PracticeOffice.channel(PracticeOffice.FACEBOOK), List.of(), items);
    InboxDesk desk =
        new InboxDesk(
            office.bench(), FxStage.kit(Language.FI, Appearance.LIGHT, percent), width, height);
    desk.press("Ctrl+A").press("I");
    desk.does(() -> {});
    desk.picture("marks-low-" + percent);
    Bounds results = desk.place("inbox.marks.outcomes");
    double line = 20 * percent / 100.0;
    assertThat(results.getHeight()).as("a name and its result").isGreaterThan(2 * line);
    Bounds close = desk.place("inbox.marks.close");
    assertThat(close.getMinY()).as("under the results").isGreaterThanOrEqualTo(results.getMaxY());
    assertThat(desk.place("inbox.list").getHeight()).as("a row below").isGreaterThan(line);
    assertThat(desk.place("inbox.list").getMinY()).isGreaterThanOrEqualTo(close.getMaxY());
    assertThat(desk.place("inbox.undo-bar").getMaxY()).isLessThanOrEqualTo(height);
  }
}
