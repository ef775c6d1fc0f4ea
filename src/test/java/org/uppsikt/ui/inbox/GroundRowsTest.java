package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The rows of the grounds are as high as their words, chosen or not, and touch no frame.
class GroundRowsTest extends TownTest {

  @ParameterizedTest
  @CsvSource({
    "SV, 1280, 100",
    "NB, 1280, 100",
    "FI, 1280, 100",
    "EN, 1280, 100",
    "FI, 1024, 100",
    "EN, 1024, 100",
    "FI, 1024, 200"
  })
  void everyRowHoldsItsWords_chosenAndWithTheKeyboardOnIt(
      Language language, int width, int percent) {
    writes("Din idiot");
    var kit = FxStage.kit(language, Appearance.LIGHT, percent);
    var desk = new InboxDesk(office.bench(), kit, width, 800);
    desk.press("Enter").press("A");
    assertThat(cut(desk)).isEmpty();
    for (String digit : List.of("1", "2", "3")) {
      desk.press(digit);
      assertThat(cut(desk)).as("after " + digit).isEmpty();
    }
    desk.picture("ground-rows-" + language + "-" + width + "-" + percent);
  }

  /// What comes while the panel is open, above the grounds or under them, does not take the row
  /// with the keyboard out of sight.
  @ParameterizedTest
  @CsvSource({"SV", "FI"})
  void theGroundWithTheKeyboard_staysOnShow_whatComesMeanwhile(Language language) {
    writes("Din idiot");
    var kit = FxStage.kit(language, Appearance.LIGHT, 200);
    var desk = new InboxDesk(office.bench(), kit, 1024, 640);
    desk.press("Enter").press("A");
    String first = "unpublish.ground." + ground(desk);
    assertThat(desk.focused()).isEqualTo(first);
    double before = desk.place(first).getMinY();
    desk.does(
        () -> {
          var hint = desk.model().unpublish().noCopy().hintProperty();
          hint.set("Det här kan vara något som inte får kopieras. ".repeat(8));
        });
    desk.does(() -> {});
    assertThat(desk.place(first).getMinY()).isEqualTo(before);
    desk.does(() -> desk.model().unpublish().noCopy().hintProperty().set(""));
    desk.does(() -> {});
    assertThat(desk.place(first).getMinY()).isEqualTo(before);
    desk.picture("ground-kept-" + language);
  }

  private static String ground(InboxDesk desk) {
    return desk.sees(() -> desk.model().unpublish().grounds().getFirst().id());
  }

  /// Names that need more height than their row gives them within its frame.
  private static List<String> cut(InboxDesk desk) {
    return desk.sees(
        () -> {
          var cut = new ArrayList<String>();
          for (var node : Found.nodes(desk.controller().view())) {
            if (node instanceof PickRow row) {
              Found.nodes(row).stream()
                  .filter(Label.class::isInstance)
                  .filter(label -> label.getStyleClass().contains("ground-name"))
                  .map(Label.class::cast)
                  .filter(label -> !holds(row, label))
                  .forEach(label -> cut.add(label.getText()));
            }
          }
          return cut;
        });
  }

  private static boolean holds(PickRow row, Label name) {
    Bounds place = row.sceneToLocal(name.localToScene(name.getLayoutBounds()));
    double needed = name.prefHeight(name.getWidth());
    double top = place.getCenterY() - needed / 2;
    return top >= row.getInsets().getTop() - 0.5
        && top + needed <= row.getHeight() - row.getInsets().getBottom() + 0.5;
  }
}
