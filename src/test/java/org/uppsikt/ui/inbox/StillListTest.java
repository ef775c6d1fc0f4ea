package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// The rows stand where they stand, whatever opens above them and whatever goes; the chosen one is
/// whole in sight.
class StillListTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void many() {
    for (int i = 0; i < 24; i++) {
      clock.forward(Duration.ofMinutes(1));
      town.writes(FACEBOOK, "Eva Ny", "Tack för plogningen på väg " + i);
    }
    office.round(FACEBOOK);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 20})
  void aMessageAboveTheList_movesNoRow(int chosen) {
    down(chosen);
    Bounds row = row();
    note("Klart");
    assertThat(row()).isEqualTo(row);
    assertThat(whole()).isTrue();
    desk.does(() -> desk.model().noteProperty().set(null));
    assertThat(row()).isEqualTo(row);
  }

  @Test
  void theFirstRow_isNotPushedOutOfSightByIt() {
    note("Klart");
    assertThat(whole()).isTrue();
    desk.does(() -> desk.model().noteProperty().set(null));
    assertThat(whole()).isTrue();
    assertThat(row().getMinY()).isEqualTo(list().getMinY());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 15})
  void whatIsAskedOfMany_leavesTheChosenRowWhole(int chosen) {
    down(chosen);
    desk.press("Ctrl+Space").press("Shift+Down").press("P");
    assertThat(whole()).as("asked").isTrue();
    desk.press("Esc");
    assertThat(whole()).as("closed").isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 15})
  void afterMany_theNextUndecidedRowIsChosen_andStaysInSight(int first) {
    down(first);
    List<String> ids = desk.sees(() -> desk.model().rows().stream().map(InboxRow::id).toList());
    desk.press("Ctrl+Space").press("Shift+Down").press("Shift+Down").press("Shift+Down");
    desk.press("I");
    assertThat(chosen()).as("the next one").isEqualTo(ids.get(first + 4));
    assertThat(whole()).as("under the result").isTrue();
    desk.press("Esc");
    assertThat(chosen()).isEqualTo(ids.get(first + 4));
    assertThat(whole()).as("the result is left").isTrue();
    desk.press("Down");
    assertThat(chosen()).isEqualTo(ids.get(first + 5));
    desk.does(() -> {});
    assertThat(desk.sees(() -> desk.model().rows().size())).as("decided rows went").isEqualTo(20);
    assertThat(whole()).as("they went above it").isTrue();
  }

  @Test
  void whoHasScrolledAwayFromTheChosenRow_staysThere() {
    down(2);
    desk.does(() -> view().scrollTo(15));
    note("Klart");
    assertThat(desk.sees(() -> !RowsOnShow.wholly(view(), 2))).isTrue();
  }

  private void down(int rows) {
    for (int i = 0; i < rows; i++) {
      desk.press("Down");
    }
  }

  private void note(String words) {
    var note = new InboxModel.Note(Tone.OK, words, "");
    desk.does(() -> desk.model().noteProperty().set(note));
  }

  private String chosen() {
    return desk.sees(() -> desk.model().rows().get(desk.model().selectedProperty().get()).id());
  }

  /// Where the chosen row stands in the window; nowhere where it is not drawn.
  private Bounds row() {
    return desk.sees(
        () ->
            view().lookupAll(".inbox-row").stream()
                .filter(node -> node instanceof RowCell cell && cell.isVisible())
                .filter(node -> ((RowCell) node).isSelected())
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .findFirst()
                .orElse(new BoundingBox(0, 0, 0, 0)));
  }

  private boolean whole() {
    Bounds row = row();
    Bounds list = list();
    return row.getHeight() > 0
        && row.getMinY() >= list.getMinY()
        && row.getMaxY() <= list.getMaxY();
  }

  private Bounds list() {
    return desk.sees(() -> view().localToScene(view().getLayoutBounds()));
  }

  private ListView<?> view() {
    return Found.in(desk.controller().view(), "inbox.list", ListView.class);
  }
}
