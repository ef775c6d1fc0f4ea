package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// After the window the key of undo names what puts it right, or says that nothing does; and what
/// it reopens, since that may stand anywhere by then.
class TooLateTest extends TownTest {

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  private static final String LONG =
      "Tack för  bra\ninformation om skolskjutsarna, den var till stor nytta för oss på Ekvägen";

  @Test
  void whatWasDecidedHereIsReopenedByItsName() {
    ItemId item = writes(LONG);
    InboxDesk desk = desk(Language.SV).press("I");
    pass(desk);
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    told(
        desk,
        "Taget tillbaka: Avslutad utan åtgärd",
        "Roger Nylander: ”Tack för bra information om skolskjutsarna, den var till sto…”");
  }

  @Test
  void withinTheWindowTheBarHasNamedItAlready() {
    writes(LONG);
    InboxDesk desk = desk(Language.SV).press("I").press("Ctrl+Z");
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatWasUnpublishedIsRestored_andWhatWasRestoredIsUnpublished(Language language) {
    ItemId item = writes("Du är en idiot");
    InboxDesk desk = desk(language).press("A").press("4").press("Ctrl+S");
    desk.press("Ctrl+Enter");
    pass(desk);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    told(desk.press("Ctrl+Z"), language, InboxText.TOO_LATE, InboxText.TOO_LATE_RESTORE);
    desk.does(() -> desk.controller().choose(View.UNPUBLISHED.id()));
    desk.press("Y");
    pass(desk);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    unpublishedUnder(desk.press("Ctrl+Z"), language, InboxText.VIEW_DONE);
    assertThat(desk.faults()).isEmpty();
  }

  /// Where it stands now is looked up first: whoever leaves waits for that as well.
  @Test
  void whoLeavesMeanwhile_hearsWhatPutsItRight() {
    writes("Du är en idiot");
    InboxDesk desk = desk(Language.SV).press("A").press("4").press("Ctrl+S");
    desk.press("Ctrl+Enter");
    pass(desk);
    desk.does(() -> desk.controller().choose(View.UNPUBLISHED.id()));
    desk.press("Y");
    pass(desk);
    Departures departures = desk.model().departures();
    var told = new ArrayList<InboxModel.Note>();
    desk.hold().press("Ctrl+Z");
    desk.does(() -> departures.onceWritten(() -> told.addAll(departures.refused())));
    desk.letOne();
    assertThat(desk.sees(departures::isWriting)).as("it is looked up").isTrue();
    assertThat(told).isEmpty();
    desk.letGo();
    Texts texts = Texts.of(Language.SV);
    String todo = texts.get(InboxText.TOO_LATE_UNPUBLISH, texts.get(InboxText.VIEW_DONE));
    assertThat(told).extracting(InboxModel.Note::todo).containsExactly(todo);
  }

  /// What concerns a case waits for its number once it is shown again.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatWasRestoredIsNamedWhereItStandsNow(Language language) {
    ItemId item = writes("Du är en idiot. Det gäller bygglovet BN 2026-0147.");
    InboxDesk desk = desk(language).press("A").press("4").press("Ctrl+S");
    desk.press("Ctrl+Enter");
    pass(desk);
    desk.does(() -> desk.controller().choose(View.UNPUBLISHED.id()));
    desk.press("D").press("Ctrl+Enter").press("Y");
    pass(desk);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    unpublishedUnder(desk.press("Ctrl+Z"), language, InboxText.VIEW_REGISTER);
  }

  @Test
  void whatIsNamedIsThereToBeChosen() {
    for (Language language : Language.values()) {
      var texts = Texts.of(language);
      assertThat(texts.get(InboxText.TOO_LATE_UNPUBLISH)).contains(texts.get(ItemText.UNPUBLISH));
      assertThat(texts.get(InboxText.TOO_LATE_RESTORE)).contains(texts.get(ItemText.RESTORE));
      assertThat(texts.get(InboxText.TOO_LATE_RESTORE_MANY)).contains(texts.get(ItemText.RESTORE));
    }
  }

