package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.TabWalk;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Tab alone leads through whatever can be reached, downwards in each pane, and stays nowhere.
class FocusOrderTest extends TownTest {

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void two() {
    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig, din idiot");
    town.writes(PracticeOffice.FACEBOOK, "Petra Wall", "Varför höjer ni skatten?");
    office.round(PracticeOffice.FACEBOOK);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @ParameterizedTest
  @EnumSource
  void throughTheListAndEachTab(ItemModel.Tab tab) {
    desk.does(() -> desk.controller().onItem().showTab(tab));
    assertThat(desk.walksByTab()).isEmpty();
  }

  /// S answers, R corrects, V passes on, D registers, P puts aside, A unpublishes, G and K say what
  /// the check missed or named wrongly.
  @ParameterizedTest
  @ValueSource(strings = {"S", "R", "V", "D", "P", "A", "G", "K"})
  void throughEveryPanel(String key) {
    desk.press(key);
    assertThat(desk.covered()).isTrue();
    assertThat(desk.walksByTab()).isEmpty();
  }

  @Test
  void throughTheAnswerToMany() {
    desk.press("Ctrl+Space").press("Shift+Down").press("S");
    assertThat(desk.walksByTab()).isEmpty();
  }

  /// A tabulator in an answer is seen by nobody who writes it.
  @Test
  void tabWritesNothing() {
    desk.press("S");
    desk.types("Hej");
    for (String way : List.of("Tab", "Shift+Tab")) {
      desk.press(way, "answer.text");
      assertThat(desk.sees(() -> desk.model().answer().textProperty().get())).isEqualTo("Hej");
      assertThat(desk.focused()).as(way).isNotEqualTo("answer.text");
    }
  }

  /// What keeps every key keeps Tab as well, and nobody comes to what stands behind it.
  @Test
  void theWalkSeesWhatItLooksFor() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var upper = new Button("upp");
          var lower = new Button("ned");
          lower.setTranslateY(80);
          upper.setTranslateY(-80);
          var keeps = new TextArea();
          keeps.setMaxSize(90, 40);
          keeps.addEventFilter(KeyEvent.ANY, KeyEvent::consume);
          var last = new Button("bort");
          var scene = FxStage.scene(kit, new StackPane(lower, upper, keeps, last), 400, 300);
          lower.requestFocus();
          List<String> faults = TabWalk.around(scene);
          assertThat(faults).anyMatch(fault -> fault.startsWith("backwards: Button"));
          assertThat(faults).anyMatch(fault -> fault.startsWith("stays: TextArea"));
          assertThat(faults).anyMatch(fault -> fault.startsWith("never: Button"));
          assertThat(scene.getFocusOwner()).as("it gives the keyboard back").isEqualTo(lower);
        });
  }
}
