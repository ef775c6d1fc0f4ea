package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.NoCopy;
import org.uppsikt.work.Protect;

/// A direct message is read by its sender and the office alone: there is nothing to unpublish, and
/// that is said instead of promised.
class MessageUnpublishTest extends TownTest {

  private static final Person EVA =
      new Person(new PersonId(new UUID(7, 3)), "Eva Strand", Role.SUPERVISOR, "", false);
  private static final String ABUSE =
      "Jag vill anmäla en sak. Kontot anonym.kanal.x säger att det finns övergreppsbilder på barn"
          + " bakom länken i profilen. Jag har inte klickat.";

  @ParameterizedTest
  @ValueSource(strings = {"facebook", PracticeOffice.MANUAL})
  void theKeySaysWhy_andNothingOfItIsDone(String channel) {
    ItemId message = arrives(channel);
    var desk = desk(Language.SV);
    assertThat(desk.shows("item.unpublish")).isFalse();
    desk.press("A");
    assertThat(desk.model().panelOpenProperty().get()).isFalse();
    assertThat(desk.label("decision.lead"))
        .startsWith("Ett direktmeddelande har inget att avpublicera")
        .endsWith("Skydda eller anmäl …");
    // What fitted the panel does nothing here.
    assertThat(desk.press("1").press("Ctrl+Enter").press("Esc").covered()).isFalse();
    assertThat(office.orders(message)).isEmpty();
    assertThat(office.evidence(office.present(message))).isEmpty();
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itIsSaidInEveryLanguage(Language language) {
    arrives(PracticeOffice.FACEBOOK);
    var desk = desk(language).press("A");
    var texts = Texts.of(language);
    assertThat(desk.label("decision.lead"))
        .isEqualTo(texts.get(ItemText.NO_MESSAGE_UNPUBLISHING, texts.get(ItemText.PROTECT)));
    assertThat(desk.whole("decision.lead")).isTrue();
    assertThat(desk.faults()).isEmpty();
  }

  /// As ig-045 of the practice workspace. Nothing else fits such a message, and nothing of it may
  /// be copied.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void abuseMaterialIsClosedOffWithoutACopy(boolean flagged) {
    ItemId message =
        arrives(PracticeOffice.INSTAGRAM, flagged ? ABUSE : "Titta på bilden jag skickade");
    var desk = desk(Language.SV);
    if (flagged) {
      desk.press("A");
    } else {
      desk.does(() -> desk.controller().act(ItemAction.PROTECT));
      desk.picks("Sexuella övergrepp på barn").press("Ctrl+Enter");
    }
    assertThat(desk.shows("unpublish.ground.SE-BrB-16-10a:C09")).isFalse();
    assertThat(
            desk.tells(
                "I kanalen görs inget: där ser bara avsändaren och ni meddelandet."
                    + " Öppna det inte där och radera det inte."))
        .isTrue();
    assertThat(desk.press("1").press("Ctrl+S").press("Ctrl+Enter").covered()).isTrue();
    desk.click("nocopy.next");
    desk.picture("nocopy-message-sv");
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.click("nocopy.hide");

    assertThat(desk.covered()).isFalse();
    assertThat(
            desk.tells(
                "Meddelandet är spärrat. En uppgift att besvara finns under"
                    + " Polisanmälningar."))
        .isTrue();
    assertThat(desk.model().rows().toString() + desk.model().itemProperty().get())
        .doesNotContain("bilden")
        .doesNotContain("övergreppsbilder");
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(office.evidence(office.present(message))).isEmpty();
    assertThat(office.orders(message)).isEmpty();
    assertThat(desk.sees(() -> desk.model().onItem().history().toString()))
        .contains("Spärrade det utan kopia.");
    desk.press("A");
    assertThat(desk.model().panelOpenProperty().get()).as("once is enough").isFalse();
  }

  /// She has it open still, and is told before she makes herself a reader.
  @Test
  void whatAColleagueHasClosedOffMeanwhileIsNotClosedOffOnceMore() {
    office.database().change(tx -> office.tables().people().add(tx, EVA));
    ItemId message = arrives(PracticeOffice.INSTAGRAM, ABUSE);
    var desk = desk(Language.SV).press("A");
    desk.click("nocopy.next");
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    closesOff(message, PracticeOffice.BO.id(), EVA.id());
    desk.comesBack();
    assertThat(desk.shows("nocopy.call." + PracticeOffice.BO.id())).isFalse();
    assertThat(desk.label("nocopy.reason")).as("nobody looks any more").isEmpty();
    assertThat(desk.disabled("nocopy.next")).isTrue();
    desk.does(
        () -> {
          desk.controller().panel().noCopy().next();
          desk.controller().panel().noCopy().call(PracticeOffice.BO.id().toString());
          desk.controller().panel().noCopy().hide();
        });
    var restricted = office.bench().exceptions().restricted();
    assertThat(restricted.readableBy(PracticeOffice.ANNA.id())).isEmpty();
    assertThat(restricted.readableBy(EVA.id())).hasSize(1);
    assertThat(office.bench().exceptions().police().open())
        .extracting(task -> task.calls(EVA.id()))
        .containsExactly(true);
  }

