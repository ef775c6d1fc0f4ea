package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
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
