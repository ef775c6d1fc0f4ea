package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Word;
import org.uppsikt.registry.practice.PracticeRegistry;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.ScriptedRegistry;

/// What comes back from the registry, and what a person makes of it.
class RegistrarTest extends CourierOffice {

  @Test
  void theNumberOfTheReplyIsTaken_notOneThatWasQuoted() {
    ItemId item = received(write("När får vi besked?"));
    HandOverId id = sent(item);
    answers(id, "SV: ärende\nDiariefört som ks 2026/0417.\n> Ärendenummer: KS 2026/0001");
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(number(item)).contains("ks 2026/0417");
    assertThat(history(item)).contains(EventKind.REGISTERED);
  }

  @Test
  void anAnswerThatNamesNoNumberOrTwo_waitsForAPerson_whoTypesOneOfTheForm() {
    ItemId item = received(write("När får vi besked?"));
    HandOverId id = sent(item);
    answers(id, "Tack, vi har fått det. KS 2026/0417 eller KS 2026/0418?");
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
    var outcomes = office.bench().atItem().outcomes();
    assertThat(outcomes.numbered(item, "BN 17", REGISTRAR.id()))
        .isEqualTo(new Recorded.Refused(Decide.Why.NOT_A_NUMBER));
    assertThat(outcomes.numbered(item, "KS 2026/0418", REGISTRAR.id()))
        .isInstanceOf(Recorded.Numbered.class);
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
    answers(id, "KS 2026/0999");
    assertThat(number(item)).contains("KS 2026/0418");
  }

