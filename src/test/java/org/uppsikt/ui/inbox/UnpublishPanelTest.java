package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The unpublish panel: the evidence alone, and the notice as the person wrote it.
class UnpublishPanelTest extends TownTest {

  @Test
  void theEvidenceAloneIsSaved_andNothingIsOrdered() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A");
    desk.click("unpublish.save-only");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(office.orders(item)).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.covered()).isFalse();
    assertThat(note(desk)).isEqualTo("Underlaget är sparat.");
    desk.press("A");
    assertThat(desk.shows("unpublish.saved")).isTrue();
    desk.click("unpublish.save-only");
    assertThat(desk.covered()).as("it was there already").isFalse();
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void whoBreaksOffTheSaving_staysInThePanel() {
    writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A").hold();
    desk.click("unpublish.save-only");
    desk.click("unpublish.cancel");
    desk.letGo();
    assertThat(desk.covered()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"SV, 1280, 800", "FI, 1280, 800", "SV, 1024, 640", "NB, 1024, 640"})
  void theGroundsAreOnShow_atTwiceTheText(Language language, int width, int height) {
    writes("Din idiot, du ska dö. " + "Det här är en lång text. ".repeat(20));
    InboxDesk desk =
        new InboxDesk(office.bench(), FxStage.kit(language, Appearance.LIGHT, 200), width, height);
    desk.press("Enter").press("A");
    desk.picture("grounds-large-" + language + "-" + width);
    double buttons = desk.place("unpublish.do").getMinY();
    for (UnpublishModel.Ground ground : grounds(desk).subList(0, 3)) {
      var row = desk.place("unpublish.ground." + ground.id());
      assertThat(row.getMinY()).isPositive();
      assertThat(row.getMaxY()).isLessThan(buttons);
    }
    assertThat(desk.focused()).isEqualTo("unpublish.ground." + grounds(desk).getFirst().id());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void groundsAndEvidenceStandSideBySide_andNotGroundsUnderThoseWithDigits(Language language) {
    writes("Din idiot");
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    desk.press("A");
    var first = desk.place("unpublish.ground." + grounds(desk).getFirst().id());
    var last = desk.place("unpublish.ground." + byDigit(desk, ground -> !ground.digit().isEmpty()));
    var rest = desk.place("unpublish.ground." + byDigit(desk, ground -> ground.digit().isEmpty()));
    var notice = desk.place("unpublish.notice");
    assertThat(notice.getMinX()).isGreaterThan(first.getMaxX());
    assertThat(desk.place("unpublish.instead.answer").getMinY()).isGreaterThan(last.getMaxY());
    assertThat(desk.place("unpublish.instead.answer").getMaxY()).isLessThan(rest.getMinY());
    assertThat(desk.faults()).isEmpty();
  }

  private static String byDigit(InboxDesk desk, Predicate<UnpublishModel.Ground> which) {
    return grounds(desk).stream().filter(which).reduce((a, b) -> b).orElseThrow().id();
  }

  /// In a window of 1280 x 800: what is left beside the rail, under the header and over the status
  /// bar.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsNoGround_andTheEndOfTheNotice_areReadWithoutScrolling(Language language) {
    writes(
        "Ni kan inte ens läsa en klocka, bussen går ju innan skolan slutar! Handläggaren är en "
            + "idiot, och bor på Ekvägen 4 om någon vill säga det till henne själv. Skäms på er.");
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var desk = new InboxDesk(office.bench(), kit, 1200, 728);
    desk.press("A");
    desk.picture("unpublish-whole-" + language);
    double bar = desk.place("unpublish.do").getMinY();
    assertThat(desk.place("unpublish.instead.answer").getMaxY()).isLessThan(bar);
    assertThat(desk.place("unpublish.notice.text").getMaxY()).isLessThan(bar);
    assertThat(desk.place("item.text").getMinY()).isPositive();
  }

  @Test
  void whatWasTakenBackKeepsItsGrounds_untilItIsDecidedAnew() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A").press("1").press("3").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(leaving(desk, item)).isEqualTo("Avpubliceras om 10 s");
    assertThat(desk.tells("Avpubliceras om 10 s")).isTrue();
    desk.picture("leaving-row");
    desk.press("Ctrl+Z");
    assertThat(leaving(desk, item)).isEmpty();
    desk.press("A");
    assertThat(
            grounds(desk).stream()
                .filter(UnpublishModel.Ground::chosen)
                .map(UnpublishModel.Ground::digit))
        .containsExactly("1", "3");
    desk.press("3").press("Ctrl+Enter");
    desk.does(desk.controller()::doNow);
    desk.brings(item, Folder.UNPUBLISHED);
    ItemCard card = Objects.requireNonNull(desk.sees(() -> desk.model().itemProperty().get()));
    assertThat(Objects.requireNonNull(card.state()).word()).isEqualTo("Avpublicerad");
    assertThat(Objects.requireNonNull(card.told()).happened()).startsWith("Avpublicerad ");
    assertThat(card.told().kept()).contains("Personangrepp").doesNotContain("Våld");
    InboxRow row = desk.sees(() -> desk.model().rows().getFirst());
    assertThat(Objects.requireNonNull(row.state()).word()).isEqualTo("Avpublicerad");
    desk.picture("unpublished-item");
  }

  /// What stood there then was another text, or another day.
  @Test
  void whatWasTakenBackLongAgoOrBeforeItWasEdited_keepsNoGrounds() {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Din idiot");
    office.round(PracticeOffice.FACEBOOK);
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter").press("Ctrl+Z");
    clock.forward(Duration.ofMinutes(11));
    desk.press("A");
    assertThat(grounds(desk)).noneMatch(UnpublishModel.Ground::chosen);
    desk.press("1").press("Ctrl+Enter").press("Ctrl+Z");
    town.edits(PracticeOffice.FACEBOOK, remote, "Din idiot, det menar jag");
    office.round(PracticeOffice.FACEBOOK);
    desk.does(desk.controller()::refresh);
    desk.press("A");
    assertThat(grounds(desk)).noneMatch(UnpublishModel.Ground::chosen);
  }

  private static String leaving(InboxDesk desk, ItemId item) {
    return desk.sees(() -> desk.model().leavingProperty().get().getOrDefault(item.toString(), ""));
  }

  private static List<UnpublishModel.Ground> grounds(InboxDesk desk) {
    return desk.sees(() -> List.copyOf(desk.model().unpublish().grounds()));
  }

  @Test
  void theNoticeComesInTheLanguageOfTheItem() {
    ItemId item = writes("Te ette ole mitään, sinä olet idiootti ja se on totta");
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(reply(item)).startsWith("Hei.").contains("on piilottanut kommenttisi");
  }

  @Test
  void whatThePersonWroteIsSent_andNoGroundWritesOverIt() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A").press("1");
    assertThat(notice(desk)).contains("punkt 1");
    desk.press("2");
    assertThat(notice(desk)).as("it follows the grounds").contains("punkt 2");
    edits(desk, "Hej. Vi har tagit bort din kommentar, hör gärna av dig.");
    desk.press("2").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(reply(item)).isEqualTo("Hej. Vi har tagit bort din kommentar, hör gärna av dig.");
  }

  @Test
  void whatThePersonWroteIsLookedAtOnce_andSentWhenSheInsists() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S");
    edits(desk, "Hej. Ring Anna Lind på 070-174 06 05 om du vill klaga.");
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
    assertThat(desk.tells("Texten innehåller personuppgifter")).isTrue();
    assertThat(desk.tells("igen för att avpublicera och skicka beskedet ändå")).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(reply(item)).contains("070-174 06 05");
  }

  @Test
  void whatWasRemarkedOnTheNotice_isGoneOnceItIsMended() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S");
    desk.writesInto("unpublish.notice.text", "Hej [namn], kommentaren syns inte längre.");
    desk.press("Ctrl+Enter");
    assertThat(desk.tells("Texten är inte klar")).as("it is no answer").isTrue();
    desk.writesInto("unpublish.notice.text", "Hej. Kommentaren syns inte längre.");
    assertThat(desk.tells("Texten är inte klar")).isFalse();
    desk.press("Esc").press("A").press("1");
    desk.writesInto("unpublish.notice.text", "Hej [namn].").press("Ctrl+Enter");
    assertThat(desk.tells("Det finns fält kvar att fylla i")).as("opened anew").isTrue();
    desk.writesInto("unpublish.notice.text", "Hej.");
    assertThat(desk.tells("Det finns fält kvar att fylla i")).isFalse();
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void theNoticeThatWasLookedAtIsTheOneThatLeaves_whateverIsWrittenMeanwhile() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    preparesWithNotice(desk);
    desk.hold().press("Ctrl+Enter");
    desk.writesInto("unpublish.notice.text", "Ring Anna Lind på 070-174 06 05.").press("2");
    desk.letGo();
    assertThat(reply(item)).isEqualTo("Hej. Kommentaren syns inte längre.");
  }

  @Test
  void whatIsToBeLookedAtInANotice_isNotSaidBesideAnother_andIsSaidOnceItStandsThereAgain() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    String remarked = "Ring Anna Lind på 070-174 06 05.";
    desk.press("A").press("1").press("Ctrl+S");
    desk.writesInto("unpublish.notice.text", remarked);
    desk.hold().press("Ctrl+Enter");
    desk.writesInto("unpublish.notice.text", "Hej. Kommentaren syns inte längre.").letGo();
    assertThat(desk.tells("Texten innehåller personuppgifter")).isFalse();
    desk.writesInto("unpublish.notice.text", remarked).press("Ctrl+Enter");
    assertThat(desk.tells("Texten innehåller personuppgifter")).isTrue();
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void asLongAsTheNoticeIsLookedAt_aSecondKeyOrdersNothingMore() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    preparesWithNotice(desk);
    desk.hold().press("Ctrl+Enter").press("2");
    assertThat(desk.asked("unpublish.do", AccessibleAttribute.DISABLED)).isEqualTo(true);
    desk.press("Ctrl+Enter").letOne().letOne().letGo();
    assertThat(office.orders(item)).as("the notice and the hiding").hasSize(2);
    assertThat(desk.covered()).isFalse();
    assertThat(desk.sees(() -> desk.model().unpublish().faultProperty().get() == null)).isTrue();
  }

  @Test
  void whatIsClosedWhileTheNoticeIsLookedAt_isNotOrdered() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    preparesWithNotice(desk);
    desk.hold().press("Ctrl+Enter").press("Esc").press("A").press("1").letGo();
    assertThat(office.orders(item)).isEmpty();
    assertThat(desk.covered()).isTrue();
  }

  @Test
  void anEmptyNoticeIsNotSent_norLeftOutWithoutAWord() {
    ItemId item = writes("Din idiot");
    InboxDesk desk = desk();
    desk.press("A").press("1").press("Ctrl+S");
    edits(desk, " ");
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
    desk.press("B").press("Ctrl+Enter");
    assertThat(office.orders(item)).as("the hiding alone").hasSize(1);
  }

  @Test
  void whatIsNoGround_isAnsweredFromThePanel() {
    ItemId item = writes("Varför höjer ni skatten?");
    InboxDesk desk = desk();
    desk.press("A").press("H");
    assertThat(desk.sees(() -> desk.model().panelOpenProperty().get())).isFalse();
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).contains(Outcome.REFER);
  }

  /// A ground is chosen, the evidence saved, and a notice of her own written.
  private static void preparesWithNotice(InboxDesk desk) {
    desk.press("A").press("1").press("Ctrl+S");
    desk.writesInto("unpublish.notice.text", "Hej. Kommentaren syns inte längre.");
  }

  private static void edits(InboxDesk desk, String text) {
    desk.does(() -> desk.model().unpublish().noticeTextProperty().set(text));
  }

  private static String notice(InboxDesk desk) {
    return desk.sees(() -> desk.model().unpublish().noticeTextProperty().get());
  }

  private static String note(InboxDesk desk) {
    return desk.sees(() -> desk.model().noteProperty().get().happened());
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
