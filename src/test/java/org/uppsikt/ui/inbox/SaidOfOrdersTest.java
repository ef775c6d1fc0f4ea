package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What history and evidence of an item say of its orders and of their number.
class SaidOfOrdersTest extends TownTest {

  private static final String THREAT = "Jag ska slå ihjäl dig din idiot";

  @Test
  void theHistoryNamesTheOrderThatWasTakenBack() {
    writes(THREAT);
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S").press("B").press("Ctrl+Enter");
    desk.press("Ctrl+Z");
    assertThat(history(desk))
        .contains("Lades i utkorgen: avpublicera.")
        .contains("Ångrade: avpublicera.");
  }

  @Test
  void theEvidenceTellsItsNumber() {
    ItemId item = writes(THREAT);
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S").press("Esc");
    String id = office.evidence(new VersionRef(item, 1)).orElseThrow().id().toString();
    String journal = desk.sees(() -> desk.model().onItem().evidenceProperty().get().journal());
    assertThat(journal).startsWith("Nummer i Uppsikt: " + id);
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static List<String> history(InboxDesk desk) {
    return desk.sees(
        () -> desk.model().onItem().history().stream().map(ItemModel.HistoryLine::what).toList());
  }
}
