package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Rows are drawn by cells that the list lays aside and takes up again.
class CompactRowsTest extends TownTest {

  @Test
  void everyRowHasTheOneHeight_howeverOftenItIsSwitched() {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    var arrivals =
        IntStream.range(0, 60)
            .mapToObj(i -> Arrivals.comment("c" + i, "Du är en idiot, sa nummer " + i))
            .toList();
    office.bench().intake().take(channel, List.of(), arrivals);
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    for (int pass = 0; pass < 8; pass++) {
      int to = pass * 5 % 40;
      desk.does(() -> list(desk).scrollTo(to));
      desk.press("Ctrl+D");
      boolean compact = desk.model().compactProperty().get();
      assertThat(compact).as("switch %d", pass).isEqualTo(pass % 2 == 0);
      assertThat(chips(desk)).as("switch %d", pass).isNotEmpty().containsOnly(!compact);
    }
  }

  /// Such a cell is refreshed by nobody, and comes back with the row that it had.
  @Test
  void aCellThatWasLaidAside_followsToo() {
    writes("Du är en idiot");
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit);
    RowCell aside =
        desk.sees(
            () -> {
              var cell = new RowCell(kit, desk.model(), () -> {});
              @SuppressWarnings("unchecked")
              var list = (ListView<InboxRow>) list(desk);
              cell.updateListView(list);
              cell.updateIndex(0);
              FxStage.scene(kit, new StackPane(cell), 350, 100);
              return cell;
            });
    for (boolean compact : new boolean[] {true, false, true}) {
      desk.press("Ctrl+D");
      assertThat(desk.sees(() -> chips(aside))).isNotEqualTo(compact);
    }
  }

  /// In a list of one, that row is all there is, and is made anew with every minute.
  @Test
  void theOnlyRow_staysChosen_whenItIsReadAgain() {
    writes("Du är en idiot");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    assertThat(chosen(desk)).containsExactly(true);
    clock.forward(Duration.ofMinutes(2));
    desk.does(desk.controller()::refresh);
    assertThat(chosen(desk)).containsExactly(true);
  }

  private static List<Boolean> chosen(InboxDesk desk) {
    return desk.sees(
        () ->
            list(desk).lookupAll(".inbox-row").stream()
                .filter(node -> node instanceof RowCell cell && cell.isVisible() && !cell.isEmpty())
                .map(node -> ((RowCell) node).isSelected())
                .toList());
  }

  /// Of each row on show, whether its chips are.
  private static List<Boolean> chips(InboxDesk desk) {
    return desk.sees(
        () ->
            list(desk).lookupAll(".inbox-row").stream()
                .filter(node -> node instanceof RowCell cell && cell.isVisible() && !cell.isEmpty())
                .map(
                    cell ->
                        Found.nodes((Parent) cell).stream().anyMatch(ChipLine.class::isInstance))
                .toList());
  }

  private static boolean chips(Parent cell) {
    return Found.nodes(cell).stream().anyMatch(ChipLine.class::isInstance);
  }

  private static ListView<?> list(InboxDesk desk) {
    return (ListView<?>) desk.controller().view().lookup(".list-view");
  }
}
