package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Outgoing;

/// Templates of the office's own: kept without anybody's name, renamed and removed by keys alone.
class TemplateTest extends TownTest {

  private static final int SHIPPED = 5;

  private ItemId written = new ItemId(1);

  @Test
  void aKeptTemplateGreetsTheNextOneByHerOwnName() {
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("Hej petra wall, badet öppnar i maj. Hälsar Björkviks kommun");
    desk.click("answer.keep");
    Outgoing.Template kept = kept().getFirst();
    assertThat(kept.body()).startsWith("Hej {sender}, badet").doesNotContainIgnoringCase("petra");
    assertThat(kept.title()).startsWith("Hej …, badet");
    desk.press("Esc");

    writes("Roger Nylander", "Och när stänger badet?");
    InboxDesk other = desk();
    other.press("Down");
    String name =
        other.sees(() -> Objects.requireNonNull(other.model().itemProperty().get()).sender());
    other.press("S").press("6");
    assertThat(other.sees(() -> other.model().answer().textProperty().get()))
        .startsWith("Hej " + name + ", badet");
  }

  @Test
  void whoJustBeginsToWrite_writesHerOwnAnswer_withItsFirstLetter() {
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S");
    assertThat(desk.focused()).isEqualTo("answer.template.0");
    desk.press("H");
    assertThat(desk.focused()).isEqualTo("answer.text");
    assertThat(text(desk)).isEqualTo("h");
  }

  @Test
  void aLetterThatIsHeldDown_writesNothingIntoWhatItOpened() {
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    desk.holds("S", 3);
    assertThat(desk.focused()).isEqualTo("answer.template.0");
    assertThat(text(desk)).isEmpty();
    desk.holds("2", 3);
    assertThat(desk.focused()).isEqualTo("answer.text");
    assertThat(text(desk)).isNotEmpty().doesNotContain("22");
    desk.press("Esc").press("S").press("H");
    assertThat(text(desk)).as("let go of, it writes again").isEqualTo("h");
  }

  @Test
  void aHeldLetterThatOpensAFilledText_leavesItsGapAsItIs() {
    writes("Petra Wall", "Badet öppnar i april, sägs det.");
    InboxDesk desk = desk();
    desk.press("R").press("Esc");
    String filled = text(desk.press("R"));
    desk.press("Esc").holds("R", 3);
    assertThat(desk.focused()).isEqualTo("answer.template.0");
    assertThat(text(desk)).isEqualTo(filled);
  }

  /// The digits stand on the templates: where a text is there already, they choose all the same,
  /// and Tab goes on to it.
  @ParameterizedTest
  @ValueSource(strings = {"R", "H"})
  void whereATextIsThereAlready_aDigitChooses_andTabLeadsToTheText(String key) {
    writes("Petra Wall", "Badet öppnar i april, sägs det.");
    InboxDesk desk = desk();
    String filled = text(desk.press(key));
    assertThat(filled).isNotEmpty();
    assertThat(desk.focused()).isEqualTo("answer.template.0");
    desk.press("Tab");
    assertThat(desk.focused()).isEqualTo("answer.text");
    assertThat(text(desk)).isEqualTo(filled);
    desk.types("Annat.");
    desk.press("Esc").press(key).press("1");
    assertThat(desk.focused()).isEqualTo("answer.text");
    assertThat(text(desk)).isEqualTo(filled);
  }

  private static String text(InboxDesk desk) {
    return desk.sees(() -> desk.model().answer().textProperty().get());
  }

  @Test
  void whatNamesTheSenderOrIsPersonal_isToldOnce_andKeptOnlyOnInsisting() {
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("Hej Petra, ring 070-123 45 67.");
    desk.click("answer.keep");
    assertThat(kept()).isEmpty();
    var told =
        desk.sees(() -> Objects.requireNonNull(desk.model().answer().remarksProperty().get()));
    assertThat(told.list()).contains("personuppgifter").contains("vid namn");
    assertThat(told.todo()).contains("Spara som mall igen");
    desk.types("Hej Petra.");
    desk.click("answer.keep");
    assertThat(kept()).as("another text is looked at anew").isEmpty();
    desk.click("answer.keep");
    assertThat(kept()).hasSize(1);
    assertThat(office.state(written).outcome()).isEmpty();
  }

