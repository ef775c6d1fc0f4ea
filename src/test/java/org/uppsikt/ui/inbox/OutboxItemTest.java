package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Restored;

/// What waits to leave is taken back, or sent, where it is found: also when the bar is long gone.
class OutboxItemTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @SuppressWarnings("NullAway.Init")
  private RemoteId threat;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void ordered() {
    threat = town.writes(FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig");
    office.round(FACEBOOK);
    item = office.item(FACEBOOK, threat);
    office.sealAndOrder(item);
    // Another console than the one that ordered it: it has no bar.
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.brings(item, Folder.OUTBOX);
  }

  @Test
  void itIsTakenBackByKey() {
    desk.picture("outbox-item");
    desk.press("Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void whatIsHeldSinceARestore_isToldOf_andSentOnlyWhenSheSaysSo() {
    heldSinceARestore();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().told().happened()))
        .isEqualTo("Väntar på dig sedan arbetsytan återställdes från en säkerhetskopia");
    assertThat(desk.shows("item.was-done")).isTrue();
    office.dispatch();
    assertThat(town.shows(FACEBOOK, threat)).isEqualTo("visible");
    desk.click("item.send-held");
    office.dispatch();
    assertThat(town.shows(FACEBOOK, threat)).isEqualTo("hidden");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  @Test
  void whatIsHeldSinceARestore_isDropped_andStandsInTheInboxAgain() {
    heldSinceARestore();
    desk.click("item.was-not-done");
    office.dispatch();
    assertThat(town.shows(FACEBOOK, threat)).isEqualTo("visible");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private void heldSinceARestore() {
    new Restored(office.bench().office()).begin(Payload.NONE);
    desk.brings(item, Folder.INBOX).brings(item, Folder.OUTBOX);
  }

  @Test
  void itIsSentByKey_andNothingIsOfferedOnceItHasLeft() {
    desk.press("U");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    desk.brings(item, Folder.UNPUBLISHED);
    assertThat(
            desk.sees(
                () -> desk.model().itemProperty().get().actions().contains(ItemAction.TAKE_BACK)))
        .isFalse();
  }
}
