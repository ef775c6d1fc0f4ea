package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.NoCopy;
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
  void takenBackTwiceInAHurry_itIsTakenBackOnce_andNothingUntrueIsSaid() {
    desk.hold().press("Z").press("Z");
    assertThat(desk.tells("Det tas tillbaka just nu.")).isTrue();
    desk.letGo();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
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

  @Test
  void whatWasClosedToAllButAFew_isTakenBackByOneOfThem() {
    ItemId closed = closed(PracticeOffice.ANNA.id(), Optional.of(PracticeOffice.BO.id()), "");
    desk.brings(closed, Folder.OUTBOX);
    assertThat(offered()).contains(ItemAction.TAKE_BACK).doesNotContain(ItemAction.SEND_NOW);
    desk.press("Z");
    assertThat(office.state(closed).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatWasClosedToAllButAFew_isOfferedToNobodyElse() {
    suspended(true);
    ItemId closed = closed(PracticeOffice.BO.id(), Optional.empty(), "ingen annan på plats");
    suspended(false);
    desk.brings(closed, Folder.OUTBOX);
    assertThat(offered()).doesNotContain(ItemAction.TAKE_BACK, ItemAction.SEND_NOW);
    desk.press("Z");
    assertThat(office.state(closed).folder()).isEqualTo(Folder.OUTBOX);
  }

  /// It would open to everybody what only the named read.
  @Test
  void showingAProtectedItemAgain_isHurriedByNoKey() {
    ItemId closed = closed(PracticeOffice.ANNA.id(), Optional.of(PracticeOffice.BO.id()), "");
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    assertThat(office.state(closed).folder()).isEqualTo(Folder.UNPUBLISHED);
    var police = office.bench().exceptions().police();
    var answer = new PoliceAnswer.NotReported("inget brott");
    police.answer(police.open().getFirst().id(), answer, PracticeOffice.ANNA.id());
    assertThat(office.restore(closed)).isInstanceOf(Decide.Result.Placed.class);
    desk.brings(closed, Folder.OUTBOX);
    assertThat(offered()).contains(ItemAction.TAKE_BACK).doesNotContain(ItemAction.SEND_NOW);
    desk.press("U");
    assertThat(office.state(closed).folder()).isEqualTo(Folder.OUTBOX);
  }

  private ItemId closed(PersonId by, Optional<PersonId> second, String alone) {
    var remote = town.writes(FACEBOOK, "Roger Nylander", "Titta vad jag har lagt ut");
    office.round(FACEBOOK);
    ItemId closed = office.item(FACEBOOK, remote);
    var ground = office.bench().office().policy().groundFor(Category.C09_CHILD_ABUSE).orElseThrow();
    NoCopy noCopy = office.bench().exceptions().noCopy();
    var first = (NoCopy.First.Ready) noCopy.consider(office.present(closed), ground, by);
    var wish = new NoCopy.Wish(office.state(closed).revision(), second, alone, "");
    assertThat(noCopy.order(first.considered(), wish)).isInstanceOf(NoCopy.Result.Placed.class);
    return closed;
  }

  private void suspended(boolean now) {
    office
        .database()
        .change(tx -> office.tables().people().suspend(tx, PracticeOffice.ANNA.id(), now));
  }

  private Set<ItemAction> offered() {
    return desk.sees(() -> Set.copyOf(desk.model().itemProperty().get().actions()));
  }
}
