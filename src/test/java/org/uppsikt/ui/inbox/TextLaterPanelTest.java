package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.text.Language;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Judging;

/// A text that the registry does not get is told of before, stands with the item, and follows by
/// its key.
class TextLaterPanelTest extends TownTest {

  private static final String TEXT = "Bilder här på barnporr";

  private final ScriptedRegistry registry = new ScriptedRegistry();

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePanelSaysBeforeThatTheTextStays(Language language) {
    ItemId flagged = writes(TEXT);
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(flagged, Folder.INBOX).press("D");
    assertThat(desk.tells(kit.text(RegistryText.LEAD_FLAGGED))).isTrue();
    desk.picture("register-flagged-" + language.tag());
  }

  @Test
  void whatIsNotFlaggedIsToldNothing() {
    ItemId item = writes("Stolpen lutar.");
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(item, Folder.INBOX).press("D");
    assertThat(desk.tells(kit.text(RegistryText.LEAD_FLAGGED))).isFalse();
  }

  @Test
  void itStandsWithTheItem_andFollowsOnceItWasCalledWrong() {
    ItemId item = writes(TEXT);
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(item, Folder.INBOX).press("D");
    desk.press("Ctrl+Enter");
    clock.forward(Duration.ofMinutes(11));
    leaves();
    assertThat(registry.arrived()).hasSize(1);
    desk.brings(item, Folder.TO_REGISTER);
    assertThat(registration(desk)).contains(kit.text(RegistryText.TEXT_LEFT_OUT));

    calledWrong(item);
    desk.comesBack().brings(item, Folder.TO_REGISTER);
    assertThat(registration(desk)).contains(kit.text(RegistryText.TEXT_MISSING));
    desk.press("D");
    assertThat(desk.tells(kit.text(RegistryText.TEXT_LATER_LEAD))).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(registration(desk)).contains(kit.text(RegistryText.TEXT_FOLLOWS));
    clock.forward(Duration.ofMinutes(11));
    leaves();
    assertThat(registry.arrived()).hasSize(2);
  }

  /// VAR-48: the answer is a record too, and the registry has the item without it.
  @Test
  void whatWasAnsweredAfterTheHandOver_isToldWithTheItem() {
    ItemId item = writes("Stolpen lutar.");
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office, kit).brings(item, Folder.INBOX).press("D");
    desk.press("Ctrl+Enter");
    answers(item, "Vi tittar på den.");
    leaves();
    assertThat(registry.arrived()).hasSize(1);
    String told = kit.text(RegistryText.STATE_ANSWERED);
    desk.comesBack().brings(item, office.state(item).folder());
    assertThat(registration(desk)).doesNotContain(told);

    answers(item, "Den är rätad.");
    desk.comesBack().brings(item, office.state(item).folder());
    assertThat(registration(desk)).contains(told);
    desk.press("D");
    assertThat(desk.tells(kit.text(RegistryText.MORE_LATER_ANSWERS))).isTrue();
    assertThat(desk.tells(kit.text(RegistryText.MORE_LATER_SHEET))).isFalse();
    desk.picture("register-follow-up");
    desk.press("Ctrl+Enter");
    assertThat(registration(desk))
        .contains(kit.text(RegistryText.TEXT_MORE_FOLLOWS))
        .doesNotContain(told);
    clock.forward(Duration.ofMinutes(11));
    leaves();
    assertThat(registry.arrived()).hasSize(2);
  }

  private void answers(ItemId item, String text) {
    assertThat(office.answer(item, text)).isInstanceOf(Decide.Result.Placed.class);
    clock.forward(Duration.ofMinutes(11));
    office.dispatch();
    assertThat(office.orders(item).getLast().state()).isEqualTo(OrderState.CONFIRMED);
  }

  private static String registration(InboxDesk desk) {
    return desk.label("item.registration");
  }

  private void leaves() {
    Bench.toRegistry(office.bench().office(), kind -> Optional.of(registry))
        .courier()
        .run(Cancellation.NEVER);
  }

  private void calledWrong(ItemId item) {
    var judging = new Judging(office.bench().office());
    var version = office.present(item);
    for (Finding finding :
        office
            .bench()
            .reading()
            .dossier(item)
            .orElseThrow()
            .check()
            .orElseThrow()
            .check()
            .findingsOrNone()) {
      assertThat(judging.notABreach(version, finding, PracticeOffice.BO.id())).isPresent();
    }
  }
}
