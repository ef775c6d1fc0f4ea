package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexRange;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;

/// The right pane, worked by keys alone.
class ItemWorkTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";

  @Test
  void thePictureOfTheItemIsDrawnWhenAskedFor_andGoesWithTheItem() throws IOException {
    ItemId item = writes(THREAT);
    office.seal(item);
    writes("När öppnar badet?");
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.EVIDENCE));
    assertThat(desk.shows("evidence.picture")).as("nobody asked yet").isFalse();
    desk.click("evidence.show");
    assertThat(desk.shows("evidence.picture")).isTrue();
    assertThat(desk.place("evidence.picture").getMinY()).as("in sight").isLessThan(400);
    byte[] png = desk.sees(() -> desk.model().onItem().pictureProperty().get());
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(drawn.getHeight()).as("a page of A4").isGreaterThan(drawn.getWidth());
    desk.press("Down");
    assertThat(desk.shows("evidence.picture")).as("another item").isFalse();
  }

  @Test
  void noAction_takesOneKey_withTheReasonThatFits() {
    ItemId item = writes("Ni kan inte ens läsa en klocka.");
    InboxDesk desk = desk();
    desk.press("I");
    assertThat(desk.keys()).isEqualTo(1);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(reason(item)).isEqualTo("kritik");
  }

  @Test
  void anAnswerWithATemplate_takesThreeKeys_inTheLanguageOfTheItem_andIsSigned() {
    ItemId item = writes("Milloin uimahalli avataan ja mitä se maksaa?");
    InboxDesk desk = desk();
    desk.press("S").press("1").press("Ctrl+Enter");
    assertThat(desk.keys()).isEqualTo(3);
    assertThat(reply(item)).startsWith("Hei ").endsWith("/Anna Lind, Kansliet");
  }

  @Test
  void whatLeavesIsLookedAtOnce_andSentWhenThePersonInsists() {
    ItemId item = writes("När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("LÄS PÅ INNAN DU SKRIVER HIT");
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
    assertThat(sees(desk, () -> desk.model().answer().remarksProperty().get() != null)).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).hasSize(1);
    assertThat(reason(item)).isEqualTo("CAPITALS");
  }

  @Test
  void whatIsToBeLookedAtInAnAnswer_isNotSaidOfTheOneWrittenMeanwhile() {
    ItemId item = writes("När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("LÄS PÅ INNAN DU SKRIVER HIT");
    desk.hold().press("Ctrl+Enter");
    desk.types("Klockan tio.");
    desk.letGo();
    assertThat(sees(desk, () -> desk.model().answer().remarksProperty().get() == null)).isTrue();
    assertThat(office.orders(item)).isEmpty();
    desk.press("Ctrl+Enter");
    assertThat(reply(item)).startsWith("Klockan tio.");
  }

  @Test
  void aTemplateWithAnOpenFieldIsNotSent() {
    ItemId item = writes("Skolan ligger i Falun");
    InboxDesk desk = desk();
    desk.press("R").press("Ctrl+Enter").press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
    desk.types("Skolan ligger i Björkvik.");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).contains(Outcome.CORRECT);
  }

  @Test
  void referringToThePartiesTakesTwoKeys() {
    ItemId item = writes("Varför höjer ni skatten?");
    InboxDesk desk = desk();
    desk.press("H").press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).contains(Outcome.REFER);
    desk.press("Ctrl+Z");
    assertThat(office.state(item).outcome()).isEmpty();
  }

  @Test
  void whatIsPassedOnStandsUnderTheColleague_andIsTakenBack() {
    ItemId item = writes("Vem svarar för vägen?");
    InboxDesk desk = desk();
    desk.press("V").press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).as("no word on why").isEmpty();
    desk.does(() -> decision(desk).textProperty().set("Kan du titta?"));
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).contains(Outcome.FORWARD);
    desk.does(desk.controller()::refresh);
    assertThat(sees(desk, () -> desk.model().rows().getFirst().holder()))
        .isEqualTo(new InboxRow.Holder("Bo Ek", false));
    desk.press("Ctrl+Z");
    assertThat(office.state(item).outcome()).isEmpty();
  }

  @Test
  void parkingAndRegisteringAreChosenByDigit_andTakenBack() {
    ItemId item = writes("Hej, det gäller bygglovet BN 2026-0147. När får vi besked?");
    InboxDesk desk = desk();
    desk.press("P").press("1").press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.SNOOZED);
    desk.press("Ctrl+Z").press("D");
    assertThat(sees(desk, () -> decision(desk).inputs().getFirst().value().get()))
        .isEqualTo("BN 2026-0147");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
  }

  @Test
  void feedbackIsSaidOfTheFinding_shown_andTakenBack() {
    writes(THREAT);
    InboxDesk desk = desk();
    desk.press("E");
    assertThat(sees(desk, () -> extra(desk).verdicts().get(1))).contains("Anna Lind");
    desk.press("Ctrl+Z");
    assertThat(sees(desk, () -> extra(desk).verdicts().isEmpty())).isTrue();
    desk.press("K").press("1").press("Ctrl+Enter");
    assertThat(sees(desk, () -> extra(desk).verdicts().get(1))).contains("Anna Lind");

    desk.press("G").press("1").press("Ctrl+Enter");
    assertThat(sees(desk, () -> decision(desk).faultProperty().get() != null))
        .as("no words selected")
        .isTrue();
    desk.does(() -> decision(desk).selectionProperty().set(new IndexRange(0, 3)));
    desk.press("Ctrl+Enter");
    assertThat(sees(desk, () -> decision(desk).openProperty().get())).isFalse();
  }

  @Test
  void feedbackIsNamedByCategoryAndWords_neverByARule() {
    writes("Du är en idiot");
    InboxDesk desk = desk();
    desk.press("E");
    assertThat(sees(desk, () -> desk.model().undoProperty().get().detail()))
        .isEqualTo("Personangrepp, förtal: ”Du är en idiot”");
    assertThat(history(desk))
        .contains("Återkopplade på fyndet Personangrepp, förtal: ”Du är en idiot”.");
  }

  @Test
  void feedbackOnWhatIsFolded_doesNotSayItsWords() {
    writes(THREAT);
    InboxDesk desk = desk();
    desk.press("E");
    assertThat(sees(desk, () -> desk.model().undoProperty().get().detail()))
        .isNotEmpty()
        .doesNotContain("ihjäl");
    assertThat(history(desk)).noneMatch(line -> line.contains("ihjäl"));
    assertThat(history(desk)).anyMatch(line -> line.startsWith("Återkopplade på fyndet "));
  }

  private static List<String> history(InboxDesk desk) {
    return sees(
        desk,
        () -> desk.model().onItem().history().stream().map(ItemModel.HistoryLine::what).toList());
  }

  @Test
  void whereAGroundCoversSeveralCategories_theOneMeantIsAskedFor() {
    writes(THREAT);
    InboxDesk desk = desk();
    desk.press("K").press("2").press("Ctrl+Enter");
    assertThat(sees(desk, () -> extra(desk).verdicts().isEmpty())).as("not said yet").isTrue();
    assertThat(sees(desk, () -> labels(desk))).containsExactly("Hets", "Trakasserier");
    assertThat(desk.focused()).isEqualTo("decision.option.0");
    desk.press("2").press("Ctrl+Enter");
    assertThat(sees(desk, () -> decision(desk).openProperty().get())).isFalse();
    assertThat(sees(desk, () -> extra(desk).verdicts().get(1)))
        .isEqualTo("Snarare Trakasserier, säger Anna Lind");

    desk.press("G").press("2");
    desk.does(() -> decision(desk).selectionProperty().set(new IndexRange(0, 3)));
    desk.press("Ctrl+Enter").press("1").press("Ctrl+Enter");
    assertThat(sees(desk, () -> decision(desk).openProperty().get())).isFalse();
  }

  private static List<String> labels(InboxDesk desk) {
    return decision(desk).options().stream().map(DecisionModel.Option::label).toList();
  }

  @Test
  void aThreatIsFoldedUntilItIsAskedFor() {
    writes(THREAT);
    InboxDesk desk = desk();
    assertThat(desk.shows("item.folded")).isTrue();
    assertThat(desk.shows("item.text")).isFalse();
    desk.press(" ");
    assertThat(desk.shows("item.text")).isTrue();
    assertThat(sees(desk, () -> desk.model().rows().getFirst().foldedAs())).isNotEmpty();
  }

  @Test
  void versionsAreComparedWordByWord_andTheHistoryIsInPlainWords() {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", "Badet öppnar i maj");
    office.round(FACEBOOK);
    town.edits(FACEBOOK, remote, "Badet öppnar i juni");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().onItem().compare());
    assertThat(desk.shows("item.diff")).isTrue();
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.HISTORY));
    assertThat(sees(desk, () -> List.copyOf(desk.model().onItem().history())))
        .extracting(ItemModel.HistoryLine::what)
        .contains("Togs emot från kanalen.", "Avsändaren ändrade texten, version 2.");
  }

  @Test
  void whatIsOpenIsHeld_andLetGoOnLeaving() {
    ItemId item = writes("Håll den här");
    InboxDesk desk = desk();
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
    assertThat(holder(item)).contains("Anna Lind");
    assertThat(sees(desk, () -> desk.model().onItem().seen().countProperty().get())).isEqualTo(1);
    clock.forward(Duration.ofMinutes(4));
    desk.does(desk.controller()::tick);
    clock.forward(Duration.ofMinutes(4));
    assertThat(holder(item)).as("renewed").contains("Anna Lind");
    desk.does(desk.controller()::onHide);
    assertThat(holder(item)).isEmpty();
  }

  @Test
  void somebodyElseWasFirst_isSaidPlainly_andTheViewIsRead() {
    ItemId item = writes("Vem först?");
    InboxDesk desk = desk();
    States.State seen = office.state(item);
    Decide.Result first =
        office
            .bench()
            .decide()
            .noAction(seen.version(), seen.revision(), "åsikt", PracticeOffice.BO.id());
    assertThat(first).isInstanceOf(Decide.Result.Decided.class);
    desk.press("I");
    assertThat(sees(desk, () -> note(desk).todo())).contains("Bo Ek").contains("ingen åtgärd");
    assertThat(reason(item)).as("the first one stands").isEqualTo("åsikt");
    assertThat(history(desk)).as("what is on show is read anew").anyMatch(s -> s.contains("åsikt"));
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 100", "SV, DARK, 100", "SV, LIGHT, 200", "FI, LIGHT, 100"})
  void pictures(Language language, Appearance appearance, int percent) {
    RemoteId remote = town.writes(FACEBOOK, "Roger Nylander", THREAT);
    office.round(FACEBOOK);
    ItemId item = office.item(FACEBOOK, remote);
    office.seal(item);
    town.edits(FACEBOOK, remote, THREAT + " och din chef");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    office.seal(item);
    var desk = new InboxDesk(office, FxStage.kit(language, appearance, percent));
    String name = "item-" + language + "-" + appearance + "-" + percent;
    desk.press(" ").press("E").press("Enter");
    desk.does(() -> desk.controller().onItem().compare());
    desk.picture(name + "-compare");
    for (ItemModel.Tab tab : ItemModel.Tab.values()) {
      desk.does(() -> desk.controller().onItem().showTab(tab));
      desk.picture(name + "-" + tab);
    }
    for (String key : List.of("V", "P", "D", "G", "S")) {
      desk.press(key);
      desk.picture(name + "-" + key);
      desk.press("Esc").press("Enter");
    }
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aThreatAroundTheItemStaysFoldedUntilItIsAskedFor() {
    writes(THREAT);
    writes("När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("Down").press("T");
    assertThat(desk.reads(THREAT)).isFalse();
    desk.click("item.voice.reveal");
    assertThat(desk.reads(THREAT)).isTrue();
  }

  @Test
  void anEarlierThreatOfTheSenderStaysFoldedUntilItIsAskedFor() {
    office
        .bench()
        .intake()
        .take(
            PracticeOffice.channel(FACEBOOK),
            List.of(),
            List.of(Arrivals.comment("hot", THREAT), Arrivals.comment("bad", "När öppnar badet?")));
    ItemId later = office.item(FACEBOOK, new RemoteId("bad"));
    InboxDesk desk = desk();
    desk.does(() -> desk.controller().bring(later, Folder.INBOX));
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    assertThat(desk.reads(THREAT)).isFalse();
    desk.click("item.voice.reveal");
    assertThat(desk.reads(THREAT)).isTrue();
  }

  @Test
  void aQuestionIsBegunOnceSomethingInItIsThePersons() {
    writes("När öppnar badet?");
    InboxDesk desk = desk();
    for (String key : List.of("D", "P")) {
      desk.press(key);
      var asked = desk.model().onItem().decision();
      assertThat(asked.openProperty().get()).as(key).isTrue();
      assertThat(asked.isBegun()).as(key + " is only opened").isFalse();
      List<DecisionModel.Input> lines = asked.inputs();
      desk.does(
          () -> (lines.isEmpty() ? asked.textProperty() : lines.getLast().value()).set("mitt"));
      assertThat(asked.isBegun()).as(key).isTrue();
      desk.press("Esc").press("Enter");
      assertThat(asked.isBegun()).isFalse();
    }
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @Override
  ItemId writes(String text) {
    return receives("Petra Wall", text);
  }

  private static <T> T sees(InboxDesk desk, java.util.function.Supplier<T> question) {
    return desk.sees(question);
  }

  private static DecisionModel decision(InboxDesk desk) {
    return desk.model().onItem().decision();
  }

  private static ItemModel.Extra extra(InboxDesk desk) {
    return desk.model().onItem().extraProperty().get();
  }

  private static InboxModel.Note note(InboxDesk desk) {
    return Optional.ofNullable(desk.model().noteProperty().get()).orElseThrow();
  }

  private Optional<String> holder(ItemId item) {
    return office.bench().atItem().presence().on(item).map(held -> held.person()).map(Person::name);
  }

  private String reason(ItemId item) {
    return office.read(tx -> office.tables().decisions().of(tx, item)).getLast().reason();
  }
}
