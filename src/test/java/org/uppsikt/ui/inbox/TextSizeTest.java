package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What stands on show at another size of text: all of it follows, nothing keeps the size it had.
class TextSizeTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  /// Borders are as thin at every size, and every line is rounded to whole pixels.
  private static final double THIN = 5;
  private static final double LINES = 0.04;

  /// Letters are of a size in tenths of a pixel.
  private static final double TENTHS = 0.2;

  /// How high something stands, or how large its letters are.
  private record Size(String what, double size) {}

  @Test
  void whoWrote_isNamedWhole_afterEveryChangeOfSize() {
    writes("Jag ska slå ihjäl dig");
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit);
    assertThat(desk.senderWhole()).isTrue();
    for (int percent : new int[] {110, 100, 150, 80, 200, 100}) {
      desk.does(() -> kit.theme().resize(percent));
      for (int pass = 0; pass < 4; pass++) {
        desk.does(() -> {});
      }
      assertThat(desk.senderWhole()).as("at %d %%", percent).isTrue();
    }
  }

  /// At 200 % in a window twice as wide and high, everything is twice as large: what is not has its
  /// size in pixels.
  @ParameterizedTest
  @ValueSource(strings = {"", "S", "A", "D", "V", "Ctrl+A", "Ctrl+D"})
  void everythingOnShowGrowsWithTheText(String key) {
    writes("Du är dum i huvudet. Var hittar jag tiderna?");
    town.writes(FACEBOOK, "Eva Ny", "Tack för plogningen");
    office.round(FACEBOOK);
    List<Size> plain = shown(desk(100), key);
    assertThat(plain).hasSizeGreaterThan(60);
    assertThat(keepTheirSize(plain, shown(desk(200), key))).isEmpty();
  }

  /// The test above has to find what somebody forgets.
  @ParameterizedTest
  @ValueSource(strings = {"-fx-font-size: 13px", "-fx-pref-height: 20; -fx-max-height: 20"})
  void aControlWithItsSizeInPixels_isFound(String style) {
    writes("Var hittar jag tiderna?");
    List<Size> plain = shown(planted(desk(100), style), "");
    assertThat(keepTheirSize(plain, shown(planted(desk(200), style), "")))
        .isNotEmpty()
        .allMatch(fault -> fault.contains("Svara") || fault.contains(" S:"));
  }

  private static InboxDesk planted(InboxDesk desk, String style) {
    desk.does(() -> button(desk).lookupAll(".label").forEach(label -> label.setStyle(style)));
    return desk;
  }

  private static Node button(InboxDesk desk) {
    return Found.in(desk.controller().view(), "item.answer", Node.class);
  }

  private InboxDesk desk(int percent) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, percent);
    return new InboxDesk(office.bench(), kit, 1280 * percent / 100, 800 * percent / 100);
  }

  private static List<Size> shown(InboxDesk desk, String key) {
    if (!key.isEmpty()) {
      desk.press(key);
    }
    desk.does(() -> {});
    return desk.sees(() -> sizes(desk.controller().view()));
  }

  private static List<Size> sizes(Parent root) {
    var sizes = new ArrayList<Size>();
    for (Node node : Found.nodes(root)) {
      // How many rows without an item fill the rest of a list is a matter of a pixel.
      if (node instanceof ListCell<?> cell && cell.isEmpty()) {
        continue;
      }
      if (node instanceof Text text) {
        sizes.add(new Size("letters of " + text.getText(), text.getFont().getSize()));
      } else if (node instanceof Labeled
          || node instanceof TextInputControl
          || node instanceof ComboBoxBase
          || node instanceof ListCell) {
        sizes.add(new Size(named(node), node.getLayoutBounds().getHeight()));
      }
    }
    return sizes;
  }

  private static String named(Node node) {
    String words = node instanceof Labeled labeled ? " " + labeled.getText() : "";
    return node.getClass().getSimpleName() + " " + node.getId() + words;
  }

  private static List<String> keepTheirSize(List<Size> plain, List<Size> twice) {
    assertThat(twice).extracting(Size::what).isEqualTo(plain.stream().map(Size::what).toList());
    var faults = new ArrayList<String>();
    for (int i = 0; i < plain.size(); i++) {
      double before = plain.get(i).size();
      double after = twice.get(i).size();
      boolean letters = plain.get(i).what().startsWith("letters of ");
      double allowed = letters ? TENTHS : Math.max(THIN, LINES * 2 * before);
      if (Math.abs(after - 2 * before) > allowed) {
        faults.add(plain.get(i).what() + ": " + before + " and " + after);
      }
    }
    return faults;
  }
}
