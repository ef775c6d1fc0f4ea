package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The list stands still: no row moves, nothing is painted twice, and the keyboard stays.
class CalmListTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @Test
  void theOpenItemIsPaintedOnce_howeverMuchIsReadWithIt_andNotWhenNothingChanged() {
    three();
    InboxDesk desk = desk();
    var painted = new AtomicInteger();
    ListChangeListener<Object> counted = change -> painted.incrementAndGet();
    desk.does(
        () -> ((Pane) desk.controller().view().lookup(".item")).getChildren().addListener(counted));
    desk.press("Down");
    assertThat(painted).hasValue(1);
    desk.does(desk.controller()::refresh);
    assertThat(painted).hasValue(1);
  }

  @Test
  void goingOn_drawsNoRowAnewThatSaysTheSame() {
    three();
    InboxDesk desk = desk();
    List<Node> before = desk.sees(() -> drawn(desk));
    desk.press("Down");
    desk.does(desk.controller()::refresh);
    assertThat(before).isNotEmpty();
    assertThat(desk.<List<Node>>sees(() -> drawn(desk))).isEqualTo(before);
  }

  /// The pieces of text of the rows.
  private static List<Node> drawn(InboxDesk desk) {
    return list(desk).lookupAll(".list-cell").stream()
        .flatMap(cell -> Found.nodes((ListCell<?>) cell).stream())
        .filter(node -> node.getParent() instanceof TextFlow)
        .toList();
  }

  @Test
  void whatComesInOrIsFetched_movesNoRow() {
    three();
    office.rounds();
    InboxDesk desk = desk();
    double before = top(desk);
    assertThat(desk.sees(() -> desk.model().quietProperty().get())).startsWith("Senast hämtat");
    assertThat(quiet(desk)).isTrue();
    desk.does(() -> desk.model().newItemsProperty().set("2 nya sedan 10:38"));
    assertThat(top(desk)).isEqualTo(before);
    assertThat(quiet(desk)).as("the words do not lie over each other").isFalse();
    desk.does(() -> desk.model().newItemsProperty().set(""));
    assertThat(quiet(desk)).isTrue();
    desk.does(() -> desk.model().fetchingProperty().set("Hämtar Facebook, 1 av 3"));
    assertThat(top(desk)).isEqualTo(before);
    assertThat(quiet(desk)).isFalse();
  }

  @Test
  void whenItWasFetched_isNotSaidWhileAChannelFails() {
    three();
    office.rounds();
    InboxDesk desk = desk();
    assertThat(desk.sees(() -> desk.model().quietProperty().get())).isNotEmpty();
    town.trouble("error", "GET", "/items", 1000);
    clock.forward(Duration.ofHours(1));
    assertThat(office.round(FACEBOOK).failure()).isPresent();
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().quietProperty().get())).isEmpty();
  }

  private static boolean quiet(InboxDesk desk) {
    return desk.tells("Senast hämtat");
  }

  @Test
  void theNextRowStaysInView_whenTheUndoBarTakesRoomFromTheList() {
    for (int i = 0; i < 12; i++) {
      town.writes(FACEBOOK, "Eva Ny", "Tack för plogningen på väg " + i);
    }
    office.round(FACEBOOK);
    InboxDesk desk = desk();
    for (int i = 0; i < 10; i++) {
      desk.press("I");
      desk.does(() -> {});
      assertThat(desk.<Boolean>sees(() -> wholly(list(desk)))).as("after %s", i).isTrue();
    }
  }

  private static boolean wholly(ListView<?> list) {
    int index = list.getSelectionModel().getSelectedIndex();
    return list.lookupAll(".list-cell").stream()
        .map(node -> (ListCell<?>) node)
        .filter(cell -> cell.getIndex() == index && cell.isVisible())
        .anyMatch(
            cell ->
                cell.getBoundsInParent().getMinY() >= 0
                    && cell.getBoundsInParent().getMaxY() <= list.getHeight());
  }

  private static ListView<?> list(InboxDesk desk) {
    return (ListView<?>) desk.controller().view().lookup(".list-view");
  }

  private static double top(InboxDesk desk) {
    return desk.sees(() -> list(desk).localToScene(0, 0).getY());
  }

  /// The first round of a new workspace: the list is empty, and nothing can be done about it.
  @Test
  void theKeyboardWaitsForTheFirstRound_andStandsOnTheListOnceItIsFilled() {
    three();
    InboxDesk desk = desk();
    desk.does(() -> desk.model().emptyProperty().set(waiting()));
    assertThat(desk.focused()).isNotEqualTo("inbox.list");
    desk.press("Down").press("Up").press("Down");
    desk.does(() -> desk.model().emptyProperty().set(null));
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  /// Beside an empty list, what is next has the keyboard, and is gone once the list fills.
  @Test
  void theKeyboardStandsOnTheList_onceItIsFilledBesideWhatIsNext() {
    town.writes(FACEBOOK, "Roger Nylander", "När öppnar badet?");
    office.round(FACEBOOK);
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().choose(View.FLAGGED.id()));
    assertThat(desk.focused()).isEqualTo("inbox.next.0");
    town.writes(FACEBOOK, "Petra Wall", "Jag ska slå ihjäl dig");
    office.round(FACEBOOK);
    desk.does(desk.controller()::refresh);
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  @Test
  void whoWritesWhileTheFirstRoundRuns_writesOn() {
    three();
    InboxDesk desk = desk();
    desk.does(() -> desk.model().emptyProperty().set(waiting()));
    desk.press("F3");
    desk.does(() -> desk.model().emptyProperty().set(null));
    assertThat(desk.focused()).isEqualTo("inbox.filter");
  }

  private static InboxModel.Empty waiting() {
    return new InboxModel.Empty(
        "Hämtar", "Första rundan pågår", InboxModel.Reason.FETCHING, List.of());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private void three() {
    for (String text : List.of("Jag ska slå ihjäl dig", "När börjar skolan?", "Tack")) {
      town.writes(FACEBOOK, "Roger Nylander", text);
    }
    office.round(FACEBOOK);
  }
}
