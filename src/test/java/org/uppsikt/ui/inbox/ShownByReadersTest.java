package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.NoCopy;

/// Shows again what was closed off, at the desk of Anna: that opens to everybody what only named
/// persons may read.
class ShownByReadersTest extends TownTest {

  private static final Person BO = PracticeOffice.BO;
  private static final PersonId ANNA = PracticeOffice.ANNA.id();

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void unpublish() {
    item = writes("Titta vad jag har lagt ut");
    office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  @Test
  void whoeverMayNotReadItIsOfferedNeitherKeyNorButton() {
    suspended(true);
    closedOff(BO.id(), Optional.empty(), "ingen annan på plats");
    suspended(false);
    InboxDesk desk = desk(Language.SV).press("Y");
    assertThat(offered(desk)).doesNotContain(ItemAction.RESTORE, ItemAction.RESTORE_BECAUSE);
    assertThat(desk.shows("item.restore")).isFalse();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReaderDoesSoInTwoSteps(Language language) {
    closedOff(ANNA, Optional.of(BO.id()), "");
    InboxDesk desk = desk(language);
    assertThat(offered(desk)).contains(ItemAction.RESTORE);
    desk.press("Y");
    assertThat(office.state(item).folder()).as("asked first").isEqualTo(Folder.UNPUBLISHED);
    assertThat(desk.label("decision.lead"))
        .isEqualTo(Texts.of(language).get(OutcomeText.RESTORE_OPENS));
    assertThat(desk.faults()).isEmpty();
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoeverClosesItOffIsToldWhoCanShowItAgain(Language language) {
    var texts = Texts.of(language);
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    desk.brings(item, Folder.UNPUBLISHED);
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.press(without(desk, texts)).press("Ctrl+Enter");
    desk.click("nocopy.next");
    assertThat(desk.tells(texts.get(NoCopyText.GONE_FINAL))).isTrue();
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.call." + BO.id());
    desk.click("nocopy.hide");
    desk.press("Ctrl+Z");
    assertThat(desk.tells(texts.get(InboxText.LASTING_CLOSED_OFF))).isTrue();
    assertThat(desk.tells(texts.get(InboxText.LASTING_ANSWERED))).isTrue();
    assertThat(desk.faults()).isEmpty();
  }

  private static String without(InboxDesk desk, Texts texts) {
    String words = texts.get(ProtectText.WITHOUT_COPY);
    return desk.model().onItem().decision().options().stream()
        .filter(option -> option.label().equals(words))
        .map(DecisionModel.Option::digit)
        .findFirst()
        .orElseThrow();
  }

  private InboxDesk desk(Language language) {
    var police = office.bench().exceptions().police();
    var no = new PoliceAnswer.NotReported("inget brott");
    police.answer(police.open().getFirst().id(), no, BO.id());
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100))
        .brings(item, Folder.UNPUBLISHED);
  }

  private static Set<ItemAction> offered(InboxDesk desk) {
    return desk.sees(() -> desk.model().itemProperty().get().actions());
  }

  private void closedOff(PersonId by, Optional<PersonId> second, String alone) {
    var ground = office.bench().office().policy().groundFor(Category.C09_CHILD_ABUSE).orElseThrow();
    NoCopy noCopy = office.bench().exceptions().noCopy();
    var first = (NoCopy.First.Ready) noCopy.consider(office.present(item), ground, by);
    var wish = new NoCopy.Wish(office.state(item).revision(), second, alone, "");
    assertThat(noCopy.order(first.considered(), wish)).isEqualTo(new NoCopy.Result.ClosedOff());
  }

  private void suspended(boolean now) {
    office.database().change(tx -> office.tables().people().suspend(tx, ANNA, now));
  }
}
