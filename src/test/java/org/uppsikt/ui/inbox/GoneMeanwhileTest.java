package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Connectors;

/// The panel tells what is done with a comment where it stands by now: hidden, which can be taken
/// back, or closed off for good.
class GoneMeanwhileTest extends TownTest {

  private static final String GROUND = "SE-BrB-16-10a:C09";
  private static final String WORDS = "Titta vad jag har lagt ut";

  @ParameterizedTest
  @EnumSource(Language.class)
  void goneWhileThePanelIsOpen_itIsClosedOff_andThatIsSaid(Language language) {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", WORDS);
    office.round(PracticeOffice.FACEBOOK);
    ItemId item = office.item(PracticeOffice.FACEBOOK, remote);
    var texts = Texts.of(language);
    InboxDesk desk = desk(language).press("A");
    desk.does(() -> desk.controller().panel().toggleGround(GROUND));
    assertThat(desk.tells(texts.get(NoCopyText.HIDDEN))).isTrue();
    desk.click("nocopy.next");
    desk.click("nocopy.call." + PracticeOffice.BO.id());

    town.deletes(PracticeOffice.FACEBOOK, remote);
    clock.forward(Duration.ofHours(1));
    office.round(PracticeOffice.FACEBOOK);
    desk.does(desk.controller()::refresh);
    assertThat(desk.tells(texts.get(NoCopyText.GONE_STAYS))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.HIDDEN))).isFalse();
    assertThat(desk.shows("unpublish.ground." + GROUND)).isFalse();
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.next");
    assertThat(desk.tells(texts.get(NoCopyText.FINAL))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.GONE_FINAL))).as("nobody can").isFalse();
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.click("nocopy.hide");
    assertThat(desk.tells(texts.get(NoCopyText.GONE_DONE))).isTrue();
    assertThat(office.orders(item)).isEmpty();
  }

  /// That is no change of the comment, and no reading tells it before she is refused.
  @ParameterizedTest
  @EnumSource(Language.class)
  void disconnectedWhileThePanelIsOpen_itIsToldAnew_andThenClosedOff(Language language) {
    ItemId item = writes(WORDS);
    var texts = Texts.of(language);
    var connected = new AtomicBoolean(true);
    Bench bench = Bench.of(office.bench().office(), hides(connected), PracticeOffice.WINDOW);
    var inbox = new InboxDesk(bench, FxStage.kit(language, Appearance.LIGHT, 100)).press("A");
    inbox.does(() -> inbox.controller().panel().toggleGround(GROUND));
    assertThat(inbox.tells(texts.get(NoCopyText.HIDDEN))).isTrue();
    inbox.click("nocopy.next");
    inbox.click("nocopy.call." + PracticeOffice.BO.id());
    connected.set(false);
    inbox.click("nocopy.hide");
    assertThat(office.orders(item)).isEmpty();
    assertThat(inbox.tells(texts.get(RefusalText.CHANGED_MEANWHILE))).isTrue();
    assertThat(inbox.tells(texts.get(NoCopyText.SHOWN_STAYS))).isTrue();
    assertThat(inbox.tells(texts.get(NoCopyText.HIDDEN))).isFalse();
    assertThat(inbox.faults()).isEmpty();
    inbox.click("nocopy.next");
    inbox.click("nocopy.call." + PracticeOffice.BO.id());
    inbox.click("nocopy.hide");
    assertThat(inbox.tells(texts.get(NoCopyText.GONE_DONE))).isTrue();
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
  }

  private Connectors hides(AtomicBoolean connected) {
    Connectors all = office.bench().connectors();
    return channel -> connected.get() ? all.of(channel) : Optional.empty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void shownAgainWhileThePanelIsOpen_itIsHidden_andThatIsSaid(Language language) {
    ItemId item = writes(WORDS);
    office.sealAndOrder(item);
    leave();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    var texts = Texts.of(language);
    InboxDesk desk = desk(language).brings(item, Folder.UNPUBLISHED);
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.press(without(desk, texts)).press("Ctrl+Enter");
    assertThat(desk.tells(texts.get(NoCopyText.GONE_STAYS))).isTrue();

    office.restore(item);
    leave();
    desk.does(desk.controller()::refresh);
    assertThat(desk.tells(texts.get(NoCopyText.HIDDEN))).isTrue();
    assertThat(desk.tells(texts.get(NoCopyText.GONE_STAYS))).isFalse();
    assertThat(desk.shows("unpublish.ground." + GROUND)).isTrue();
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.next");
    assertThat(desk.tells(texts.get(NoCopyText.BY_HAND))).isTrue();
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.click("nocopy.hide");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
  }

  private void leave() {
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }

  private static String without(InboxDesk desk, Texts texts) {
    String words = texts.get(ProtectText.WITHOUT_COPY);
    return desk.model().onItem().decision().options().stream()
        .filter(option -> option.label().equals(words))
        .map(DecisionModel.Option::digit)
        .findFirst()
        .orElseThrow();
  }
}
