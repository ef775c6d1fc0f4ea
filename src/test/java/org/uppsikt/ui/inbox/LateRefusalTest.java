package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.testing.PracticeOffice;

/// What is refused once she has left the pane in which she asked for it: told of the item that it
/// was about, and never in the pane of another.
class LateRefusalTest extends TwoItems {

  private static final String OF_ROGER = "Det gick inte: Roger Nylander på facebook";

  @Test
  void anOrderRefusedAfterItsPanelWasClosed_isToldBesideTheList() {
    desk.press("A").press("1").press("Ctrl+S").press("B");
    suspended(true);
    desk.hold().press("Ctrl+Enter").press("Esc").letGo();
    assertThat(office.orders(first)).isEmpty();
    assertThat(note()).isEqualTo(OF_ROGER);
    assertThat(panelFault()).isNull();
  }

  @Test
  void anOrderRefusedAfterThePanelOfAnotherWasOpened_isNotToldInThatOne() {
    desk.press("A").press("1").press("Ctrl+S").press("B");
    suspended(true);
    desk.hold().press("Ctrl+Enter").press("Esc").press("Down");
    desk.letOthers().press("A");
    assertThat(opened()).isEqualTo(second.toString());
    assertThat(desk.covered()).isTrue();
    desk.letGo();
    assertThat(office.orders(first)).isEmpty();
    assertThat(panelFault()).isNull();
    assertThat(note()).isEqualTo(OF_ROGER);
  }

  @Test
  void anOrderRefusedWhileItsPanelIsOpen_isToldInIt() {
    desk.press("A").press("1").press("Ctrl+S").press("B");
    suspended(true);
    desk.press("Ctrl+Enter");
    assertThat(panelFault()).isEqualTo("Det gick inte");
  }

  @Test
  void anAnswerRefusedAfterAnotherWasBegun_isNotToldThere_andTheOtherStays() {
    desk.press("S");
    desk.types("Det här är inte okej.");
    suspended(true);
    desk.hold().press("Ctrl+Enter").letOne();
    anotherAnswer();
    assertThat(office.orders(first)).isEmpty();
    assertThat(note()).isEqualTo(OF_ROGER);
    assertThat(answerFault()).isNull();
    assertThat(written()).isEqualTo("Tack själv.");
  }

  @Test
  void anAnswerPlacedAfterAnotherWasBegun_closesNoPaneButItsOwn() {
    desk.press("S");
    desk.types("Det här är inte okej.");
    desk.hold().press("Ctrl+Enter").letOne();
    anotherAnswer();
    assertThat(office.orders(first)).hasSize(1);
    assertThat(written()).isEqualTo("Tack själv.");
    assertThat(desk.covered()).isTrue();
  }

  /// Closed while it is looked at, it was not sent; the next text is another.
  @Test
  void anAnswerClosedWhileItIsLookedAt_isNotSent_norRemarkedOnInTheNext() {
    desk.press("S");
    desk.types("LÄS PÅ INNAN DU SKRIVER HIT");
    desk.hold().press("Ctrl+Enter");
    anotherAnswer();
    assertThat(office.orders(first)).isEmpty();
    assertThat(desk.tells("Mycket står med versaler")).isFalse();
  }

  @Test
  void aQuestionRefusedAfterAnotherWasAsked_isNotToldInThatOne() {
    desk.press("P");
    suspended(true);
    desk.hold().press("Ctrl+Enter").press("Esc");
    desk.press("Down");
    desk.letOthers().press("P");
    assertThat(desk.covered()).isTrue();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(note()).isEqualTo(OF_ROGER);
    assertThat(desk.covered()).as("the question about the other").isTrue();
    assertThat(questionFault()).isNull();
  }

  /// Closes the answer and begins one to the other item; then all goes on that waited.
  private void anotherAnswer() {
    desk.press("Esc").press("Down").letOthers().press("S").letOthers();
    desk.types("Tack själv.");
    assertThat(opened()).isEqualTo(second.toString());
    desk.letGo();
  }

  private void suspended(boolean on) {
    office
        .database()
        .change(tx -> office.tables().people().suspend(tx, PracticeOffice.ANNA.id(), on));
  }

  private String opened() {
    return desk.sees(() -> String.valueOf(desk.model().chosen()));
  }

  private String note() {
    return desk.sees(
        () -> {
          var note = desk.model().noteProperty().get();
          return note == null ? "" : note.happened();
        });
  }

  private String written() {
    return desk.sees(() -> desk.model().answer().textProperty().get());
  }

  private @Nullable String panelFault() {
    return told(desk.model().unpublish().faultProperty().get());
  }

  private @Nullable String answerFault() {
    return told(desk.model().answer().faultProperty().get());
  }

  private @Nullable String questionFault() {
    return told(desk.model().onItem().decision().faultProperty().get());
  }

  private static @Nullable String told(InboxModel.@Nullable Fault fault) {
    return fault == null ? null : fault.happened();
  }
}
