package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Alarms;

/// The left pane and the list, worked by keys on a real workspace.
class InboxListTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final String WEBSITE = PracticeOffice.WEBSITE;
  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";
  private static final String QUESTION = "När börjar skolan?";
  private static final String PRAISE = "Tack för bra information";

  @Test
  void viewsCountWhatTheyList_andAChannelToo() {
    three();
    InboxDesk desk = desk();
    assertThat(desk.words("inbox.nav.inbox")).containsExactly("Inkorg", "3");
    assertThat(desk.words("inbox.nav.flagged")).containsExactly("Flaggade", "1");
    assertThat(desk.words("inbox.nav.questions")).containsExactly("Frågor som väntar", "1");
    assertThat(desk.sees(() -> desk.model().countProperty().get())).isEqualTo("3 öppna, 3 olästa");

    desk.does(() -> desk.controller().choose("flagged"));
    assertThat(texts(desk)).containsExactly(THREAT);
    desk.does(() -> desk.controller().choose(PracticeOffice.channel(WEBSITE).toString()));
    assertThat(texts(desk)).containsExactly(PRAISE);
    desk.does(() -> desk.controller().choose("direct"));
    assertThat(empty(desk).reason()).isEqualTo(InboxModel.Reason.DONE);
    assertThat(empty(desk).facts()).hasSize(3);
  }

  @Test
  void aChannelThatWasNotFetchedForTwoRounds_isLate() {
    three();
    InboxDesk desk = desk();
    assertThat(note(desk, FACEBOOK)).startsWith("Hämtad");
    clock.forward(Alarms.LATE.plusSeconds(1));
    desk.does(desk.controller()::refresh);
    assertThat(note(desk, FACEBOOK)).startsWith("Ronden är sen");
  }

  private static String note(InboxDesk desk, String channel) {
    String id = PracticeOffice.channel(channel).toString();
    return desk.sees(
        () ->
            desk.model().channels().stream()
                .filter(entry -> entry.id().equals(id))
                .map(NavEntry::note)
                .findFirst()
                .orElseThrow());
  }

  /// A view that asks for more height than the window has pushes the window's frame out of sight.
  @Test
  void whatIsShownWhileTheListIsRead_fitsIntoALowWindowAtLargeText() {
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 200));
    desk.does(() -> desk.model().loadingProperty().set(true));
    assertThat(desk.sees(() -> desk.controller().view().minHeight(-1))).isLessThan(640);
  }

  @Test
  void theFilterReadsChannelsLevelsAndWords_andSaysWhatItHides() {
    three();
    InboxDesk desk = desk();
    desk.press("F3");
    assertThat(desk.focused()).isEqualTo("inbox.filter");
    filter(desk, "face");
    assertThat(texts(desk)).containsExactly(THREAT, QUESTION);
    filter(desk, "face fråga");
    assertThat(texts(desk)).containsExactly(QUESTION);
    assertThat(desk.sees(() -> desk.model().understoodProperty().get()))
        .isEqualTo("Kanal: facebook · Nivå: Fråga");
    filter(desk, "\"face\"");
    assertThat(texts(desk)).isEmpty();
    assertThat(empty(desk).why()).isEqualTo("3 döljs av filtret");
    filter(desk, "oläst information");
    assertThat(texts(desk)).containsExactly(PRAISE);

    filter(desk, "avsändare:nylander");
    assertThat(texts(desk)).isEmpty();
    assertThat(desk.sees(() -> desk.model().understoodProperty().get()))
        .isEqualTo("Avsändare söks i Sök, inte här");

    desk.does(desk.controller()::showAll);
    assertThat(texts(desk)).hasSize(3);
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  @Test
  void anOverdueQuestionStandsFirst_andSaysWhy() {
    withClocks();
    received(FACEBOOK, QUESTION);
    clock.forward(Duration.ofDays(4));
    received(FACEBOOK, THREAT);
    received(WEBSITE, PRAISE);
    InboxDesk desk = desk();
    assertThat(texts(desk)).containsExactly(QUESTION, THREAT, PRAISE);
    InboxRow question = desk.sees(() -> desk.model().rows().getFirst());
    assertThat(question.severity()).isEqualTo(Severity.URGENT);
    assertThat(question.why())
        .startsWith("Akut: höjd från Fråga, skulle ha varit klar ")
        .endsWith("Högre nivå står först, inom nivån den som väntat längst.");
    assertThat(question.categories()).extracting(InboxRow.Category::name).contains("Fråga");
    assertThat(desk.words("inbox.nav.flagged")).containsExactly("Flaggade", "1");
    filter(desk, "akut");
    assertThat(texts(desk)).containsExactly(QUESTION, THREAT);
    filter(desk, "fråga");
    assertThat(texts(desk)).isEmpty();
  }

  /// What is on show moves only when it is asked for.
  @Test
  void whatRisesWhileItIsOnShow_movesWithN() {
    withClocks();
    received(FACEBOOK, QUESTION);
    clock.forward(Duration.ofHours(1));
    received(FACEBOOK, THREAT);
    received(WEBSITE, PRAISE);
    InboxDesk desk = desk();
    clock.forward(Duration.ofDays(4));
    desk.does(desk.controller()::refresh);
    assertThat(texts(desk)).containsExactly(THREAT, QUESTION, PRAISE);
    desk.press("N");
    assertThat(texts(desk)).containsExactly(QUESTION, THREAT, PRAISE);
  }

  @Test
  void newestFirst() {
    three();
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().list().order(Order.NEWEST));
    assertThat(texts(desk)).containsExactly(PRAISE, QUESTION, THREAT);
  }

  @Test
  void aListOfOnesOwnIsKept_renamedAndRemoved() {
    three();
    InboxDesk desk = desk();
    filter(desk, "fråga");
    desk.does(() -> desk.controller().list().save("Skolan", () -> {}));
    String own = desk.sees(() -> desk.model().own().getFirst().id());
    assertThat(desk.sees(() -> desk.model().currentProperty().get())).isEqualTo(own);
    assertThat(desk.sees(() -> desk.model().filterProperty().get())).isEmpty();
    assertThat(texts(desk)).containsExactly(QUESTION);

    desk.does(() -> desk.controller().list().save("Skolan", () -> {}));
    assertThat(desk.sees(() -> desk.model().noteProperty().get() != null)).isTrue();
    desk.does(() -> desk.controller().list().rename(own, "Skolfrågor", () -> {}));
    InboxDesk later = desk();
    assertThat(later.words("inbox.nav." + own)).containsExactly("Skolfrågor", "1");
    later.does(() -> later.controller().list().remove(own));
    assertThat(later.sees(() -> later.model().own().isEmpty())).isTrue();
    later.press("Ctrl+Z");
    assertThat(later.words("inbox.nav." + own)).containsExactly("Skolfrågor", "1");
  }

  @Test
  void aDecidedRowSaysHowItsOrderStandsByNow() {
    ItemId threat = received(FACEBOOK, THREAT);
    received(FACEBOOK, PRAISE);
    InboxDesk desk = desk();
    desk.press("A").press("4").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(state(desk, threat)).isEqualTo("I utkorgen");
    desk.does(desk.controller()::doNow);
    assertThat(state(desk, threat)).isEqualTo("Avpublicerad");
    desk.press("Up").press("Down");
    desk.does(desk.controller()::refresh);
    assertThat(texts(desk)).containsExactly(PRAISE);
  }

  @Test
  void markedRowsAreClosedTogether_eachWithItsResult() {
    List<ItemId> items = three();
    InboxDesk desk = desk();
    desk.press("Shift+Down").press("I");
    assertThat(desk.sees(() -> marks(desk).stageProperty().get())).isEqualTo(Stage.DONE);
    assertThat(desk.sees(() -> marks(desk).outcomes().stream().map(o -> o.words()).toList()))
        .containsExactly("Avslutad utan åtgärd", "Avslutad utan åtgärd");
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .containsExactly(Folder.DONE, Folder.DONE, Folder.INBOX);
    desk.press("Esc");
    assertThat(desk.sees(() -> marks(desk).stageProperty().get())).isEqualTo(Stage.NONE);
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  @Test
  void everythingMarkedIsUnpublishedOnOneGround_eachSealedByItself() {
    List<ItemId> items = three();
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("A").press("4").press("Ctrl+Enter");
    assertThat(items).allMatch(item -> office.evidence(office.present(item)).isPresent());
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.OUTBOX);
  }

  @Test
  void anAnswerToManyIsLookedAtOnceToo_andSigned() {
    List<ItemId> items = three();
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("S");
    desk.does(() -> marks(desk).textProperty().set("LÄS PÅ INNAN DU SKRIVER HIT"));
    desk.press("Ctrl+Enter");
    assertThat(items).allMatch(item -> office.orders(item).isEmpty());
    assertThat(desk.sees(() -> marks(desk).titleProperty().get()))
        .isEqualTo(
            "Titta en gång till. Mycket står med versaler och läses som rop. Tryck Ctrl+Enter igen"
                + " för att skicka ändå.");
    desk.press("Ctrl+Enter");
    assertThat(items).allMatch(item -> reply(item).endsWith("/Anna Lind, Kansliet"));
  }

  @Test
  void markedRowsAreSnoozedTogether_andOneKeyBringsThemBack() {
    List<ItemId> items = three();
    InboxDesk desk = desk();
    desk.press("Shift+Down").press("P").press("Ctrl+Enter");
    assertThat(desk.sees(() -> marks(desk).stageProperty().get()))
        .as("no time yet")
        .isEqualTo(Stage.TIME);
    assertThat(desk.focused()).isEqualTo("inbox.marks.ground");
    desk.press("1").press("Ctrl+Enter");
    assertThat(desk.sees(() -> marks(desk).outcomes().stream().map(o -> o.words()).toList()))
        .containsExactly("Parkerad", "Parkerad");
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .containsExactly(Folder.SNOOZED, Folder.SNOOZED, Folder.INBOX);
    assertThat(state(desk, items.getFirst())).isEqualTo("Parkerad");

    desk.press("Ctrl+Z");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
    assertThat(desk.sees(() -> marks(desk).stageProperty().get())).isEqualTo(Stage.NONE);
    assertThat(state(desk, items.getFirst())).isEmpty();
    assertThat(desk.words("inbox.nav.snoozed")).containsExactly("Parkerade", "0");
  }

  @Test
  void anItemIsBroughtUpInItsOwnList_pastTheFilterAndTheFirstPage() {
    List<ItemId> items = three();
    InboxDesk desk = desk();
    filter(desk, "fråga");
    desk.brings(items.getLast(), Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().filterProperty().get())).isEmpty();
    assertThat(selected(desk)).isEqualTo(items.getLast().toString());
    desk.press("I");
    desk.brings(items.getLast(), Folder.DONE);
    assertThat(desk.sees(() -> desk.model().currentProperty().get())).isEqualTo("done");
    assertThat(selected(desk)).isEqualTo(items.getLast().toString());

    desk.brings(items.getLast(), Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().id()))
        .as("not in that list any more: on top of it all the same")
        .isEqualTo(items.getLast().toString());
    desk.does(desk.controller()::refresh);
    assertThat(selected(desk)).isEqualTo(items.getLast().toString());
  }

  @Test
  void aClauseLeadsToTheLibrary() {
    received(FACEBOOK, THREAT);
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().openClause("6.1"));
    assertThat(desk.clauses()).containsExactly("6.1");
  }

  @Test
  void unmarkingLeavesTheKeysToTheOpenItem() {
    three();
    InboxDesk desk = desk();
    desk.press("Ctrl+Space");
    assertThat(desk.sees(() -> marks(desk).countProperty().get())).isEqualTo("1 markerad");
    desk.press("Esc").press("A");
    assertThat(desk.sees(() -> desk.model().panelOpenProperty().get())).isTrue();
  }

  @Test
  void threadsStandTogetherOnDemand() {
    three();
    InboxDesk desk = desk();
    desk.press("Ctrl+T");
    assertThat(desk.sees(() -> desk.model().rows().stream().filter(InboxRow::inside).count()))
        .isLessThanOrEqualTo(2);
    assertThat(texts(desk)).hasSize(3);
    desk.press("Ctrl+T");
    assertThat(texts(desk)).containsExactly(THREAT, QUESTION, PRAISE);
  }

  @Test
  void anEmptyListHasTheFocusOnWhatIsNext_andGivesItBackWhenItFills() {
    InboxDesk desk = desk();
    assertThat(desk.focused()).isEqualTo("inbox.fetch");
    received(FACEBOOK, PRAISE);
    desk.does(desk.controller()::refresh);
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  /// Under a policy that says in numbers when a question is due.
  private void withClocks() {
    office.close();
    office = new PracticeOffice(Setup.of(folder.resolve("base"), town, clock), "base");
    office.fromNowOn(town);
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private List<ItemId> three() {
    return List.of(
        received(FACEBOOK, THREAT), received(FACEBOOK, QUESTION), received(WEBSITE, PRAISE));
  }

  private ItemId received(String channel, String text) {
    clock.forward(java.time.Duration.ofMinutes(1));
    var remote = town.writes(channel, "Petra Wall", text);
    office.round(channel);
    return office.item(channel, remote);
  }

  private static void filter(InboxDesk desk, String typed) {
    desk.does(() -> desk.controller().list().filter(typed));
  }

  private static List<String> texts(InboxDesk desk) {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::snippet).toList());
  }

  private static InboxModel.Empty empty(InboxDesk desk) {
    return desk.sees(() -> Optional.ofNullable(desk.model().emptyProperty().get()).orElseThrow());
  }

  private static String state(InboxDesk desk, ItemId item) {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .filter(row -> row.id().equals(item.toString()))
                .flatMap(row -> Optional.ofNullable(row.state()).stream())
                .map(InboxRow.State::word)
                .findFirst()
                .orElse(""));
  }

  private static String selected(InboxDesk desk) {
    return desk.sees(() -> desk.model().rows().get(desk.model().selectedProperty().get()).id());
  }

  private static MarkModel marks(InboxDesk desk) {
    return desk.model().marks();
  }
}
