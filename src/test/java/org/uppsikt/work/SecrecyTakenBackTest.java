package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Secrecy.Result;

/// That a mark was set or lifted is taken back, and what a colleague did since stays.
class SecrecyTakenBackTest extends OfficeTest {

  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final PersonId BO = PracticeOffice.BO.id();
  private static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void aComment() {
    takes("Min granne är sjuk.");
  }

  @Test
  void aMarkThatIsTakenBackGoes_andTheJournalSaysThatAndNoReasonThatNobodyGave() {
    closed();
    Result.Changed marked = mark(ANNA);
    assertThat(folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(takeBack(marked, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held()).isEmpty();
    assertThat(folder()).isEqualTo(Folder.DONE);
    assertThat(history(item))
        .contains(EventKind.SECRECY_MARKED, EventKind.SECRECY_WITHDRAWN)
        .doesNotContain(EventKind.SECRECY_LIFTED);
    assertThat(takeBack(marked, ANNA)).as("once").isEqualTo(Undo.Result.CHANGED_SINCE);
  }

  @Test
  void aLiftThatIsTakenBack_leavesTheSameMark_withTheHandOverThatItCameWith() {
    handOver(ANNA);
    SecrecyMark before = held().orElseThrow();
    Result.Changed lifted = lift(ANNA);
    assertThat(held()).isEmpty();
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held()).contains(before);
    assertThat(history(item)).contains(EventKind.SECRECY_HOLDS_AGAIN);
    assertThat(office.bench().undo().decision(item, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held()).as("it goes with its hand-over").isEmpty();
  }

  /// The police are asked meanwhile: without the mark it stands in the inbox.
  @Test
  void whatLiftingMovedHome_waitsForItsNumberAgain() {
    waitsForItsNumber();
    Result.Changed lifted = lift(ANNA);
    assertThat(folder()).isEqualTo(Folder.INBOX);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(folder()).isEqualTo(Folder.TO_REGISTER);
  }

  @Test
  void whatItsSenderWroteAnewSince_isReadFirst() {
    waitsForItsNumber();
    Result.Changed lifted = lift(ANNA);
    takes("Min granne är frisk igen.");
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held()).isPresent();
    assertThat(folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void theMarkOfAColleagueStays_andSheIsToldThatItChanged() {
    Result.Changed marked = mark(ANNA);
    Result.Changed lifted = lift(ANNA);
    mark(BO);
    SecrecyMark bos = held().orElseThrow();
    assertThat(takeBack(marked, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(held()).contains(bos);
  }

  /// He looked at it anew, and it does not hold for a reason of his.
  @Test
  void whatAColleagueMarkedAndLiftedSince_doesNotHoldAgain() {
    mark(ANNA);
    Result.Changed lifted = lift(ANNA);
    mark(BO);
    lift(BO);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(held()).isEmpty();
    assertThat(history(item)).doesNotContain(EventKind.SECRECY_HOLDS_AGAIN);
  }

  @Test
  void neitherDoesWhatAColleagueLiftedOnceItHeldAgain() {
    mark(ANNA);
    Result.Changed lifted = lift(ANNA);
    takeBack(lifted, ANNA);
    lift(BO);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(held()).isEmpty();
  }

  /// What came after it is taken back first, and is then as if it had not been.
  @Test
  void whatWasTakenBackSince_isNoReason() {
    mark(ANNA);
    SecrecyMark annas = held().orElseThrow();
    Result.Changed first = lift(ANNA);
    Result.Changed marked = mark(BO);
    Result.Changed second = lift(BO);
    assertThat(takeBack(second, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(takeBack(marked, BO)).isEqualTo(Undo.Result.UNDONE);
    handOver(ANNA);
    assertThat(office.bench().undo().decision(item, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(takeBack(first, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held()).contains(annas);
  }

  /// The word that the program itself once used may be anybody's.
  @Test
  void noReasonThatAColleagueGives_isTakenForAHandOverThatWasTakenBack() {
    mark(ANNA);
    Result.Changed lifted = lift(ANNA);
    mark(BO);
    secrecy().lift(held().orElseThrow(), "withdrawn", BO);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(held()).isEmpty();
  }

  /// Nor does what was lifted in between and held again.
  @Test
  void aMarkThatCameAndWentWithItsHandOver_keepsNothingBack() {
    mark(ANNA);
    SecrecyMark annas = held().orElseThrow();
    Result.Changed first = lift(ANNA);
    handOver(BO);
    Result.Changed second = lift(BO);
    assertThat(takeBack(second, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.bench().undo().decision(item, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(takeBack(first, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(held()).contains(annas);
  }

  /// It rests on the hand-over, which is not there any more.
  @Test
  void aMarkThatWentWithItsHandOver_doesNotHoldAgain() {
    handOver(ANNA);
    Result.Changed lifted = lift(ANNA);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.bench().undo().decision(item, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(takeBack(lifted, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(held()).isEmpty();
  }

  /// Nothing of it goes by mail because of the mark that stood there.
  @Test
  void aMarkThatWasHandedOverWithStays() {
    Result.Changed marked = mark(ANNA);
    handOver(BO);
    assertThat(takeBack(marked, ANNA)).isEqualTo(Undo.Result.CHANGED_SINCE);
    assertThat(held()).contains(marked.mark());
  }

  @Test
  void whoMayNoLongerDecide_takesNothingBack() {
    Result.Changed marked = mark(ANNA);
    office.database().change(tx -> office.tables().people().suspend(tx, ANNA, true));
    assertThat(takeBack(marked, ANNA)).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(held()).isPresent();
  }

  private void takes(String text) {
    var comment = Arrivals.comment("c1", text);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(comment));
    item = office.item(FACEBOOK, comment.id());
  }

  private void waitsForItsNumber() {
    closed();
    office.seal(item);
    mark(ANNA);
    assertThat(new Police(office.bench().office()).suspect(item, ANNA))
        .isEqualTo(Police.Result.DONE);
    assertThat(folder()).isEqualTo(Folder.TO_REGISTER);
  }

  private void closed() {
    States.State s = office.state(item);
    assertThat(office.bench().decide().noAction(s.version(), s.revision(), "åsikt", ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private void handOver(PersonId by) {
    States.State s = office.state(item);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Om en granne",
            "Meddelande",
            "Facebook",
            "Synpunkt",
            Optional.of(SECRECY));
    var picked = List.of(new HandingOver.Picked(s.version(), s.revision()));
    var along = new HandingOver.Along(false, false, false);
    var wish = new HandingOver.Wish(picked, "", entry, along, RouteKind.FOLDER);
    assertThat(office.bench().atItem().handingOver().handOver(wish, by))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private Result.Changed mark(PersonId by) {
    return (Result.Changed) secrecy().mark(office.present(item), SECRECY, by);
  }

  private Result.Changed lift(PersonId by) {
    return (Result.Changed) secrecy().lift(held().orElseThrow(), "gällde en annan", by);
  }

  private Undo.Result takeBack(Result.Changed change, PersonId by) {
    return secrecy().takeBack(change, by);
  }

  private Optional<SecrecyMark> held() {
    return secrecy().of(item);
  }

  private Folder folder() {
    return office.state(item).folder();
  }

  private Secrecy secrecy() {
    return office.bench().atItem().handingOver().secrecy();
  }
}
