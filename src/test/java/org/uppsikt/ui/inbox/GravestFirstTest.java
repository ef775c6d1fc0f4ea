package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Why an item is flagged begins with the gravest, wherever that stands in the text; the keys that
/// speak about a finding mean it first.
class GravestFirstTest extends TownTest {

  private static final String TEXT = "När öppnar badet? Svara, annars ska jag slå ihjäl dig.";

  @Test
  void aThreatThatStandsAfterAQuestion_isTheFirstFinding() {
    writes(TEXT);
    ItemCard card = card();
    List<ItemCard.Finding> findings = card.findings();
    assertThat(findings).hasSizeGreaterThan(1);
    assertThat(findings.getFirst().category()).isEqualTo("Hot, uppmaning till brott");
    assertThat(findings.getLast().category()).isEqualTo("Fråga");
    assertThat(findings).extracting(ItemCard.Finding::number).isSorted().startsWith(1);
  }

  @Test
  void theNumberInTheText_isThatOfTheFinding() {
    writes(TEXT);
    Mark first = card().marks().stream().filter(m -> m.number() == 1).findFirst().orElseThrow();
    assertThat(TEXT.substring(first.start(), first.end())).contains("slå ihjäl");
  }

  private ItemCard card() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit);
    return desk.sees(() -> java.util.Objects.requireNonNull(desk.model().itemProperty().get()));
  }
}
