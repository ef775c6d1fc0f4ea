package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Many;

/// Many items at once, worked by keys: what is marked, what is done, and what is left alone.
class MarkedTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final int MANY = ListPart.PAGE + 10;

  @Test
  void allMarkedIsWhatStandsInTheList_notWhatWaitsNorWhatComesLater() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    ItemId waiting = received("Jag väntar");
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).isNotEmpty();
    desk.press("Ctrl+A");
    assertThat(count(desk)).isEqualTo("Allt i listan är markerat: 2");
    ItemId later = received("Jag kom sedan");
    desk.does(desk.controller()::refresh);
    desk.press("I");

    assertThat(words(desk)).containsExactly("Avslutad utan åtgärd", "Avslutad utan åtgärd");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.DONE);
    assertThat(List.of(waiting, later))
        .allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  /// The buttons stand under what is open, which need not be among them: the keys are for those.
  @Test
  void whileRowsAreMarked_aButtonUnderTheOpenItem_isForThatAlone() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A");
    desk.picture("marked");
    String open = desk.sees(() -> desk.model().itemProperty().get().id());
    desk.click("item.no-action");
    assertThat(items)
        .filteredOn(item -> office.state(item).folder() == Folder.DONE)
        .extracting(ItemId::toString)
        .containsExactly(open);
  }

  @Test
  void whatIsNotLoadedIsMarkedToo_asItStoodThen_eachResultWithItsSender() {
    List<ItemId> items = comments(MANY);
    InboxDesk desk = desk();
    ItemId waiting = arrives("w", "Jag står längst ned");
    desk.press("Ctrl+A");
    assertThat(count(desk)).isEqualTo("Allt i listan är markerat: " + MANY);
    ItemId later = arrives("l", "Jag kom sedan");
    desk.press("I");

    assertThat(words(desk)).hasSize(MANY).containsOnly("Avslutad utan åtgärd");
    assertThat(desk.sees(() -> marks(desk).outcomes().stream().map(o -> o.sender()).toList()))
        .containsOnly("Roger Nylander");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.DONE);
    assertThat(List.of(waiting, later))
        .allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  @Test
  void keysPressedWhileItIsReadWhatIsMarked_waitForIt() {
    List<ItemId> items = comments(MANY);
    InboxDesk desk = desk();
    desk.hold().press("Ctrl+A").press("Ctrl+Space").press("I").letGo();
    assertThat(words(desk)).hasSize(MANY - 1);
    assertThat(items.stream().filter(i -> office.state(i).folder() == Folder.INBOX)).hasSize(1);
  }

  @Test
  void whatIsChosenForAFew_isNotDoneWhileAllAreBeingMarked() {
    List<ItemId> items = comments(MANY);
    InboxDesk desk = desk();
    desk.press("Ctrl+Space").press("Shift+Down").press("A").press("1");
    toList(desk);
    desk.hold().press("Ctrl+A").press("Ctrl+Enter").letGo();
    assertThat(count(desk)).isEqualTo("Allt i listan är markerat: " + MANY);
    assertThat(stage(desk)).isEqualTo(Stage.MARKED);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  @Test
  void whatIsWrittenToAFew_isNotSentWhileAllAreBeingMarked() {
    List<ItemId> items = comments(MANY);
    InboxDesk desk = desk();
    desk.press("Ctrl+Space").press("Shift+Down").press("S");
    desk.does(() -> marks(desk).textProperty().set("Tack själv"));
    toList(desk);
    desk.hold().press("Ctrl+A").press("Ctrl+Enter").letGo();
    assertThat(stage(desk)).isEqualTo(Stage.MARKED);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  @Test
  void whatIsTakenBackWhileManyAreDecidedAbout_leavesThatRunToBeStopped() {
    ItemId before = received("Tack");
    received("Bra");
    InboxDesk desk = desk();
    desk.press("I").press("Ctrl+A").hold().press("Ctrl+Z").press("I").letOne();
    assertThat(office.state(before).folder()).isEqualTo(Folder.INBOX);
    assertThat(stage(desk)).isEqualTo(Stage.RUNNING);
    desk.letGo();
    assertThat(stage(desk)).isEqualTo(Stage.DONE);
  }

  @Test
  void whoThinksBetterOfItWhileItIsRead_hasNothingMarked() {
    comments(MANY);
    InboxDesk desk = desk();
    desk.hold().press("Ctrl+A").press("Esc").letGo();
    assertThat(desk.sees(() -> marks(desk).stageProperty().get())).isEqualTo(Stage.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ctrl+A", "Ctrl+Space", "Shift+Down"})
  void underAnOpenPane_nothingIsMarked_andThatIsSaid(String key) {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("I maj.");
    toList(desk);
    desk.press(key);
    assertThat(stage(desk)).isEqualTo(Stage.NONE);
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo("Stäng rutan över kommentaren först");
    desk.press("Ctrl+Enter");
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .containsExactly(Folder.OUTBOX, Folder.INBOX);
  }

  @Test
  void whatIsToBeLookedAtInAText_isNotSaidOfTheOneWrittenMeanwhile() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("S");
    desk.does(() -> marks(desk).textProperty().set("LÄS PÅ INNAN DU SKRIVER HIT"));
    String asked = desk.sees(() -> marks(desk).titleProperty().get());
    desk.hold().does(() -> desk.controller().list().marks().send());
    desk.does(() -> marks(desk).textProperty().set("Tack själv"));
    desk.letGo();
    assertThat(desk.sees(() -> marks(desk).titleProperty().get())).isEqualTo(asked);
    assertThat(items).allMatch(item -> office.orders(item).isEmpty());
  }

  @Test
  void aPaneOpenedWhileManyWaitForTheirAnswer_getsTheKeysUnlessOneStandsAtTheMarks() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"), received("Fint"));
    InboxDesk desk = desk();
    desk.press("Ctrl+Space").press("Shift+Down").press("S");
    desk.does(() -> marks(desk).textProperty().set("Tack själv"));
    String asked = desk.sees(() -> marks(desk).titleProperty().get());
    toList(desk);
    desk.press("G");
    assertThat(desk.covered()).isTrue();
    desk.press("Ctrl+Enter").press("1");
    assertThat(stage(desk)).isEqualTo(Stage.TEXT);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
    desk.does(() -> desk.controller().act(ItemAction.UNPUBLISH));
    assertThat(stage(desk)).as("nothing else begins").isEqualTo(Stage.TEXT);
    assertThat(desk.sees(() -> marks(desk).titleProperty().get()))
        .as("still what is asked for")
        .isEqualTo(asked);
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo("Stäng rutan över kommentaren först");
    assertThat(
            desk.sees(() -> desk.controller().commands()).stream()
                .filter(command -> command.id().equals("item.ANSWER"))
                .map(Command::why))
        .containsExactly("Stäng rutan över kommentaren först");
    desk.does(
        () ->
            Found.in(desk.controller().view(), "inbox.marks.text", TextArea.class).requestFocus());
    desk.press("Ctrl+Enter");
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .containsExactly(Folder.OUTBOX, Folder.OUTBOX, Folder.INBOX);
  }

  @Test
  void oneIsTakenOutOfAll() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"), received("Fint"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("Ctrl+Space");
    assertThat(count(desk)).isEqualTo("2 markerade");
    desk.press("I");
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .containsExactly(Folder.INBOX, Folder.DONE, Folder.DONE);
  }

  @Test
  void overTheLimitTheFirstAreMarked_andItSaysThatThereAreMore() {
    List<Marked> loaded = List.of(marked(1), marked(2));
    assertThat(Standing.of(loaded, List.of(marked(3)), 3))
        .isEqualTo(new Standing(List.of(marked(1), marked(2), marked(3)), false));
    assertThat(Standing.of(loaded, List.of(marked(3), marked(4)), 3))
        .isEqualTo(new Standing(List.of(marked(1), marked(2), marked(3)), true));
  }

  @Test
  void whatChangedSinceItWasMarked_orIsWithAColleague_isToldInItsResult() {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", "Tack");
    office.round(FACEBOOK);
    ItemId edited = office.item(FACEBOOK, remote);
    ItemId held = received("Bra");
    ItemId free = received("Fint");
    InboxDesk desk = desk();
    desk.press("Ctrl+A");
    town.edits(FACEBOOK, remote, "Inget tack");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    office.bench().atItem().presence().open(held, PracticeOffice.BO.id());
    desk.does(desk.controller()::refresh);
    desk.press("I");
    assertThat(words(desk))
        .containsExactly(
            "Kommentaren har ändrats sedan du öppnade den. Läs den igen och besluta sedan.",
            "Hos Bo Ek",
            "Avslutad utan åtgärd");
    assertThat(office.state(edited).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(free).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void withoutAReasonOfTheirOwn_theHistorySaysSo() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("I");
    String none = "En av 2 som markerades tillsammans, inget skäl angivet";
    assertThat(items).allMatch(item -> office.reason(item).equals(none));
    desk.press("Ctrl+Z").press("Ctrl+A").press("P").press("1").press("Ctrl+Enter");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.SNOOZED);
    assertThat(items).allMatch(item -> office.reason(item).endsWith(". " + none));
  }

  @Test
  void oneReasonIsGivenForAll_chosenByDigitOrWritten() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A");
    desk.does(() -> desk.controller().act(ItemAction.NO_ACTION_BECAUSE));
    desk.press("Ctrl+Enter");
    assertThat(desk.sees(() -> marks(desk).stageProperty().get())).isEqualTo(Stage.REASON);
    assertThat(desk.sees(() -> marks(desk).titleProperty().get()))
        .isEqualTo("Välj något i listan först.");
    assertThat(desk.focused()).isEqualTo("inbox.marks.ground");
    desk.does(() -> marks(desk).wordsProperty().set("Svar på sidan."));
    desk.press("3").press("Ctrl+Enter");
    assertThat(items).allMatch(item -> office.reason(item).equals("Redan besvarad Svar på sidan."));

    desk.press("Ctrl+Z").press("Ctrl+A").press("P").press("1");
    assertThat(desk.sees(() -> marks(desk).wordsProperty().get())).isEmpty();
    desk.does(() -> marks(desk).wordsProperty().set("Väntar på nämnden"));
    desk.press("Ctrl+Enter");
    assertThat(items).allMatch(item -> office.reason(item).endsWith(". Väntar på nämnden"));
  }

  @Test
  void aDirectMessageAmongThem_isNotClosedWithoutAReason() {
    ItemId comment = received("Tack");
    RemoteItem remote = Arrivals.message("m1", "Hej och tack");
    taken(List.of(remote));
    ItemId message = office.item(FACEBOOK, remote.id());
    office
        .bench()
        .atItem()
        .handingOver()
        .dispose(
            new HandingOver.Picked(office.present(message), office.state(message).revision()),
            Disposition.Kind.TRIFLING,
            "Tack",
            "Bara en hälsning",
            PracticeOffice.ANNA.id());
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("I");
    assertThat(desk.sees(() -> marks(desk).titleProperty().get()))
        .startsWith("Ett direktmeddelande avslutas med ett skäl, och först när");
    assertThat(office.state(comment).folder()).isEqualTo(Folder.INBOX);
    desk.press("1").press("Ctrl+Enter");
    assertThat(List.of(comment, message))
        .allMatch(item -> office.state(item).folder() == Folder.DONE)
        .allMatch(item -> office.reason(item).equals("Inget att svara på"));
  }

  @Test
  void whatLeavesWaitsForOneDeadline_andOneKeyTakesAllBack() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"), received("Fint"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("S");
    desk.does(() -> marks(desk).textProperty().set("Tack själv"));
    desk.press("Ctrl+Enter");
    clock.forward(PracticeOffice.WINDOW.minusSeconds(1));
    desk.does(desk.controller()::tick);
    assertThat(desk.sees(() -> desk.model().undoSecondsProperty().get())).isEqualTo(1);
    desk.press("Ctrl+Z");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
  }

  @Test
  void atTheDeadlineAllLeaves() {
    List<ItemId> items = List.of(received("Tack"), received("Bra"));
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("A").press("4").press("Ctrl+Enter");
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.OUTBOX);
    clock.forward(PracticeOffice.WINDOW);
    desk.does(desk.controller()::tick);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.UNPUBLISHED);
    assertThat(desk.sees(() -> desk.model().undoProperty().get() == null)).isTrue();
  }

  private static Marked marked(long id) {
    return new Marked(new Many.Seen(new VersionRef(new ItemId(id), 1), 1), "", false);
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private ItemId received(String text) {
    clock.forward(Duration.ofMinutes(1));
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", text);
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }

  /// More than a page of the list.
  private List<ItemId> comments(int count) {
    List<RemoteItem> items =
        IntStream.range(0, count).mapToObj(i -> Arrivals.comment("c" + i, "Tack " + i)).toList();
    taken(items);
    return items.stream().map(item -> office.item(FACEBOOK, item.id())).toList();
  }

  private ItemId arrives(String id, String text) {
    clock.forward(Duration.ofMinutes(1));
    RemoteItem item = Arrivals.comment(id, text);
    taken(List.of(item));
    return office.item(FACEBOOK, item.id());
  }

  private void taken(List<RemoteItem> items) {
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), items);
  }

  private static String count(InboxDesk desk) {
    return desk.sees(() -> marks(desk).countProperty().get());
  }

  private static List<String> words(InboxDesk desk) {
    return desk.sees(() -> marks(desk).outcomes().stream().map(o -> o.words()).toList());
  }

  private static Stage stage(InboxDesk desk) {
    return desk.sees(() -> marks(desk).stageProperty().get());
  }

  private static void toList(InboxDesk desk) {
    desk.does(() -> ((InboxView) desk.controller().view()).focusList());
  }

  private static MarkModel marks(InboxDesk desk) {
    return desk.model().marks();
  }
}
