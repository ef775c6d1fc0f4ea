package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The smallest window at the largest text: what is left of 1024 x 640 beside the rail, under the
/// header and over the status bar.
class LowWindowTest extends TownTest {

  private static final int WIDTH = 912;
  private static final int HEIGHT = 496;

  @ParameterizedTest
  @EnumSource(Language.class)
  void theComment_isReadAboveTheButtons(Language language) {
    writes("Din idiot, du har fel. " + "Det här är en lång text. ".repeat(20));
    var desk = desk(language).press("Enter");
    var today = LocalDate.of(2999, 1, 1);
    var items = IntStream.range(0, 1234).mapToObj(String::valueOf).toList();
    desk.does(() -> desk.model().onItem().seen().restore(today, items));
    desk.picture("low-item-" + language);
    double buttons = desk.place("item.unpublish").getMinY();
    Bounds text = desk.place("item.card");
    assertThat(text.getMinY()).isPositive();
    assertThat(buttons - text.getMinY()).as("four lines and who wrote").isGreaterThan(190);
    assertThat(desk.place("item.unpublish").getMaxY()).isLessThanOrEqualTo(HEIGHT);
    assertThat(desk.whole("item.seen")).isTrue();
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void theTabs_areAMenuBesideTheWayBack() {
    writes("Din idiot");
    var desk = desk(Language.SV).press("Enter");
    assertThat(desk.shows("item.tab.comment")).isFalse();
    assertThat(desk.place("item.tabs").getMinY()).isLessThan(desk.place("inbox.back").getMaxY());
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.HISTORY));
    assertThat(desk.place("item.tabs").getHeight()).isPositive();
    desk.press("Esc");
    assertThat(desk.shows("inbox.list")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theAnswer_isInSightWhileItCanBeSent(Language language) {
    writes("När öppnar badhuset? " + "Det här är en lång text. ".repeat(20));
    var desk = desk(language).press("S").press("1");
    desk.picture("low-answer-" + language);
    Bounds text = desk.place("answer.text");
    assertThat(text.getMinY()).isPositive();
    assertThat(text.getMaxY()).isLessThanOrEqualTo(desk.place("answer.send").getMinY());
    assertThat(text.getHeight()).as("four lines").isGreaterThan(160);
    assertThat(desk.place("answer.send").getMaxY()).isLessThanOrEqualTo(HEIGHT);
    assertThat(desk.disabled("answer.send")).isFalse();
    assertThat(desk.whole("answer.count")).isTrue();
    assertThat(desk.faults()).isEmpty();
    assertThat(desk.press("Esc").covered()).isFalse();
  }

  @Test
  void theGrounds_areOnShow() {
    writes("Din idiot");
    var desk = desk(Language.SV).press("A");
    desk.picture("low-grounds");
    double buttons = desk.place("unpublish.do").getMinY();
    for (var ground : desk.sees(() -> desk.model().unpublish().grounds()).subList(0, 3)) {
      Bounds row = desk.place("unpublish.ground." + ground.id());
      assertThat(row.getMinY()).isPositive();
      assertThat(row.getMaxY()).isLessThan(buttons);
    }
  }

  @Test
  void whatIsBeingWritten_staysOnShowWhereTheTextGrows() {
    writes("När öppnar badhuset?");
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office.bench(), kit, WIDTH, HEIGHT).press("S");
    String keyboard = desk.focused();
    assertThat(keyboard).startsWith("answer.");
    assertThat(desk.shows("inbox.list")).isTrue();
    desk.does(() -> kit.theme().percentProperty().set(200));
    assertThat(desk.shows("inbox.list")).isFalse();
    assertThat(desk.focused()).isEqualTo(keyboard);
    desk.does(() -> kit.theme().percentProperty().set(100));
    assertThat(desk.shows("inbox.list")).isTrue();
    assertThat(desk.focused()).isEqualTo(keyboard);
  }

  /// With all panes on show again nothing lies over the list.
  @Test
  void whereTheTextShrinksAgain_escTakesTheMarksAway() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = overTheList(kit);
    desk.does(() -> kit.theme().percentProperty().set(100));
    assertThat(desk.press("Esc").covered()).isFalse();
    desk.does(() -> desk.controller().list().marks().all());
    assertThat(stage(desk)).isEqualTo(MarkModel.Stage.MARKED);
    desk.press("Esc");
    assertThat(stage(desk)).isEqualTo(MarkModel.Stage.NONE);
  }

  @Test
  void whereTheTextGrowsOnceMore_whoeverWorksInTheListKeepsIt() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = overTheList(kit);
    desk.does(() -> kit.theme().percentProperty().set(100));
    assertThat(desk.press("Esc").focused()).isEqualTo("inbox.list");
    desk.does(() -> kit.theme().percentProperty().set(200));
    assertThat(desk.shows("inbox.list")).isTrue();
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  private InboxDesk overTheList(Kit kit) {
    writes("När öppnar badhuset?");
    var desk = new InboxDesk(office.bench(), kit, WIDTH, HEIGHT).press("S");
    desk.does(() -> kit.theme().percentProperty().set(200));
    assertThat(desk.shows("inbox.list")).isFalse();
    return desk;
  }

  private static MarkModel.Stage stage(InboxDesk desk) {
    return desk.sees(() -> desk.model().marks().stageProperty().get());
  }

  @Test
  void theFilter_standsBesideTheName_andTheRowsUnderBoth() {
    writes("Din idiot");
    var desk = desk(Language.SV);
    desk.picture("low-list");
    Bounds filter = desk.place("inbox.filter");
    Bounds views = desk.place("inbox.views");
    assertThat(filter.getMinY()).isLessThan(views.getMaxY());
    assertThat(desk.place("inbox.list").getHeight()).as("one row and a half").isGreaterThan(290);
    assertThat(desk.faults()).isEmpty();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(
        office.bench(), FxStage.kit(language, Appearance.LIGHT, 200), WIDTH, HEIGHT);
  }
}