  @Test
  void whatIsUncertainIsSettledByAPerson_andOnlyThenSentAgain() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    registry.hides();
    passWindow();
    registry.next(ScriptedRegistry.Next.LOSES_WORD);
    run();
    assertThat(stage(item)).isEqualTo(Stage.UNCERTAIN);
    assertThat(registrar().again(id, ANNA)).isFalse();
    assertThat(registrar().settle(id, false, PracticeOffice.BO.id())).isTrue();
    run();
    assertThat(registry.arrived()).hasSize(2);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(registrar().settle(id, true, ANNA)).isFalse();
    assertThat(history(item)).contains(EventKind.HAND_OVER_SETTLED);
  }

  @Test
  void whatComesBack_standsWithItsFault_andGoesOnceMoreWhenAPersonSaysSo() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    registry.says(new Word.Delayed(id, clock.instant(), "4.4.1"));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.DELAYED);
    registry.says(new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    passNight();
    run();
    assertThat(stage(item)).isEqualTo(Stage.BOUNCED);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.late()).isTrue();
    assertThat(line.way().orElseThrow().fault()).contains("MAILBOX_FULL");
    assertThat(registrar().late(REGISTRAR.id())).isEqualTo(1);
    passNight();
    run();
    assertThat(registry.arrived()).hasSize(1);
    assertThat(registrar().again(id, REGISTRAR.id())).isTrue();
    run();
    assertThat(registry.arrived()).hasSize(2);
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    answers(id, "KS 2026/0417");
    registry.says(new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.NUMBERED);
  }

  /// Long after, when nothing can be undone in the inbox any more.
  @Test
  void whatFailedForGoodIsTakenBack_keepsItsSecrecyMark_andIsHandedOverAnew() {
    ItemId item = received(write("Min granne är sjuk."));
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    assertThat(registrar().takeBack(id, REGISTRAR.id())).isFalse();
    registry.refuses(Fault.REFUSED, "");
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.FAILED);
    office.answer(item, "Tack, vi ser på det.");
    assertThat(office.bench().undo().decision(item, ANNA)).isNotEqualTo(Undo.Result.UNDONE);

    assertThat(registrar().takeBack(id, REGISTRAR.id())).isTrue();
    assertThat(state(id)).isEqualTo(HandOverState.WITHDRAWN);
    assertThat(waiting()).isEmpty();
    assertThat(history(item)).contains(EventKind.HAND_OVER_WITHDRAWN);
    assertThat(office.bench().atItem().handingOver().secret(office.present(item))).isTrue();
    assertThat(registrar().takeBack(id, REGISTRAR.id())).isFalse();
    registry.takesAgain();
    run();
    assertThat(registry.arrived()).isEmpty();
  }

  /// Dates and telephone numbers are no case number.
  @Test
  void anAbsenceNoticeWithDigits_isNoAnswer_butAReceiptWithANumberIs() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    machineAnswers(id, "Jag är borta till 2026-08-24. Ring 0470-12 34 56.");
    assertThat(stage(item)).isEqualTo(Stage.SENT);
    registry.says(new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    passNight();
    run();
    assertThat(stage(item)).isEqualTo(Stage.BOUNCED);
    machineAnswers(id, "Ert ärende har registrerats som KS 2026/0417.");
    assertThat(number(item)).contains("KS 2026/0417");
  }

  /// It may say that nothing arrived.
  @Test
  void whatNobodyCanBeAnsweredFor_saysNothingButItsNumber() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    registry.says(new Word.Delayed(id, clock.instant(), "4.2.2"));
    passNight();
    run();
    registry.says(new Word.Answer(id, clock.instant(), "SV", "Går inte fram.", true, false));
    registry.says(new Word.Answer(id, clock.instant(), "SV", "Går inte fram.", false, false));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.DELAYED);
    registry.says(new Word.Answer(id, clock.instant(), "SV", "KS 2026/0417.", true, false));
    passNight();
    run();
    assertThat(number(item)).contains("KS 2026/0417");
  }

  private void machineAnswers(HandOverId id, String text) {
    registry.says(new Word.Answer(id, clock.instant(), "SV", text, true));
    passNight();
    run();
  }

  @Test
  void whereTheFormIsABareNumber_aPersonReadsTheAnswer() {
    office.database().change(tx -> office.tables().registry().settings().put(tx, bare(), ANNA));
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    answers(id, "Vi svarar under 2026.");
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
  }

  /// A bare number that is kept beside another form is as little told from a year.
  @Test
  void aNumberOfTheSecondFormIsReadFromAnAnswer() {
    office
        .database()
        .change(
            tx -> office.tables().registry().settings().put(tx, formed("####; SBN.yyyy.##"), ANNA));
    ItemId item = received(write("Stolpen lutar."));
    answers(sent(item), "Ert ärende fick under 2026 numret SBN.2026.17.");
    assertThat(number(item)).contains("SBN.2026.17");
  }

  private static RouteSetting bare() {
    return formed("####");
  }

  private static RouteSetting formed(String form) {
    RouteSetting set = setting(RouteKind.MAIL);
    return new RouteSetting(set.usual(), set.forSecret(), form, set.folder(), set.mail());
  }

  /// Mail to a mailbox that exists and is the wrong one, or that was taken for spam.
  @Test
  void whatTheRegistryDoesNotHave_isSentAgainOrTakenBack_whenAPersonSaysSo() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    assertThat(registrar().takeBack(id, ANNA)).as("it may be there").isFalse();
    assertThat(registrar().notThere(id, REGISTRAR.id())).isTrue();
    assertThat(registrar().notThere(id, REGISTRAR.id())).isFalse();
    assertThat(waiting().getFirst().way().orElseThrow().fault()).contains("NOT_THERE");
    assertThat(waiting().getFirst().late()).isTrue();
    assertThat(history(item)).contains(EventKind.HAND_OVER_SETTLED);
    run();
    assertThat(registry.arrived()).as("nothing is sent by itself").hasSize(1);
    assertThat(registrar().again(id, ANNA)).isTrue();
    run();
    assertThat(registry.arrived()).hasSize(2);
    answers(id, "Tack, vi återkommer.");
    assertThat(stage(item)).isEqualTo(Stage.RECEIVED);
    assertThat(registrar().notThere(id, ANNA)).isTrue();
    assertThat(registrar().takeBack(id, ANNA)).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(handOver(item, RouteKind.FOLDER, Optional.empty())).isNotEqualTo(id);
  }

  /// The registry had it after all.
  @Test
  void aNumberThatComesLater_countsThough() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    assertThat(registrar().notThere(id, ANNA)).isTrue();
    answers(sent(received(write("Annat."))), "KS 2026/0001");
    answers(id, "KS 2026/0417");
    assertThat(number(item)).contains("KS 2026/0417");
    assertThat(registrar().notThere(id, ANNA)).isFalse();
  }

  @Test
  void whatCameBackOrHasNoWayIsTakenBack_whatIsInItsWindowIsNot() {
    ItemId bounced = received(write("Stolpen lutar."));
    HandOverId first = sent(bounced);
    registry.says(new Word.Bounced(first, clock.instant(), Fault.TOO_LARGE, "5.3.4"));
    passNight();
    run();
    assertThat(registrar().takeBack(first, ANNA)).isTrue();
    assertThat(office.state(bounced).folder()).isEqualTo(Folder.INBOX);
    ItemId stranded = received(write("Lampan är trasig."));
    HandOverId second = handOver(stranded, RouteKind.MAIL, Optional.empty());
    assertThat(registrar().takeBack(second, ANNA)).isFalse();
    route = Optional.empty();
    passWindow();
    run();
    assertThat(registrar().takeBack(second, ANNA)).isTrue();
    assertThat(state(second)).isEqualTo(HandOverState.WITHDRAWN);
  }

  /// Each attempt bears the same name; a mailbox that was made anew is read from its beginning.
  @Test
  void whatCameBackOfAnEarlierAttempt_saysNothingOfThisOne() {
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = sent(item);
    var old = new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2");
    registry.says(old);
    passNight();
    run();
    assertThat(registrar().again(id, ANNA)).isTrue();
    registry.says(old);
    registry.says(new Word.Delayed(id, old.at(), "4.4.1"));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    registry.says(new Word.Bounced(id, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    passNight();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.BOUNCED);
  }

  @Test
  void thePretendRegistryAnswersAfterAWhile_alsoAfterARestart() {
    route =
        Optional.of(
            new PracticeRegistry(
                folder.resolve("registry"),
                clock,
                office.bench().office().zone(),
                setting(RouteKind.MAIL).numbers().first()));
    ItemId item = received(write("Stolpen lutar."));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    reopen();
    clock.forward(PracticeRegistry.TAKES.plusMinutes(2));
    run();
    assertThat(number(item)).contains("KS 2026/0412");
  }

  @Test
  void aProtectedItemIsReadWithAPurpose_andRegisteredWithoutLeaving() {
    ItemId item = received(write(MARKER + " bor på Ekvägen."));
    protect(item);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.restricted()).isTrue();
    assertThat(registrar().texts(line, REGISTRAR.id())).isEmpty();
    var book = new org.uppsikt.work.diary.DiaryBook(office.bench().office());
    var open =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "",
            "Handling",
            "Handling",
            "Facebook",
            "",
            Optional.of(SECRECY));
    book.register(office.present(item), open, REGISTRAR.id());
    assertThat(number(item)).contains("KS 2026/0001");
    assertThat(waiting()).isEmpty();
    assertThat(office.bench().undo().decision(item, ANNA)).isNotEqualTo(Undo.Result.UNDONE);
  }

  /// Two desks had the same on show, and one of them more: each is told of what she saw first.
  @Test
  void ofRepliesThatTwoLookedAt_eachIsWrittenDownOnce() {
    sent(received(write("Stolpen lutar.")));
    registry.garbles();
    run();
    Registrar.Unread one = registrar().unread(ANNA);
    registry.garbles();
    run();
    Registrar.Unread both = registrar().unread(REGISTRAR.id());
    assertThat(List.of(one.messages(), both.messages())).containsExactly(1, 2);
    assertThat(registrar().looked(one, ANNA)).isTrue();
    assertThat(registrar().looked(both, REGISTRAR.id())).isTrue();
    assertThat(registrar().looked(both, ANNA)).isFalse();
    assertThat(
            office.read(tx -> office.tables().journal().about(tx, "workspace:registry")).stream()
                .filter(each -> each.entry().kind() == EventKind.REGISTRY_REPLIES_SEEN)
                .map(each -> each.content().orElseThrow().values().get("replies")))
        .containsExactly("1", "1");
  }

  @Test
  void theRegistrarSeesWhatWaits_fromWhere_andWhatIsLate() {
    ItemId item = received(write("Stolpen lutar."));
    sent(item);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.items()).containsExactly(item);
    assertThat(line.channel()).isEqualTo(FACEBOOK);
    assertThat(line.late()).isFalse();
    assertThat(registrar().texts(line, REGISTRAR.id()))
        .extracting(Registrar.Said::text)
        .containsExactly("Stolpen lutar.");
    clock.forward(Registrar.PATIENCE.plusHours(1));
    assertThat(waiting().getFirst().late()).isTrue();
    assertThat(registrar().late(REGISTRAR.id())).isEqualTo(1);
    office.database().change(tx -> office.tables().people().suspend(tx, REGISTRAR.id(), true));
    assertThat(waiting()).isEmpty();
  }
}
