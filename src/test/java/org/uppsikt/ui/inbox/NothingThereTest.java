package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What is said where there is nothing: no text, or nothing flagged in it.
class NothingThereTest extends TownTest {

  @Test
  void aCommentWithoutText_saysSoInItsRowAndInItsCard() {
    InboxDesk desk = with("");
    assertThat(desk.sees(() -> desk.model().rows().getFirst().snippet())).isEqualTo("(ingen text)");
    assertThat(desk.tells("(ingen text)")).isTrue();
  }

  @Test
  void whereNothingIsFlagged_noReasonIsAnnounced() {
    InboxDesk desk = with("Tack för bra information");
    assertThat(desk.tells("Inget är flaggat")).isTrue();
    assertThat(desk.tells("Därför är den flaggad")).isFalse();
  }

  @Test
  void whereSomethingIsFlagged_theReasonIsAnnounced() {
    assertThat(with("Jag ska slå ihjäl dig").tells("Därför är den flaggad")).isTrue();
  }

  private InboxDesk with(String text) {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(Arrivals.comment("c1", text)));
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
