package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Who walks the list by keyboard reads why the row stands there, without asking.
class RowReasonTest extends TownTest {

  private static final String REASON = "inbox.reason";

  private InboxDesk opened(int height) {
    return new InboxDesk(
        office.bench(), FxStage.kit(Language.SV, Appearance.LIGHT, 100), 1280, height);
  }

  @Test
  void itFollowsTheRow_andWhatTheRowSays() {
    writes("Hur går det med BN 2026-0147?");
    writes("Jag ska slå ihjäl dig, din idiot");
    InboxDesk desk = opened(800);
    assertThat(desk.label(REASON)).startsWith("Akut: Hot");
    desk.picture("row-reason");
    double top = desk.place(REASON).getMinY();
    desk.press("Down");
    assertThat(desk.label(REASON)).startsWith("Ärende: gäller ett pågående ärende. Kom");
    assertThat(desk.place(REASON).getMinY()).isEqualTo(top);
    String before = desk.label(REASON);
    clock.forward(Duration.ofHours(26));
    desk.does(desk.controller()::refresh);
    assertThat(desk.label(REASON)).isNotEqualTo(before);
  }

  /// The rest of it is a key away, which stands there.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatHasNoRoom_goesByWholeSentences(Language language) {
    writes("Jag ska slå ihjäl dig, din idiot");
    var desk =
        new InboxDesk(office.bench(), FxStage.kit(language, Appearance.LIGHT, 100), 1280, 800);
    desk.picture("row-reason-" + language);
    String all = desk.sees(() -> desk.model().rows().getFirst().why());
    List<String> painted = desk.sees(() -> painted(desk));
    assertThat(painted).singleElement().asString().endsWith(".").doesNotContain("…");
    assertThat(all).startsWith(painted.getFirst()).isNotEqualTo(painted.getFirst());
  }

  private static List<String> painted(InboxDesk desk) {
    return Found.nodes(desk.controller().view()).stream()
        .filter(node -> node instanceof Text && REASON.equals(node.getParent().getId()))
        .map(node -> ((Text) node).getText())
        .toList();
  }

  @Test
  void itGoesWithTheLastRow() {
    receives("Eva Ny", "Tack för plogningen");
    InboxDesk desk = opened(800);
    assertThat(shown(desk)).isTrue();
    desk.does(() -> desk.model().rows().clear());
    assertThat(shown(desk)).isFalse();
  }

  @Test
  void inALowWindow_rowsHaveItsPlace() {
    writes("Jag ska slå ihjäl dig, din idiot");
    assertThat(shown(opened(360))).isFalse();
  }

  private static boolean shown(InboxDesk desk) {
    return desk.sees(
        () ->
            Found.nodes(desk.controller().view()).stream()
                .anyMatch(node -> REASON.equals(node.getId())));
  }
}
