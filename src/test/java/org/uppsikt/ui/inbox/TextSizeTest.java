package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What stands on show when the size of the text is changed while an item is open.
class TextSizeTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @Test
  void whoWrote_isNamedWhole_afterEveryChangeOfSize() {
    town.writes(FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig");
    office.round(FACEBOOK);
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
}
