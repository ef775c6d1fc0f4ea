package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.channel.manual.ManualEntry;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.StateText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Alarms;

/// What the program cannot do in a platform is the person's from then on: she hears so, finds the
/// place, and says what became of it.
class YourTurnTest extends TownTest {

  private static final String LINK = "https://www.example.org/posts/17#comment-3";
  private static final Kit SV = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @SuppressWarnings("NullAway.Init")
  private Bench byHand;

  @BeforeEach
  void channel() {
    byHand =
        Bench.of(
            office.bench().office(),
            id -> Optional.of(new ManualConnector()),
            Duration.ofSeconds(5));
  }

  @Test
  void onceTheTimeToTakeItBackIsOver_sheHearsThatItIsHerTurn() {
    ItemId item = entered(LINK);
    InboxDesk desk = desk(SV, item, Folder.INBOX);
    hide(desk);
    assertThat(row(desk, item).state().word()).isEqualTo("I utkorgen");
    clock.forward(Duration.ofSeconds(6));
    desk.does(() -> desk.controller().tick());
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .startsWith("Din tur: ");
    assertThat(desk.said()).contains("gör det för hand och säg till");
    assertThat(row(desk, item).state().word()).isEqualTo("Väntar på dig");
    assertThat(new Alarms(byHand.office()).of(PracticeOffice.ANNA.id(), Alarms.LATE))
        .filteredOn(Alarms.Alarm.Order.class::isInstance)
        .singleElement()
        .satisfies(alarm -> assertThat(((Alarms.Alarm.Order) alarm).byHand()).isTrue());
    assertThat(byHand.desk(PracticeOffice.ANNA).reading().askedInOutbox()).isEqualTo(1);
  }