  @Test
  void anAnswerIsTakenAwayInTheChannelAlone() {
    writes("När öppnar badet?");
    InboxDesk desk = desk(Language.SV).press("S");
    desk.types("Klockan tio.");
    desk.press("Ctrl+Enter");
    pass(desk);
    told(desk.press("Ctrl+Z"), Language.SV, InboxText.TOO_LATE, InboxText.TOO_LATE_REPLY);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void ofManyItIsSaidWhatEachNeeds(Language language) {
    writes("Du är en idiot");
    writes("Du är också en idiot");
    InboxDesk desk = desk(language).press("Ctrl+A").press("A").press("4").press("Ctrl+Enter");
    pass(desk);
    desk.press("Esc").press("Ctrl+Z");
    told(desk, language, InboxText.TOO_LATE, InboxText.TOO_LATE_RESTORE_MANY);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatHasItsNumberWentToTheRegistry_notToTheChannel(Language language) {
    ItemId item = writes("Hej, det gäller bygglovet BN 2026-0147. När får vi besked?");
    InboxDesk desk = desk(language).press("D");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).isEqualTo(Optional.of(Outcome.REGISTER));
    office.bench().atItem().outcomes().numbered(item, "BN 2026-0147", PracticeOffice.ANNA.id());
    desk.press("Ctrl+Z");
    told(desk, language, InboxText.TOO_LATE_REGISTRY, InboxText.TOO_LATE_REGISTRAR);
  }

  /// The first press is for what was done last, also where that stays; the bar names what the next
  /// one takes back.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatLasts_isCalledSo_andNothingOlderIsTakenBackForIt(Language language) {
    ItemId older = writes("Du är en idiot");
    writes("Tack för plogningen");
    InboxDesk desk = desk(language).press("I");
    suspectsCrime(desk, language);
    assertThat(offered(desk)).isTrue();
    told(desk.press("Ctrl+Z"), language, InboxText.LASTING_CRIME, InboxText.LASTING_TASK);
    assertThat(office.state(older).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(older).folder()).isEqualTo(Folder.INBOX);
  }

  /// Whoever works with the mouse has the bar alone, and the order would leave unseen.
  @Test
  void whatWasOrderedBeforeIt_isTakenBackByTheButtonOfTheBar() {
    ItemId item = unpublishesThenSuspects();
    assertThat(desk.tells(Texts.of(Language.SV).get(InboxText.UNPUBLISHING_IN, 10))).isTrue();
    desk.click("inbox.undo");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(offered(desk)).isFalse();
    told(desk.press("Ctrl+Z"), Language.SV, InboxText.LASTING_CRIME, InboxText.LASTING_TASK);
  }

  @Test
  void whatWasOrderedBeforeIt_isDoneAtOnceByTheButtonOfTheBar() {
    ItemId item = unpublishesThenSuspects();
    desk.click("inbox.do-now");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  /// Of what lasts it is told once; what would put the order right would be told never.
  @Test
  void onceBothAreOver_whatLastsIsNamedFirst_andThenWhatPutsTheOrderRight() {
    unpublishesThenSuspects();
    pass(desk);
    assertThat(offered(desk)).isFalse();
    told(desk.press("Ctrl+Z"), Language.SV, InboxText.LASTING_CRIME, InboxText.LASTING_TASK);
    told(desk.press("Ctrl+Z"), Language.SV, InboxText.TOO_LATE, InboxText.TOO_LATE_RESTORE);
    told(desk.press("Ctrl+Z"), Language.SV, InboxText.TOO_LATE, InboxText.TOO_LATE_RESTORE);
  }

  private ItemId unpublishesThenSuspects() {
    ItemId item = writes("Du är en idiot");
    writes("Tack för plogningen");
    desk = desk(Language.SV).press("A").press("4").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
    suspectsCrime(desk, Language.SV);
    return item;
  }

  private static void suspectsCrime(InboxDesk desk, Language language) {
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    String crime = Texts.of(language).get(ProtectText.POLICE);
    desk.picks(crime).press("Ctrl+Enter");
  }

  private static boolean offered(InboxDesk desk) {
    return desk.sees(
        () ->
            Found.nodes(desk.controller().view()).stream()
                .anyMatch(node -> "inbox.undo-bar".equals(node.getId())));
  }

  private void pass(InboxDesk desk) {
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    desk.does(desk.controller()::tick);
  }

  private static void unpublishedUnder(InboxDesk desk, Language language, InboxText list) {
    Texts texts = Texts.of(language);
    told(
        desk,
        texts.get(InboxText.TOO_LATE),
        texts.get(InboxText.TOO_LATE_UNPUBLISH, texts.get(list)));
  }

  private static void told(InboxDesk desk, Language language, InboxText happened, InboxText todo) {
    Texts texts = Texts.of(language);
    told(desk, texts.get(happened), texts.get(todo));
  }

  private static void told(InboxDesk desk, String happened, String todo) {
    assertThat(desk.tells(happened)).as(happened).isTrue();
    assertThat(desk.tells(todo)).as(todo).isTrue();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }
}
