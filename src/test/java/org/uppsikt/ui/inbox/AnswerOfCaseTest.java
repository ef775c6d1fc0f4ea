package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What belongs to a case is not discussed on the channel (SAL-32, T9): whoever writes is referred.
class AnswerOfCaseTest extends TownTest {

  private static final String CASE = "Det gäller bygglovet BN 2026-0147. När får vi besked?";
  private static final String REFERRAL = "Vi behandlar inte enskilda ärenden här.";

  @Test
  void whatBelongsToACaseIsAnsweredWithItsReferralAlone() {
    ItemId item = writes(CASE);
    InboxDesk desk = desk();
    desk.press("S");
    assertThat(text(desk)).startsWith("Hej Roger Nylander. " + REFERRAL);
    assertThat(desk.sees(() -> desk.model().answer().templates().size())).isEqualTo(1);
    assertThat(desk.asked("answer.text", AccessibleAttribute.EDITABLE)).isEqualTo(false);
    assertThat(desk.tells("ärenden behandlas inte i kanalen")).isTrue();
    desk.picture("answer-of-case-sv");
    desk.press("Ctrl+Enter");
    assertThat(body(item)).contains(REFERRAL).doesNotContain("Ärendenummer");
    assertThat(office.reason(item)).doesNotContain("Eget svar");
  }

  @Test
  void freeTextTakesAStepOfItsOwn_andIsNoted() {
    ItemId item = writes(CASE);
    InboxDesk desk = desk();
    desk.press("S").press("0");
    assertThat(text(desk)).isEmpty();
    assertThat(desk.sees(() -> desk.model().answer().templates().size())).isGreaterThan(5);
    assertThat(desk.asked("answer.text", AccessibleAttribute.EDITABLE)).isEqualTo(true);
    desk.types("Du får besked i maj.");
    desk.press("Ctrl+Enter");
    assertThat(body(item)).startsWith("Du får besked i maj.");
    assertThat(office.reason(item)).contains("Eget svar, inte hänvisning");
  }

  @Test
  void theReferralNamesTheNumberThatTheRegistryGave_unlessTheCaseIsSecret() {
    ItemId open = numbered(writes("Stolpen lutar."), "TN 2026/7");
    InboxDesk desk = desk();
    desk.brings(open, Folder.DONE).press("S");
    assertThat(text(desk)).endsWith("Ärendenummer: TN 2026/7.");
    desk.press("Esc");

    ItemId secret = writes("Min granne är sjuk.");
    office
        .bench()
        .atItem()
        .handingOver()
        .secrecy()
        .mark(
            office.present(secret),
            new RegisterEntry.Secrecy("OSL 26 kap. 1 §", ""),
            PracticeOffice.ANNA.id());
    numbered(secret, "SN 2026/8");
    desk.brings(secret, Folder.DONE).press("S");
    assertThat(text(desk)).contains(REFERRAL).doesNotContain("SN 2026/8");
  }

  @Test
  void whatWasBegunBeforeItBelongedToACase_isToldSo() {
    ItemId item = writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("S");
    desk.types("Vi rätar den i morgon.");
    desk.press("Esc");
    numbered(item, "TN 2026/7");
    desk.brings(item, Folder.DONE).press("S");
    assertThat(text(desk)).isEqualTo("Vi rätar den i morgon.");
    assertThat(desk.tells("Skickar du det du skrev antecknas det.")).isTrue();
    assertThat(desk.asked("answer.text", AccessibleAttribute.EDITABLE)).isEqualTo(true);

    desk.click("answer.anew");
    assertThat(text(desk)).contains(REFERRAL);
    assertThat(desk.tells("Skickar du det du skrev antecknas det.")).isFalse();
  }

  @Test
  void whatBelongsToNoCaseIsAnsweredFreely() {
    writes("Fin park!");
    InboxDesk desk = desk();
    desk.press("S");
    assertThat(text(desk)).isEmpty();
    assertThat(desk.asked("answer.text", AccessibleAttribute.EDITABLE)).isEqualTo(true);
  }

  @Test
  void theSameAnswerToManyLeavesOutWhatBelongsToACase() {
    ItemId item = writes(CASE);
    ItemId other = receives("Petra Wall", "Fin park!");
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("S");
    desk.does(() -> desk.model().marks().textProperty().set("Tack själv"));
    desk.press("Ctrl+Enter");
    assertThat(
            desk.sees(
                () ->
                    desk.model().marks().outcomes().stream()
                        .map(MarkModel.Outcome::words)
                        .toList()))
        .contains("Den hör till ett ärende. Svara den för sig, med en hänvisning.");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(other).folder()).isEqualTo(Folder.OUTBOX);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReferralIsThereInEveryLanguage(Language language) {
    var fields = new Templates.Fields("Roger", "Björkvik", Optional.empty());
    Templates.Filled filled = Templates.ofCase(language.tag(), fields, Optional.of("TN 2026/7"));
    assertThat(filled.body()).contains("Roger", "Björkvik").endsWith("TN 2026/7.");
    assertThat(filled.body()).doesNotContain("[");
  }

  private ItemId numbered(ItemId item, String number) {
    var outcomes = office.bench().atItem().outcomes();
    var state = office.state(item);
    Registering.handsOver(
        office.bench().office(), state.version(), state.revision(), "", PracticeOffice.ANNA.id());
    outcomes.numbered(item, number, PracticeOffice.ANNA.id());
    return item;
  }

  private String body(ItemId item) {
    List<Outbox.Order> orders = office.orders(item);
    return ((Outbox.Content.Reply) orders.getFirst().content()).text();
  }

  private static String text(InboxDesk desk) {
    return Objects.requireNonNull(desk.sees(() -> desk.model().answer().textProperty().get()));
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
