package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.work.diary.DiaryHandOvers;

/// What came after a hand-over had left follows it in one step, under its entry and number: the
/// sheet that was sealed since, the answers that were sent since (VAR-48).
class FollowUpTest extends CourierOffice {

  private static final String NUMBER = "KS 2026/0007";

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @SuppressWarnings("NullAway.Init")
  private RemoteId remote;

  @BeforeEach
  void aComment() {
    remote = write("Stolpen lutar.");
    item = received(remote);
  }

  @Test
  void aSheetThatWasSealedAfter_follows() {
    HandOverId first = sent(item);
    answers(first, "Diarienummer: " + NUMBER);
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
    seal();
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.SHEET);
    HandOverId later = follows();
    assertThat(standing().text()).isEqualTo(TextLater.State.MORE_FOLLOWS);
    assertThat(standing().lacks()).isEmpty();
    assertThat(send()).as("once").isInstanceOf(FollowUp.Result.Refused.class);
    passWindow();
    run();
    Parcel parcel = registry.arrived().getLast();
    assertThat(parcel.id()).isEqualTo(later);
    assertThat(names(parcel)).contains("01-sheet.pdf");
    assertThat(everything(parcel)).contains(NUMBER);
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
    assertThat(history(item)).contains(EventKind.MORE_FOLLOWS);
    assertThat(stage(item)).isEqualTo(Stage.NUMBERED);
    assertThat(waiting()).isEmpty();
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void anAnswerThatWasSentAfter_follows() {
    sent(item);
    answer("Vi tittar på den.");
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.ANSWERS);
    follows();
    answer("Den är rätad.");
    assertThat(standing().lacks()).as("both go along").isEmpty();
    passWindow();
    run();
    Parcel parcel = registry.arrived().getLast();
    assertThat(names(parcel)).contains("01-answers.txt").doesNotContain("01-sheet.pdf");
    assertThat(everything(parcel)).contains("Vi tittar på den.", "Den är rätad.");
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
    answer("Tack för att du sa det.");
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.ANSWERS);
  }

  /// Sheet and answers go in one.
  @Test
  void takenBackInItsWindow_itCanFollowAnew_withWhatCameSince() {
    sent(item);
    answer("Vi tittar på den.");
    HandOverId later = follows();
    assertThat(handing().followUp().takeBack(later, ANNA)).isEqualTo(Undo.Result.UNDONE);
    seal();
    assertThat(standing().lacks())
        .containsExactlyInAnyOrder(FollowUp.Piece.SHEET, FollowUp.Piece.ANSWERS);
    follows();
    passWindow();
    run();
    assertThat(registry.arrived()).hasSize(2);
    assertThat(names(registry.arrived().getLast())).contains("01-answers.txt", "01-sheet.pdf");
  }

  @Test
  void whatIsSealedOnceMore_isNotMissing() {
    seal();
    sent(item);
    clock.forward(Duration.ofMinutes(1));
    seal();
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
  }

  /// A line stood in its place.
  @Test
  void whereTheSheetThatWasToGoWasDamaged_theOneThatIsSealedAnewFollows() {
    seal();
    damaged = true;
    Part sheet = evidence().part(Part.Kind.SHEET).orElseThrow();
    new Forger(office.database())
        .forge("update blob_chunk set bytes = X'00' where sha256 = '" + sheet.sha256().hex() + "'");
    sent(item);
    assertThat(names(registry.arrived().getLast())).contains("01-sheet.txt");
    clock.forward(Duration.ofMinutes(1));
    seal();
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.SHEET);
    follows();
    passWindow();
    run();
    assertThat(names(registry.arrived().getLast())).contains("01-sheet.pdf");
  }

  /// What did not arrive is looked after where all that waits is.
  @Test
  void nothingIsOfferedWhileTheHandOverItselfIsNotThere() {
    HandOverId first = handOver(item, RouteKind.MAIL, Optional.empty());
    clock.forward(Duration.ofSeconds(1));
    seal();
    assertThat(standing().lacks()).isEmpty();
    passWindow();
    registry.next(ScriptedRegistry.Next.LOSES_WORD).hides();
    run();
    assertThat(standing().follows()).isFalse();
    assertThat(registrar().settle(first, true, ANNA)).isTrue();
    assertThat(standing().follows()).isTrue();
  }

  /// By hand it would be there twice, once what came back is sent again.
  @Test
  void whileWhatFollowedIsNotThere_nothingIsAddedByHand() {
    sent(item);
    answer("Vi tittar på den.");
    HandOverId later = follows();
    registry.refuses(Fault.NO_SUCH_MAILBOX, "550");
    passWindow();
    run();
    seal();
    answer("Den är rätad.");
    assertThat(standing().text()).isEqualTo(TextLater.State.MORE_STUCK);
    assertThat(standing().lacks()).isNotEmpty();
    assertThat(standing().way()).isEqualTo(FollowUp.Way.AFTER_THE_LAST);
    assertThat(send()).isInstanceOf(FollowUp.Result.Refused.class);
    registry.takesAgain();
    assertThat(registrar().again(later, ANNA)).isTrue();
    run();
    assertThat(everything(registry.arrived().getLast())).contains("Den är rätad.");
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.SHEET);
    assertThat(standing().way()).isEqualTo(FollowUp.Way.FOLLOWS);
  }

  /// That of the text that was there before is no sheet of this one.
  @Test
  void aSheetFollowsByItsVersion() {
    seal();
    sent(item);
    town.edits(FACEBOOK, remote, "Nu har den fallit.");
    received(remote);
    handedOverOnceMore();
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
    clock.forward(Duration.ofMinutes(1));
    seal();
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.SHEET);
    follows();
    passWindow();
    run();
    assertThat(names(registry.arrived().getLast())).contains("01-sheet.pdf");
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
  }

  private void handedOverOnceMore() {
    HandOver first = handing().find(row(item).handOver().orElseThrow()).orElseThrow().handOver();
    var along = new HandOver.Along(office.present(item), Optional.empty(), false, true, true);
    office
        .database()
        .change(
            tx ->
                office
                    .tables()
                    .registry()
                    .handOvers()
                    .add(
                        tx,
                        new HandOver(
                            HandOverId.random(),
                            first.route(),
                            first.entry(),
                            first.country(),
                            first.language(),
                            "",
                            List.of(along),
                            ANNA,
                            tx.now(),
                            tx.now())));
    clock.forward(Duration.ofSeconds(1));
    run();
    assertThat(everything(registry.arrived().getLast())).contains("Nu har den fallit.");
  }

  /// Nobody reads it in order to send it, and the registry must not lack it for good.
  @Test
  void theSheetOfWhatIsShutFollows_byTheWayThatTakesSecrets() {
    var message = Arrivals.message("m1", MARKER + " är sjuk.");
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    item = office.item(FACEBOOK, message.id());
    HandOverId first = handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    run();
    clock.forward(Duration.ofMinutes(1));
    seal();
    answers(first, "Diarienummer: " + NUMBER);
    assertThat(dossier().beside().shut()).isTrue();
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.SHEET);
    HandOverId later = follows();
    assertThat(handing().find(later).orElseThrow().handOver().route()).isEqualTo(RouteKind.FOLDER);
    passWindow();
    run();
    assertThat(names(registry.arrived().getLast())).contains("01-sheet.pdf");
    assertThat(standing()).isEqualTo(FollowUp.Standing.WHOLE);
  }

  @Test
  void whatIsProtectedSince_doesNotFollow() {
    sent(item);
    seal();
    protect(item);
    assertThat(standing().follows()).isFalse();
    assertThat(standing().lacks()).as("nor is its sheet taken out").isEmpty();
    assertThat(send()).isInstanceOf(FollowUp.Result.Refused.class);
  }

  /// There each hand-over is an entry; what was sent is entered by hand (decision 30).
  @Test
  void inTheOwnDiary_itIsAddedByHand() {
    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    handOver(item, RouteKind.DIARY, Optional.empty());
    passWindow();
    run();
    answer("Vi tittar på den.");
    assertThat(standing().lacks()).containsExactly(FollowUp.Piece.ANSWERS);
    assertThat(standing().way()).isEqualTo(FollowUp.Way.BY_HAND);
    assertThat(send()).isInstanceOf(FollowUp.Result.Refused.class);
  }

  @Test
  void whoeverMayNotModerate_hasNothingFollow() {
    sent(item);
    seal();
    assertThat(handing().followUp().send(item, REGISTRAR.id()))
        .isEqualTo(new FollowUp.Result.Refused(Decide.Why.NO_RIGHT));
  }

  private void seal() {
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
  }

  private SealedEvidence evidence() {
    return office.evidence(office.present(item)).orElseThrow();
  }

  private void answer(String text) {
    OrderId order = placed(office.answer(item, text));
    clock.forward(WINDOW.plusSeconds(1));
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
  }

  private HandOverId follows() {
    assertThat(standing().follows()).isTrue();
    return ((FollowUp.Result.Sent) send()).handOver();
  }

  private FollowUp.Result send() {
    return handing().followUp().send(item, ANNA);
  }

  private FollowUp.Standing standing() {
    return dossier().beside().registry();
  }

  private Dossier dossier() {
    return office.bench().reading().dossier(item).orElseThrow();
  }

  private static List<String> names(Parcel parcel) {
    return parcel.attachments().stream().map(Attachment::name).toList();
  }

  private HandingOver handing() {
    return office.bench().atItem().handingOver();
  }
}
