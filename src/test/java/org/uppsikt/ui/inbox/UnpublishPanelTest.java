package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
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
