package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// An answer of any kind that is regretted in time.
class TakenBackAnswerTest extends TownTest {

  /// Whatever goes to the sender can be taken back until it has left, and then never leaves.
  @ParameterizedTest
  @EnumSource(names = {"ANSWER", "CORRECT", "REFER", "MISDIRECTED"})
  void everyAnswerWaitsInTheOutbox_andIsTakenBack(ItemAction action) {
    ItemId item = writes("Varför höjer ni skatten?");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.does(() -> desk.controller().act(action));
    desk.types("Hej. Vi återkommer.");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(office.state(item).outcome()).contains(TemplatePart.outcome(action));
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(item).outcome()).isEmpty();
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    assertThat(office.orders(item))
        .isNotEmpty()
        .allMatch(order -> order.state() == OrderState.WITHDRAWN);
  }
}