  /// The background was sending something at that moment, so her own order left only after that.
  @Test
  void whereAnotherWasSendingJustThen_sheHearsItAllTheSame() throws InterruptedException {
    ItemId item = entered(LINK);
    InboxDesk desk = desk(SV, item, Folder.INBOX);
    hide(desk);
    clock.forward(Duration.ofSeconds(6));
    var sending = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    Thread other = Thread.ofVirtual().start(() -> byHand.dispatch().run(() -> held(sending, done)));
    sending.await();
    desk.does(() -> desk.controller().tick());
    assertThat(desk.said()).doesNotContain("Din tur");
    done.countDown();
    other.join();
    byHand.dispatch().runDue();
    clock.forward(Duration.ofSeconds(1));
    desk.does(() -> desk.controller().tick());
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .startsWith("Din tur: ");
    assertThat(row(desk, item).state().word()).isEqualTo("Väntar på dig");
    desk.does(() -> desk.model().noteProperty().set(null));
    clock.forward(Duration.ofSeconds(2));
    desk.does(() -> desk.controller().tick());
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).as("once").isTrue();
  }

  /// Sends nothing itself, and holds up whoever would.
  private static boolean held(CountDownLatch sending, CountDownLatch done) {
    sending.countDown();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void ofSeveralAtOnce_allAreTold(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    InboxDesk desk = desk(kit, entered(LINK), Folder.INBOX);
    hide(desk);
    desk.brings(entered(LINK + "4"), Folder.INBOX);
    hide(desk);
    clock.forward(Duration.ofSeconds(6));
    desk.does(() -> desk.controller().tick());
    InboxModel.Note note = desk.sees(() -> desk.model().noteProperty().get());
    assertThat(note.happened()).isEqualTo(kit.text(InboxText.YOUR_TURN_MANY, 2)).contains("2");
    assertThat(note.todo()).isEqualTo(kit.text(InboxText.YOUR_TURN_DO_MANY));
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void whereSendingFails_thatIsTold_andHerTurnOnceItCame() {
    var full = new AtomicBoolean();
    Bench failing =
        Bench.of(
            office.bench().office(),
            id -> {
              if (full.get()) {
                throw MadeFault.of(StoreException.Kind.NO_ROOM);
              }
              return Optional.of(new ManualConnector());
            },
            Duration.ofSeconds(5));
    ItemId item = entered(LINK);
    InboxDesk desk = new InboxDesk(failing, SV).brings(item, Folder.INBOX);
    hide(desk);
    full.set(true);
    clock.forward(Duration.ofSeconds(6));
    desk.does(() -> desk.controller().tick());
    assertThat(desk.sees(() -> desk.model().noteProperty().get().todo()))
        .isEqualTo(SV.text(RefusalText.NO_ROOM));
    full.set(false);
    failing.dispatch().runDue();
    clock.forward(Duration.ofSeconds(1));
    desk.does(() -> desk.controller().tick());
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .startsWith("Din tur: ");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theRowSaysSo_inEveryLanguage_alsoToWhoListens(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    ItemId item = waiting(LINK);
    InboxDesk desk = desk(kit, item, Folder.OUTBOX);
    String word = kit.text(StateText.WAITS_FOR_YOU);
    assertThat(row(desk, item).state().word()).isEqualTo(word);
    assertThat(RowWords.of(kit, row(desk, item), false, "")).startsWith(word);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void theItemShowsTheLink_andTheBrowserGetsItOnlyByHerOwnPress() {
    InboxDesk desk = desk(SV, waiting(LINK), Folder.OUTBOX);
    assertThat(desk.tells(LINK)).isTrue();
    assertThat(desk.browsed()).isEmpty();
    desk.press("L");
    assertThat(desk.browsed()).containsExactly(LINK);
    desk.click("item.link-open");
    assertThat(desk.browsed()).hasSize(2);
    desk.press("C");
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo("Länken är kopierad");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theAnswerSheIsToPlace_isCopiedAsItWasWritten(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    InboxDesk desk = desk(kit, answered("Tack!\nVi öppnar klockan {8}."), Folder.OUTBOX);
    assertThat(desk.tells(kit.text(ItemText.ANSWER_COPY))).isTrue();
    desk.press("F");
    assertThat(copied()).isEqualTo("Tack!\nVi öppnar klockan {8}.");
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo(kit.text(ItemText.ANSWER_COPIED));
    FxStage.run(() -> Clipboard.getSystemClipboard().clear());
    desk.click("item.answer-copy");
    assertThat(copied()).startsWith("Tack!");
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void whereNothingIsToBePlaced_noAnswerIsOffered() {
    InboxDesk desk = desk(SV, waiting(LINK), Folder.OUTBOX);
    assertThat(desk.shows("item.answer-copy")).isFalse();
  }

  @Test
  void whereItIsUncertainWhetherTheAnswerLeft_itSaysWhatTheWordsAre() {
    ItemId item = answered("Tack!");
    office
        .database()
        .change(
            tx -> {
              var outbox = office.tables().outbox();
              var order = outbox.of(tx, item).getFirst().id();
              outbox.move(tx, order, OrderState.BY_HAND, OrderState.UNCERTAIN, Optional.empty());
            });
    InboxDesk desk = desk(SV, item, Folder.OUTBOX);
    assertThat(desk.tells(SV.text(ItemText.ORDER_UNCERTAIN))).isTrue();
    assertThat(desk.tells("Texten lyder: Tack!")).isTrue();
    desk.press("F");
    assertThat(copied()).isEqualTo("Tack!");
  }

  private static String copied() {
    return Objects.requireNonNull(FxStage.on(() -> Clipboard.getSystemClipboard().getString()));
  }

  /// She goes on before the next comment is read: what she asks for then is about neither.
  @Test
  void theAnswerOfTheCommentThatWasLeft_isNotCopied() {
    ItemId first = answered("Svar till ett", LINK);
    answered("Svar till två", LINK + "2");
    InboxDesk desk = desk(SV, first, Folder.OUTBOX);
    desk.press("F");
    FxStage.run(() -> Clipboard.getSystemClipboard().clear());
    int at = desk.sees(() -> desk.model().selectedProperty().get());
    desk.hold().press(at == 0 ? "Down" : "Up").press("F");
    assertThat(FxStage.<Boolean>on(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
    desk.letGo().press("F");
    assertThat(copied()).isEqualTo("Svar till två");
  }

  private ItemId answered(String text) {
    return answered(text, LINK);
  }

  private ItemId answered(String text, String link) {
    ItemId item = entered(link);
    var state = office.state(item);
    byHand
        .decide()
        .answer(state.version(), state.revision(), text, false, PracticeOffice.ANNA.id());
    clock.forward(Duration.ofSeconds(6));
    byHand.dispatch().runDue();
    return item;
  }

  @Test
  void whatIsNoAddressOfTheWeb_isGivenToNoBrowser() {
    InboxDesk desk = desk(SV, waiting("file:///etc/passwd"), Folder.OUTBOX);
    assertThat(desk.tells("file:///etc/passwd")).isTrue();
    desk.press("L");
    assertThat(desk.browsed()).isEmpty();
  }

  @Test
  void itWasDone_byKey_andTheRowSaysSoAtOnce() {
    ItemId item = waiting(LINK);
    InboxDesk desk = desk(SV, item, Folder.OUTBOX);
    desk.press("J");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(row(desk, item).state().word()).isEqualTo("Avpublicerad");
  }

  @Test
  void itWasNotDone_byKey() {
    ItemId item = waiting(LINK);
    InboxDesk desk = desk(SV, item, Folder.OUTBOX);
    desk.press("O");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(row(desk, item).state()).isNull();
  }

  @Test
  void itsKeysMeanNothing_whereNobodyIsAsked() {
    ItemId item = entered(LINK);
    InboxDesk desk = desk(SV, item, Folder.INBOX);
    desk.press("J").press("O").press("L").press("C");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.browsed()).isEmpty();
  }

  @Test
  void itsKeysStandInTheListOfKeys_andAmongWhatCanBeFound() {
    assertThat(InboxKeys.of(SV).stream().flatMap(group -> group.lines().stream()))
        .contains(
            new KeyLine("J", SV.text(ItemText.WAS_DONE)),
            new KeyLine("O", SV.text(ItemText.WAS_NOT_DONE)),
            new KeyLine("L", SV.text(ItemText.LINK_OPEN)),
            new KeyLine("C", SV.text(ItemText.LINK_COPY)),
            new KeyLine("F", SV.text(ItemText.ANSWER_COPY)));
    InboxDesk desk = desk(SV, waiting(LINK), Folder.OUTBOX);
    List<Command> commands = desk.sees(() -> desk.controller().commands());
    assertThat(commands)
        .filteredOn(each -> each.title().equals(SV.text(ItemText.WAS_DONE)))
        .extracting(Command::keys)
        .containsExactly("J");
  }

  private InboxRow row(InboxDesk desk, ItemId item) {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .filter(row -> row.id().equals(item.toString()))
                .findFirst()
                .orElseThrow());
  }

  private InboxDesk desk(Kit kit, ItemId item, Folder folder) {
    return new InboxDesk(byHand, kit).brings(item, folder);
  }

  private static void hide(InboxDesk desk) {
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
  }

  private ItemId entered(String link) {
    RemoteItem entry =
        new ManualEntry(
                Optional.of(link),
                "Du är helt dum i huvudet",
                new SenderStatement.Pasted("Roger Nylander", ""),
                Optional.empty(),
                List.of())
            .toItem();
    byHand
        .intake()
        .take(PracticeOffice.channel(PracticeOffice.FACEBOOK), List.of(), List.of(entry));
    return Objects.requireNonNull(office.item(PracticeOffice.FACEBOOK, entry.id()));
  }

  private ItemId waiting(String link) {
    ItemId item = entered(link);
    hide(desk(SV, item, Folder.INBOX));
    clock.forward(Duration.ofSeconds(6));
    byHand.dispatch().runDue();
    return item;
  }
}