  /// What she may read no more does not stay on show beside the refusal.
  @Test
  void whatAColleagueHasClosedOffMeanwhile_isReadAgainWhereItIsRefused() {
    office.database().change(tx -> office.tables().people().add(tx, EVA));
    ItemId message = arrives(PracticeOffice.INSTAGRAM, ABUSE);
    var desk = desk(Language.SV).press("A");
    desk.click("nocopy.next");
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    closesOff(message, PracticeOffice.BO.id(), EVA.id());
    desk.hold();
    desk.click("nocopy.hide");
    // It is refused, read, and looked at anew.
    desk.letOne().letOne().letOne().letGo();

    assertThat(desk.tells(Texts.of(Language.SV).get(RefusalText.CLOSED_OFF))).isTrue();
    assertThat(String.valueOf(desk.model().itemProperty().get()))
        .doesNotContain("övergreppsbilder");
    assertThat(desk.shows("nocopy.hide")).as("the same again would be refused again").isFalse();
    assertThat(desk.disabled("nocopy.next")).isTrue();
  }

  /// A colleague protected it while she had it open, and another closed it off since.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsProtectedIsClosedOffOnce_andWhoeverComesSecondIsTold(Language language) {
    office.database().change(tx -> office.tables().people().add(tx, EVA));
    ItemId message = arrives(PracticeOffice.INSTAGRAM, ABUSE);
    office
        .database()
        .change(tx -> office.tables().states().folder(tx, message, Folder.TO_REGISTER));
    var desk = desk(language).brings(message, Folder.TO_REGISTER).press("A");
    protects(message);
    desk.comesBack();
    desk.click("nocopy.next");
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    closesOff(message, PracticeOffice.BO.id(), EVA.id());
    desk.click("nocopy.hide");

    assertThat(desk.tells(Texts.of(language).get(RefusalText.CLOSED_OFF))).isTrue();
    assertThat(desk.faults()).isEmpty();
    var restricted = office.bench().exceptions().restricted();
    assertThat(restricted.readableBy(EVA.id())).hasSize(1);
    assertThat(restricted.readableBy(PracticeOffice.ANNA.id())).isEmpty();
    assertThat(restricted.readableBy(PracticeOffice.BO.id())).isEmpty();
    assertThat(office.bench().exceptions().police().open())
        .extracting(task -> task.calls(EVA.id()))
        .containsExactly(true);
  }

  private void protects(ItemId message) {
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adressen", Set.of());
    int revision = office.state(message).revision();
    var protect = office.bench().atItem().protect();
    assertThat(protect.protect(office.present(message), revision, wish, PracticeOffice.BO.id()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private void closesOff(ItemId message, PersonId by, PersonId second) {
    NoCopy noCopy = office.bench().exceptions().noCopy();
    var ground = office.bench().office().policy().groundFor(Category.C09_CHILD_ABUSE).orElseThrow();
    var first = (NoCopy.First.Ready) noCopy.consider(office.present(message), ground, by);
    int revision = office.state(message).revision();
    var wish = new NoCopy.Wish(revision, Optional.of(second), "", "");
    assertThat(noCopy.order(first.considered(), wish)).isEqualTo(new NoCopy.Result.ClosedOff());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void bothStepsAreSaidInEveryLanguage(Language language) {
    arrives(PracticeOffice.INSTAGRAM, ABUSE);
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.DARK, 200)).press("A");
    var texts = Texts.of(language);
    assertThat(desk.tells(texts.get(NoCopyText.MESSAGE_STAYS))).isTrue();
    assertThat(desk.focused()).as("no key held too long does it").isEqualTo("unpublish.close");
    assertThat(desk.tells(texts.get(NoCopyText.HIDDEN))).as("nothing is hidden").isFalse();
    assertThat(desk.faults()).isEmpty();
    desk.click("nocopy.next");
    assertThat(desk.tells(texts.get(NoCopyText.FINAL))).isTrue();
    assertThat(desk.faults()).isEmpty();
    desk.picture("nocopy-message-200-" + language.tag());
  }

  @Test
  void suspectingACrimeCopiesNothingOfWhatWasFlagged() {
    ItemId message = arrives(PracticeOffice.INSTAGRAM, ABUSE);
    var desk = desk(Language.SV);
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.picks("Misstänkt brott").press("Ctrl+Enter");
    assertThat(desk.tells("av det görs ingen kopia")).isTrue();
    assertThat(office.evidence(office.present(message))).isEmpty();
  }

  @Test
  void aCommentIsUnpublishedAsEver() {
    writes("Du är en idiot");
    assertThat(desk(Language.SV).press("A").model().panelOpenProperty().get()).isTrue();
  }

  private ItemId arrives(String channel) {
    return arrives(channel, "Du ska få se");
  }

  private ItemId arrives(String channel, String text) {
    var message = Arrivals.message("m1", text);
    return office
        .bench()
        .intake()
        .take(PracticeOffice.channel(channel), List.of(), List.of(message))
        .fresh()
        .getFirst();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }
}
