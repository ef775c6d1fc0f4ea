package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// An outcome that needs somebody who is not there says so in a panel, and what is typed on does
/// nothing.
class NobodyThereTest extends TownTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void withoutASupervisor_theQuestionSaysWhoIsMissing(Language language) {
    writes("Är detta kritik?");
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).press("Q");
    assertThat(desk.covered()).isTrue();
    assertThat(desk.focused()).isEqualTo("decision.lead");
    assertThat(desk.label("decision.lead")).isEqualTo(kit.text(OutcomeText.ASK_NOBODY));
    assertThat(desk.faults()).isEmpty();
    assertThat(desk.press("Esc").covered()).isFalse();
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  @Test
  void whatIsTypedOnAtIt_doesNothing() {
    ItemId item = writes("Vägen är en skam");
    var desk = desk().press("Q");
    for (String key : List.of("R", "Space", "I", "D", "Y", "1", "N", "T", "M", "Ctrl+Enter")) {
      desk.press(key);
      assertThat(desk.focused()).as(key).isEqualTo("decision.lead");
    }
    assertThat(office.orders(item)).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.shows("answer.text")).isFalse();
  }

  /// The way out of it is a button, and no place from which letters run on.
  @Test
  void whatIsTypedOnAtItsButton_doesNothingEither_andNoBarIsEmpty() {
    writes("Vägen är en skam");
    var desk = desk();
    writes("Jag ska slå ihjäl dig");
    desk.does(desk.controller()::refresh);
    desk.press("Q").press("N", "decision.close");
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).startsWith("1 ny");
    assertThat(desk.covered()).isTrue();
    assertThat(
            desk.sees(
                () ->
                    Found.nodes(desk.controller().view()).stream()
                        .filter(node -> node.getStyleClass().contains("action-bar"))
                        .toList()))
        .isEmpty();
  }

  @Test
  void withoutColleagues_passingOnSaysSo() {
    writes("Vägen är en skam");
    office
        .database()
        .change(tx -> office.tables().people().suspend(tx, PracticeOffice.BO.id(), true));
    var desk = desk().press("V");
    assertThat(desk.label("decision.lead")).startsWith("Det finns ingen kollega att lämna till.");
    assertThat(desk.focused()).isEqualTo("decision.lead");
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
