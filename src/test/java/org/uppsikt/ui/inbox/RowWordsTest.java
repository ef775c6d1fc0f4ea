package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What a screen reader is told of a row.
class RowWordsTest extends TownTest {

  private static final String INSULT = "Du är en idiot";

  @Test
  void whatBecameOfARow_doesNotTakeItsSeverityAway_andTheCountdownIsSaid() {
    writes(INSULT);
    InboxDesk desk = desk();
    assertThat(said(desk)).startsWith("Hög. Roger Nylander, ");
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(said(desk)).startsWith("I utkorgen, Hög. ").contains("Avpubliceras om 10 s");
    clock.forward(Duration.ofSeconds(3));
    desk.does(desk.controller()::tick);
    assertThat(said(desk)).as("the seconds that are left").contains("Avpubliceras om 7 s");
  }

  @Test
  void whatWasUnpublished_saysSoAndHowGraveItIs() {
    ItemId item = writes(INSULT);
    office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    InboxDesk desk = desk().brings(item, Folder.UNPUBLISHED);
    assertThat(said(desk)).startsWith("Avpublicerad, Hög. ").doesNotContain("Avpubliceras om");
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static String said(InboxDesk desk) {
    return String.valueOf(desk.asked("inbox.row.0", AccessibleAttribute.TEXT));
  }
}
