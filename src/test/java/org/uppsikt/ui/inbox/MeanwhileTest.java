package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Outcomes;
import org.uppsikt.work.Unpublish;

/// What comes between the reading of an item and the key that decides about it.
class MeanwhileTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private RemoteId remote;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void one() {
    remote = town.writes(FACEBOOK, "Petra Wall", "När öppnar badet, din idiot?");
    office.round(FACEBOOK);
    item = office.item(FACEBOOK, remote);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @Test
  void anAnswerToATextThatChangesUnderIt_waitsUntilThatWasTold() {
    desk.press("S");
    desk.types("Badet öppnar i maj.");
    editedOutside();
    assertThat(answerFault()).isEqualTo("Texten har ändrats medan du höll på");
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).as("meant for what stood there before").isEmpty();
    assertThat(desk.sees(() -> desk.model().answer().textProperty().get()))
        .isEqualTo("Badet öppnar i maj.");
    clock.forward(ItemPart.SHOWN);
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).hasSize(1);
  }

  @Test
  void anAnswerToWhatAColleagueClosed_isRefusedOnce_andTheItemIsReadAgain() {
    desk.press("S");
    desk.types("Badet öppnar i maj.");
    closedByBo();
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
    assertThat(answerFault()).isEqualTo("Någon annan har beslutat något medan du höll på");
    assertThat(desk.sees(() -> Objects.requireNonNull(desk.model().itemProperty().get()).id()))
        .isEqualTo(item.toString());
    clock.forward(ItemPart.SHOWN);
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).outcome()).contains(Outcome.ANSWER);
  }

  @Test
  void anOrderToUnpublishWhatAColleagueClosed_waitsUntilThatWasTold() {
    desk.press("A").press("1").press("Ctrl+S");
    closedByBo();
    desk.does(desk.controller()::refresh);
    assertThat(panelFault()).isEqualTo("Någon annan har beslutat något medan du höll på");
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    clock.forward(ItemPart.SHOWN);
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
  }

  /// A second decision would hide nothing more and tell the sender twice.
  @Test
  void whatAColleagueUnpublishedMeanwhile_isNotUnpublishedOnceMore() {
    desk.press("A").press("1").press("Ctrl+S");
    var order = office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    desk.does(desk.controller()::refresh);
    clock.forward(ItemPart.SHOWN);
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).extracting(each -> each.id()).containsExactly(order);
    var seen = office.state(item);
    var again = office.wish(seen.version(), seen.revision(), Optional.empty());
    assertThat(office.bench().unpublish().order(again, PracticeOffice.ANNA.id()))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.CHANGED_MEANWHILE));
  }

  /// The edit is read while the text is looked at once more, which finds something.
  @Test
  void whatChangesWhileTheAnswerIsLookedAt_isToldAfterwards() {
    desk.press("S");
    desk.types("LÄS PÅ INNAN DU SKRIVER HIT");
    town.edits(FACEBOOK, remote, "När öppnar badet i juni, din idiot?");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    desk.hold().press("Ctrl+Enter");
    desk.does(desk.controller()::refresh);
    desk.letGo();
    assertThat(desk.tells("Mycket står med versaler")).isTrue();
    assertThat(desk.tells("Texten har ändrats medan du höll på")).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
  }

  /// She may no longer decide, which is why it did not go; the sender wrote anew all the same.
  @Test
  void whatChangesWhileTheAnswerIsRefusedForAnotherReason_isTold() {
    desk.press("S");
    desk.types("Badet öppnar i maj.");
    desk.hold().press("Ctrl+Enter");
    desk.letOne();
    town.edits(FACEBOOK, remote, "När öppnar badet i juni, din idiot?");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    suspended(true);
    desk.does(desk.controller()::refresh);
    desk.letGo();
    assertThat(answerFault()).isEqualTo("Texten har ändrats medan du höll på");
    desk.press("Ctrl+Enter");
    suspended(false);
    assertThat(office.orders(item)).isEmpty();
  }

  private void suspended(boolean now) {
    office
        .database()
        .change(tx -> office.tables().people().suspend(tx, PracticeOffice.ANNA.id(), now));
  }

  /// Given back with an answer of his own, it stands in the inbox as before.
  @Test
  void whatWasForwardedAndComesBack_isTold() {
    var seen = office.state(item);
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, PracticeOffice.BO.id(), "din fråga?");
    Outcomes outcomes = office.bench().atItem().outcomes();
    assertThat(outcomes.pass(seen.version(), seen.revision(), passing, PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    desk.brings(item, Folder.INBOX).press("S");
    desk.types("Badet öppnar i maj.");
    outcomes.respond(item, false, "svarat per telefon", PracticeOffice.BO.id());
    desk.does(desk.controller()::refresh);
    assertThat(answerFault()).isEqualTo("Någon annan har beslutat något medan du höll på");
  }

  /// Closed before, answered by her now, and closed once more by him: it stands as it stood.
  @Test
  void aSecondDecisionOfTheSameKind_isToldToo() {
    closedByBo();
    desk.brings(item, Folder.DONE).press("S");
    desk.types("Badet öppnar i maj.");
    closedByBo();
    desk.does(desk.controller()::refresh);
    assertThat(answerFault()).isEqualTo("Någon annan har beslutat något medan du höll på");
  }

  @Test
  void whatIsOnlyShownOtherwise_isNotCalledADecision() {
    desk.press("S");
    office
        .database()
        .change(tx -> office.tables().states().visibility(tx, item, Visibility.HIDDEN));
    desk.does(desk.controller()::refresh);
    assertThat(answerFault()).isEqualTo("Kommentaren visas inte längre som förut i kanalen");
  }

  @Test
  void whatIsRemarkedOnTheNotice_standsBesideWhatWasToldBefore() {
    desk.press("A").press("1").press("Ctrl+S");
    office
        .database()
        .change(tx -> office.tables().states().visibility(tx, item, Visibility.HIDDEN));
    desk.does(desk.controller()::refresh);
    clock.forward(ItemPart.SHOWN);
    desk.writesInto("unpublish.notice.text", "Ring Anna Lind på 070-174 06 05.");
    desk.press("Ctrl+Enter");
    assertThat(desk.tells("Kommentaren visas inte längre som förut i kanalen")).isTrue();
    assertThat(desk.tells("Texten innehåller personuppgifter")).isTrue();
    desk.writesInto("unpublish.notice.text", " ").press("Ctrl+Enter");
    assertThat(desk.tells("Skriv beskedet")).isTrue();
    assertThat(office.orders(item)).isEmpty();
  }

  @Test
  void savingTheEvidenceOneself_isNotTakenForSomebodyElsesDoing() {
    desk.press("A").press("1").press("Ctrl+S");
    desk.does(desk.controller()::refresh);
    assertThat(desk.sees(() -> desk.model().unpublish().faultProperty().get() == null)).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
  }

  private void editedOutside() {
    town.edits(FACEBOOK, remote, "När öppnar badet i juni, din idiot?");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    desk.does(desk.controller()::refresh);
  }

  private void closedByBo() {
    var seen = office.state(item);
    office
        .bench()
        .decide()
        .noAction(seen.version(), seen.revision(), "åsikt", PracticeOffice.BO.id());
  }

  private String answerFault() {
    return desk.sees(
        () -> Objects.requireNonNull(desk.model().answer().faultProperty().get()).happened());
  }

  private String panelFault() {
    return desk.sees(
        () -> Objects.requireNonNull(desk.model().unpublish().faultProperty().get()).happened());
  }
}
