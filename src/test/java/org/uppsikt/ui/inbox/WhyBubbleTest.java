package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What explains a row stands beside it, and goes before it could be read of another one.
class WhyBubbleTest extends TownTest {

  private static final String WHY = "inbox.why";

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void many() {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    var arrivals =
        IntStream.range(0, 30)
            .mapToObj(i -> Arrivals.comment("c" + i, "Du är en idiot, sa nummer " + i))
            .toList();
    office.bench().intake().take(channel, List.of(), arrivals);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 12, 29})
  void itStandsBesideTheRowItExplains_insideTheList(int row) {
    desk.does(() -> desk.model().selectedProperty().set(row));
    desk.press("W");
    assertThat(shown()).isTrue();
    assertThat(desk.label(WHY)).startsWith("Hög: Personangrepp");
    Bounds bubble = desk.place(WHY);
    assertThat(bubble.intersects(desk.place("inbox.row." + row))).isFalse();
    assertThat(desk.place("inbox.list").contains(bubble)).isTrue();
    assertThat(bubble.getHeight()).isLessThan(60);
  }

  @Test
  void itGoesWithTheSelection() {
    desk.press("W").press("Down");
    assertThat(shown()).isFalse();
  }

  @Test
  void itGoesWithEsc() {
    desk.press("W").press("Esc");
    assertThat(shown()).isFalse();
  }

  @Test
  void itGoesWhenTheListIsScrolled() {
    desk.press("W").does(this::scroll);
    assertThat(shown()).isFalse();
  }

  @Test
  void itGoesWithAnyClick() {
    desk.press("W").does(this::click);
    assertThat(shown()).isFalse();
  }

  /// What it says is of the row as it stood: "came at 8.41" becomes "came yesterday".
  @Test
  void itGoesOnceItsRowSaysSomethingElse_andStaysUntilThen() {
    desk.press("W").does(desk.controller()::refresh);
    assertThat(shown()).isTrue();
    String before = desk.label(WHY);
    clock.forward(Duration.ofHours(26));
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().why())).isNotEqualTo(before);
    assertThat(shown()).isFalse();
  }

  /// With one pane at a time the list is away: the reason is said, and Esc leads back.
  @Test
  void whereTheItemIsAloneOnShow_EscLeadsBackAtOnce() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    desk = new InboxDesk(office.bench(), kit, 1024, 640);
    desk.press("Enter");
    assertThat(desk.shows("inbox.back")).isTrue();
    desk.press("W");
    assertThat(desk.said()).startsWith("Hög: Personangrepp");
    desk.press("Esc");
    assertThat(desk.shows("inbox.back")).isFalse();
    assertThat(desk.focused()).isEqualTo("inbox.list");
    assertThat(shown()).isFalse();
  }

  private boolean shown() {
    return desk.sees(
        () ->
            Found.nodes(desk.controller().view()).stream()
                .anyMatch(node -> WHY.equals(node.getId())));
  }

  private void scroll() {
    var list = desk.controller().view().lookup(".list-view");
    var at = new PickResult(list, 1, 1);
    Event.fireEvent(
        list,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            1,
            1,
            1,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            -40,
            0,
            -40,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            at));
  }

  private void click() {
    var item = Found.in(desk.controller().view(), "item.card", VBox.class);
    Event.fireEvent(
        item,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            new PickResult(item, 1, 1)));
  }
}
