package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.UnpublishModel.PartState;
import org.uppsikt.ui.inbox.UnpublishModel.Saving;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

class InboxControllerTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";

  @Test
  void aPlainUnpublish_withEvidenceAndNotice_takesFourKeys_andOneUndoesIt() {
    ItemId threat = received(town.writes(FACEBOOK, "Roger Nylander", THREAT));
    received(town.writes(FACEBOOK, "Petra Wall", "Tack för bra information"));
    InboxDesk desk = desk();

    desk.press("A");
    assertThat(desk.sees(() -> desk.model().panelOpenProperty().get())).isTrue();
    desk.press("4").press("Ctrl+S");
    assertThat(desk.sees(() -> panel(desk).savingProperty().get())).isEqualTo(Saving.SAVED);
    assertThat(desk.sees(() -> panel(desk).parts().stream().map(UnpublishModel.Part::state)))
        .containsOnly(PartState.SAVED)
        .hasSize(4);
    desk.press("Ctrl+Enter");

    assertThat(desk.keys()).isEqualTo(4);
    assertThat(office.state(threat).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(kinds(threat)).containsExactlyInAnyOrder("REPLY", "UNPUBLISH");
    assertThat(desk.sees(() -> desk.model().selectedProperty().get())).isEqualTo(1);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().state() != null)).isTrue();

    assertThat(desk.words("inbox.nav.outbox")).containsExactly("Utkorg", "1");

    desk.press("Ctrl+Z");
    assertThat(office.state(threat).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().rows().getFirst().state() == null)).isTrue();
    assertThat(desk.words("inbox.nav.outbox")).containsExactly("Utkorg", "0");
  }

  @Test
  void withOnePaneAtATime_whatIsOpenedIsOnShow() {
    received(town.writes(FACEBOOK, "Roger Nylander", THREAT));
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 200));
    assertThat(desk.shows("unpublish.panel")).isFalse();
    desk.press("A");
    assertThat(desk.shows("unpublish.panel")).isTrue();
    assertThat(desk.focused()).startsWith("unpublish.ground.");
    desk.press("Esc");
    assertThat(desk.shows("inbox.list")).isTrue();
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  @Test
  void unpublishingIsNotAskedForBeforeTheEvidenceIsSaved() {
    ItemId threat = received(town.writes(FACEBOOK, "Roger Nylander", THREAT));
    InboxDesk desk = desk();
    desk.press("A").press("4").press("Ctrl+Enter");
    assertThat(office.orders(threat)).isEmpty();
    assertThat(desk.sees(() -> panel(desk).reasonProperty().get())).isNotBlank();
  }

  @Test
  void aWithheldSenderIsStatedInThePanel() {
    ItemId item = received(town.writesNameless(FACEBOOK, THREAT));
    InboxDesk desk = desk();
    desk.press("A").press("4").press("Ctrl+S");
    assertThat(office.evidence(office.present(item))).isEmpty();
    assertThat(desk.sees(() -> panel(desk).senderAskedProperty().get())).isTrue();

    desk.does(() -> desk.controller().panel().stateSender(true));
    desk.press("Ctrl+S").press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
  }

  @Test
  void anAnswerIsWrittenAndLeavesWhenTheWindowIsOver() {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", "När börjar skolan?");
    ItemId item = received(remote);
    InboxDesk desk = desk();
    desk.press("S");
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).as("nothing written yet").isEmpty();
    desk.types("Den 17 augusti.");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);

    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    desk.does(desk.controller()::tick);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(desk.sees(() -> Optional.ofNullable(desk.model().undoProperty().get()))).isEmpty();
  }

  @Test
  void doingItNowHidesItInTheChannel_andRestoringShowsItAgain() {
    RemoteId remote = town.writes(FACEBOOK, "Roger Nylander", THREAT);
    ItemId item = received(remote);
    InboxDesk desk = desk();
    desk.press("A").press("4").press("Ctrl+S").press("Ctrl+Enter");
    desk.does(desk.controller()::doNow);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("hidden");

    desk.does(() -> desk.controller().choose("unpublished"));
    desk.press("Y");
    desk.does(desk.controller()::doNow);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void noActionClosesTheItem_andIsUndone() {
    ItemId item = received(town.writes(FACEBOOK, "Petra Wall", "Tack"));
    InboxDesk desk = desk();
    desk.press("I");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void newItemsWaitUntilTheyAreLetIn_andTheSelectionStays() {
    received(town.writes(FACEBOOK, "Petra Wall", "Tack för bra information"));
    InboxDesk desk = desk();
    ItemId fresh = received(town.writes(FACEBOOK, "Roger Nylander", THREAT));
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().rows().size())).isEqualTo(1);
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).isNotBlank();

    desk.press("N");
    assertThat(desk.sees(() -> desk.model().rows().stream().map(InboxRow::id).toList()))
        .hasSize(2)
        .startsWith(fresh.toString());
    assertThat(desk.sees(() -> desk.model().selectedProperty().get())).isEqualTo(1);
  }

  @Test
  void anItemCountsAsOpenedAfterASecondOnShow() {
    ItemId item = received(town.writes(FACEBOOK, "Petra Wall", "Tack"));
    InboxDesk desk = desk();
    clock.forward(Duration.ofMillis(900));
    desk.does(desk.controller()::tick);
    assertThat(office.state(item).firstShownAt()).isEmpty();
    clock.forward(Duration.ofMillis(200));
    desk.does(desk.controller()::tick);
    assertThat(office.state(item).firstShownAt()).contains(clock.instant());
  }

  @Test
  void theEmptyListSaysWhy_andAFaultOfAChannelIsTold() {
    InboxDesk desk = desk();
    assertThat(why(desk)).isEqualTo("Inga kommentarer har hämtats än.");
    town.trouble("error", "GET", "/items", 1000);
    desk.press("F5");
    assertThat(desk.sees(() -> desk.model().faultProperty().get() != null)).isTrue();
    assertThat(why(desk)).contains(" har aldrig svarat", "Nytt försök");
    desk.picture("fault-of-a-channel");
    assertThat(desk.place("inbox.fault.fetch").getMinX())
        .as("under the words, which have the width")
        .isLessThan(desk.place("inbox.filter").getCenterX());
  }

  @Test
  void besideAnEmptyListStandsWhatIsNext_andEnterLeadsThere() {
    received(town.writes(FACEBOOK, "Petra Wall", "Tack"));
    ItemId question = received(town.writes(FACEBOOK, "Roger Nylander", "När öppnar badet?"));
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().choose(View.FLAGGED.id()));
    NextCard next = next(desk);
    assertThat(next.waiting())
        .extracting(NextCard.Waiting::list)
        .containsExactly(View.QUESTIONS.id(), View.INBOX.id());
    assertThat(desk.focused()).isEqualTo("inbox.next.0");
    desk.does(desk.controller()::onHide);
    desk.does(desk.controller()::onShow);
    assertThat(desk.focused()).as("back from another screen").isEqualTo("inbox.next.0");

    desk.press("Enter");
    assertThat(desk.sees(() -> desk.model().currentProperty().get()))
        .isEqualTo(View.QUESTIONS.id());
    assertThat(desk.sees(() -> desk.model().rows().getFirst().id())).isEqualTo(question.toString());
    assertThat(desk.shows("inbox.next")).isFalse();
  }

  @Test
  void whatWasDoneTodayIsCounted_whatWasTakenBackIsNot() {
    received(town.writes(FACEBOOK, "Petra Wall", "Tack"));
    InboxDesk desk = desk();
    clock.forward(Duration.ofMinutes(11));
    desk.press("I");
    desk.does(() -> desk.controller().choose(View.FLAGGED.id()));
    assertThat(untilDecision(desk)).isEqualTo("11 min");
    desk.press("Ctrl+Z");
    desk.does(() -> desk.controller().choose(View.FLAGGED.id()));
    assertThat(untilDecision(desk)).isEqualTo("–");
  }

  private static String untilDecision(InboxDesk desk) {
    return next(desk).figures().getLast().figure();
  }

  private static NextCard next(InboxDesk desk) {
    return desk.sees(() -> Optional.ofNullable(desk.model().nextProperty().get())).orElseThrow();
  }

  @Test
  void aChannelThatAsksToWaitIsTold_andNotAskedAgainBefore() {
    InboxDesk desk = desk();
    town.trouble("busy", "GET", "/" + FACEBOOK, 1);
    desk.press("F5");
    assertThat(desk.sees(() -> said(desk))).startsWith("facebook ber Uppsikt att vänta till");
    long asked = asked();
    desk.does(() -> desk.model().noteProperty().set(null));
    desk.press("F5");
    assertThat(desk.sees(() -> said(desk))).startsWith("facebook ber Uppsikt att vänta till");
    assertThat(asked()).isEqualTo(asked);
  }

  private static String said(InboxDesk desk) {
    return Optional.ofNullable(desk.model().noteProperty().get())
        .map(InboxModel.Note::happened)
        .orElse("");
  }

  private static long asked() {
    return town.asked().stream().filter(a -> a.path().contains("/" + FACEBOOK)).count();
  }

  @Test
  void marksOfALateFindingPointIntoTheCutSnippet() {
    String text = "Det här är en lång inledning om ingenting särskilt. ".repeat(8) + THREAT;
    received(town.writes(FACEBOOK, "Roger Nylander", text));
    InboxDesk desk = desk();
    InboxRow row = desk.sees(() -> desk.model().rows().getFirst());
    assertThat(row.snippet()).startsWith("… ");
    assertThat(row.marks().stream().map(m -> row.snippet().substring(m.start(), m.end())).toList())
        .isNotEmpty()
        .allMatch(THREAT::contains);
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 100", "SV, DARK, 100", "SV, LIGHT, 200", "FI, LIGHT, 100"})
  void pictures(Language language, Appearance appearance, int percent) {
    town.writes(FACEBOOK, "Roger Nylander", THREAT + " Ni kan inte ens läsa en klocka.");
    town.writes(FACEBOOK, "Petra Wall", "Var hittar jag tiderna för Norrgårdens skola? 🙏");
    town.writes(PracticeOffice.WEBSITE, "sommarjobb", "Tjäna 900 kr om dagen, skriv till mig 💸");
    office.rounds();
    Kit kit = FxStage.kit(language, appearance, percent);
    var desk = new InboxDesk(office, kit);
    String name = "wired-" + language + "-" + appearance + "-" + percent;
    desk.picture(name);
    desk.press("A").press("4").press("Ctrl+S");
    desk.picture(name + "-unpublish");
    desk.press("Ctrl+Enter").press("S");
    desk.picture(name + "-answer");
    assertThat(desk.sees(() -> desk.model().rows().size())).isGreaterThanOrEqualTo(3);
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private ItemId received(RemoteId remote) {
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }

  private List<String> kinds(ItemId item) {
    return office.orders(item).stream().map(Outbox.Order::content).map(c -> c.kind()).toList();
  }

  private static String why(InboxDesk desk) {
    return desk.sees(
        () -> Optional.ofNullable(desk.model().emptyProperty().get()).orElseThrow().why());
  }

  private static UnpublishModel panel(InboxDesk desk) {
    return desk.model().unpublish();
  }
}