  @Test
  void oneOfTheOfficesOwnIsRenamedInItsPlace() {
    keep("Badet");
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    toOwn(desk).press("F2");
    assertThat(desk.focused()).isEqualTo("answer.template.name");
    desk.press("Esc");
    assertThat(desk.sees(() -> desk.model().answer().openProperty().get())).isTrue();
    assertThat(desk.focused()).isEqualTo("answer.template." + SHIPPED);
    desk.press("F2").writesInto("answer.template.name", "Badets tider").press("Enter");
    assertThat(kept()).extracting(Outgoing.Template::title).containsExactly("Badets tider");
    assertThat(desk.focused()).isEqualTo("answer.template." + SHIPPED);
    assertThat(titles(desk)).endsWith("Badets tider");
  }

  @Test
  void ctrlEnterInTheName_takesTheName_andSendsNothing() {
    keep("Badet");
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("Badet öppnar i maj.");
    desk.click("answer.rename." + SHIPPED);
    desk.writesInto("answer.template.name", "Badets tider").press("Ctrl+Enter");
    assertThat(office.orders(written)).isEmpty();
    assertThat(kept()).extracting(Outgoing.Template::title).containsExactly("Badets tider");
    assertThat(desk.tells("Badets tider")).isTrue();
    assertThat(desk.shows("answer.template.name")).isFalse();
    desk.press("Ctrl+Enter");
    assertThat(office.orders(written)).as("outside the name it sends").hasSize(1);
  }

  @Test
  void aNameThatWasLeftBehind_keepsNoOtherPaneOpen() {
    keep("Badet");
    writes("Roger Nylander", "Och när stänger badet?");
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    toOwn(desk).press("F2");
    desk.does(() -> ((InboxView) desk.controller().view()).focusList());
    desk.press("Down");
    assertThat(desk.covered()).as("another item").isFalse();
    desk.press("V");
    assertThat(desk.shows("decision.pane")).isTrue();
    desk.press("Esc");
    assertThat(desk.shows("decision.pane")).isFalse();
    desk.press("S");
    assertThat(desk.shows("answer.text")).isTrue();
    assertThat(desk.shows("answer.template.name")).isFalse();
  }

  @Test
  void oneOfTheOfficesOwnIsRemoved_andBroughtBack_andThoseThatShipAreNot() {
    keep("Badet");
    writes("Petra Wall", "När öppnar badet?");
    InboxDesk desk = desk();
    desk.press("S").press("Delete").press("F2");
    assertThat(titles(desk)).hasSize(SHIPPED + 1);
    desk.press("Esc");
    toOwn(desk).press("Delete");
    assertThat(kept()).isEmpty();
    assertThat(titles(desk)).hasSize(SHIPPED);
    assertThat(desk.focused()).as("the keyboard stays in the list").startsWith("answer.");
    desk.press("Ctrl+Z");
    assertThat(kept()).hasSize(1);
    assertThat(titles(desk)).endsWith("Badet");
    assertThat(desk.sees(() -> desk.model().answer().openProperty().get())).isTrue();
    desk.picture("answer-templates");
  }

  private InboxDesk toOwn(InboxDesk desk) {
    desk.press("S");
    for (int i = 0; i < SHIPPED; i++) {
      desk.press("Down");
    }
    return desk;
  }

  private void keep(String title) {
    outgoing().keep(Outcome.ANSWER, "sv", title, "Hej {sender}", PracticeOffice.ANNA.id());
  }

  private List<Outgoing.Template> kept() {
    return outgoing().templates(Outcome.ANSWER, "sv");
  }

  private Outgoing outgoing() {
    return office.bench().atItem().outgoing();
  }

  private static List<String> titles(InboxDesk desk) {
    return desk.sees(
        () ->
            desk.model().answer().templates().stream()
                .map(AnswerModel.TemplateLine::title)
                .toList());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private void writes(String who, String text) {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, who, text);
    office.round(PracticeOffice.FACEBOOK);
    written = office.item(PracticeOffice.FACEBOOK, remote);
  }
}
