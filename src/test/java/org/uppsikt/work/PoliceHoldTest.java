package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.PracticeOffice;

/// Nothing that may be a crime is done before it is answered whether it was reported, whatever was
/// ordered before somebody suspected it (SAF-05).
class PoliceHoldTest extends CourierOffice {

  @Test
  void anAnswerThatWasOrderedBefore_leavesItOpen_untilThePoliceQuestionIsAnswered() {
    ItemId item = received(write("Jag vet var du bor."));
    OrderId order = placed(office.answer(item, "Det här är ett hot."));
    suspected(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
  }

  /// Only what closes it or leaves for the channel waits; a colleague may help meanwhile.
  @Test
  void itIsPassedOnAskedAboutAndPutAside_whileTheQuestionIsOpen_andClosedByNobody() {
    ItemId item = received(write("Jag vet var du bor."));
    suspected(item);
    var refused = new Decide.Result.Refused(Decide.Why.POLICE_TASK_OPEN);
    assertThat(closes(item)).isEqualTo(refused);
    assertThat(office.answer(item, "Det här är ett hot.")).isEqualTo(refused);
    var outcomes = office.bench().atItem().outcomes();
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, PracticeOffice.BO.id(), "Hjälp mig");
    var now = office.state(item);
    assertThat(outcomes.pass(now.version(), now.revision(), passing, ANNA))
        .isEqualTo(new Decide.Result.Decided(Outcome.FORWARD));
    now = office.state(item);
    assertThat(
            outcomes.snooze(
                now.version(),
                now.revision(),
                clock.instant().plus(Duration.ofHours(2)),
                "",
                PracticeOffice.BO.id()))
        .isEqualTo(new Decide.Result.Decided(Outcome.SNOOZE));
    assertThat(closes(item)).isEqualTo(refused);
  }

  private Decide.Result closes(ItemId item) {
    var now = office.state(item);
    return office.bench().decide().noAction(now.version(), now.revision(), "", ANNA);
  }

  @Test
  void whatIsShownAgain_soToo() {
    ItemId item = received(write("Jag vet var du bor."));
    hidden(item);
    OrderId order = placed(office.restore(item));
    suspected(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
  }

  private void hidden(ItemId item) {
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
  }

  /// The registry's number came while the answer was on its way.
  @Test
  void whatGetsItsNumberMeanwhile_waitsForThePoliceAnswerAlone() {
    ItemId item = received(write("Jag vet var du bor."));
    sent(item);
    OrderId order = placed(office.answer(item, "Det här är ett hot."));
    suspected(item);
    office.bench().atItem().outcomes().numbered(item, "KS 2026/0012", REGISTRAR.id());
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(number(item)).isPresent();
    assertThat(folderOf(item)).isEqualTo(Folder.TO_REGISTER);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
  }

  @Test
  void whatWasDone_isOpenAgainOnceItIsSuspected_andDoneOnceThatIsAnswered() {
    ItemId item = received(write("Jag vet var du bor."));
    decideNoAction(item);
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
    suspected(item);
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.DONE);
  }

  /// What was done before is not done again by taking back what came after.
  @Test
  void anAnswerThatIsTakenBack_leavesItOpen() {
    ItemId item = received(write("Jag vet var du bor."));
    decideNoAction(item);
    OrderId order = placed(office.answer(item, "Det här är ett hot."));
    suspected(item);
    assertThat(office.bench().undo().order(order, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatNobodyHasDecided_staysOpenOnceThePoliceQuestionIsAnswered() {
    ItemId item = received(write("Jag vet var du bor."));
    suspected(item);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
  }

  /// A colleague hid it and showed it again in the platform: somebody is to look at that.
  @Test
  void whatWasShownAgainOutside_staysOpenToo() {
    RemoteId remote = write("Jag vet var du bor.");
    ItemId item = received(remote);
    decideNoAction(item);
    town.colleagueHides(FACEBOOK, remote);
    passNight();
    office.round(FACEBOOK);
    town.colleagueShows(FACEBOOK, remote);
    passNight();
    office.round(FACEBOOK);
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
    suspected(item);
    answered();
    assertThat(folderOf(item)).isEqualTo(Folder.INBOX);
  }

  private void suspected(ItemId item) {
    office.seal(item);
    assertThat(new Police(office.bench().office()).suspect(item, ANNA))
        .isEqualTo(Police.Result.DONE);
  }

  private void answered() {
    var police = new Police(office.bench().office());
    var no = new PoliceAnswer.NotReported("inget brott");
    assertThat(police.answer(police.open().getFirst().id(), no, ANNA))
        .isEqualTo(Police.Result.DONE);
  }

  private Folder folderOf(ItemId item) {
    return office.state(item).folder();
  }
}
