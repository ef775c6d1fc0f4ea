package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.verify.LastSound;
import org.uppsikt.work.verify.Verify;

/// What waited in a backup that was restored goes only when a person says so.
class RestoredTest extends RestoredOffice {

  @Test
  void nothingThatWaitedGoesByItself_andEachGoesOnce_whenAPersonSaysSo() {
    restore();
    everythingBeats();
    assertThat(sent(order, "hide")).isZero();
    assertThat(registry.arrived()).isEmpty();
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(ended(order, OrderState.UNCERTAIN).failure()).contains(Restored.HELD);
    assertThat(state(handOver)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);

    assertThat(settle().send(order, REGISTRAR.id())).isFalse();
    assertThat(settle().send(order, ANNA)).isTrue();
    assertThat(settle().send(order, ANNA)).isFalse();
    assertThat(registrar().again(handOver, REGISTRAR.id())).isTrue();
    everythingBeats();
    assertThat(sent(order, "hide")).isEqualTo(1);
    assertThat(registry.arrived()).hasSize(1);
    ended(order, OrderState.CONFIRMED);
    assertThat(state(handOver)).isEqualTo(HandOverState.SENT);
    assertThat(history(item)).contains(EventKind.UNCERTAIN, EventKind.HURRIED);
    assertThat(Verified.problems(office)).isEmpty();
  }

  /// What was looked at was the other one.
  @Test
  void whenAllWasLastFoundSoundIsNotRemembered_inWhatCameFromABackup() {
    var last = new LastSound(office.bench().office());
    last.keep(
        new Verify(office.bench().office())
            .run(List.of(), org.uppsikt.work.verify.Stage.Watcher.NOBODY, () -> false),
        clock.instant());
    assertThat(last.read()).isPresent();
    backUp();
    restore();
    assertThat(new LastSound(office.bench().office()).read()).isEmpty();
  }

  @Test
  void anAnswerThatTheOtherWorkspaceSent_isNotGivenASecondTime() {
    OrderId answer = answered("Hej, det ordnar vi.");
    backUp();
    passWindow();
    office.dispatch();
    assertThat(sent(answer, "reply")).isEqualTo(1);
    restore();
    assertThat(settle().send(answer, ANNA)).isTrue();
    everythingBeats();
    assertThat(sent(answer, "reply")).isEqualTo(1);
    ended(answer, OrderState.CONFIRMED);
  }

  @Test
  void anAnswerThatNobodySent_goesOnce_whenAPersonSaysSo() {
    OrderId answer = answered("Hej, det ordnar vi snart.");
    backUp();
    restore();
    assertThat(settle().send(answer, ANNA)).isTrue();
    everythingBeats();
    assertThat(sent(answer, "reply")).isEqualTo(1);
    ended(answer, OrderState.CONFIRMED);
  }

  /// By the other workspace, as here, or by anybody.
  @Test
  void whatIsHiddenAlready_isNotToldAsDoneByTheProgram() {
    theOtherHides();
    assertThat(settle().send(order, ANNA)).isTrue();
    everythingBeats();
    assertThat(sent(order, "hide")).isEqualTo(1);
    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("ALREADY_SO");
  }

  @Test
  void whatIsSentAfterAll_endsWhereWhoOrderedItHasNoRightAnyMore() {
    theOtherHides();
    assertThat(settle().send(order, PracticeOffice.BO.id())).isTrue();
    office.database().change(tx -> office.tables().people().suspend(tx, ANNA, true));
    everythingBeats();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("NO_RIGHT");
  }

  @Test
  void whatIsSentAfterAll_canBeTakenBackUntilItLeaves() {
    restore();
    assertThat(settle().send(order, ANNA)).isTrue();
    assertThat(office.bench().undo().order(order, ANNA)).isEqualTo(Undo.Result.UNDONE);
    everythingBeats();
    assertThat(sent(order, "hide")).isZero();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private void theOtherHides() {
    passWindow();
    office.dispatch();
    assertThat(sent(order, "hide")).isEqualTo(1);
    restore();
  }

  private OrderId answered(String text) {
    return placed(office.answer(received(write("När lagas vägen?")), text));
  }

  /// The comment was shown again by a supervisor of the workspace that works on.
  @Test
  void whatTheOtherWorkspaceSentAndTookBack_isNotDoneASecondTime() {
    passWindow();
    office.dispatch();
    run();
    town.colleagueShows(FACEBOOK, remote);
    restore();
    everythingBeats();
    assertThat(sent(order, "hide")).isEqualTo(1);
    assertThat(registry.arrived()).hasSize(1);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
  }

  @Test
  void whatWasOnItsWayWhenTheBackupWasMade_isHeldToo() {
    var forger = new Forger(office.database());
    forger.forge("update outbox set state = 'SENDING', attempts = 1");
    forger.forge("update hand_over set state = 'SENDING', attempts = 1");
    backUp();
    restore();
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(state(handOver)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(registry.arrived()).isEmpty();
  }

  @Test
  void whatIsHeldIsDropped_orWasDoneAlready_asAPersonSays() {
    restore();
    assertThat(settle().settle(order, false, ANNA)).isTrue();
    ended(order, OrderState.FAILED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    Registrar.Line line = waiting().getFirst();
    assertThat(line.way().orElseThrow().held()).isTrue();
    assertThat(registrar().takeBack(handOver, REGISTRAR.id())).isTrue();
    assertThat(state(handOver)).isEqualTo(HandOverState.WITHDRAWN);
    assertThat(waiting()).isEmpty();
    everythingBeats();
    assertThat(sent(order, "hide")).isZero();
    assertThat(registry.arrived()).isEmpty();
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void whatThePersonFoundToBeDone_standsAsDone() {
    restore();
    assertThat(settle().settle(order, true, ANNA)).isTrue();
    assertThat(registrar().settle(handOver, true, REGISTRAR.id())).isTrue();
    assertThat(registrar().again(handOver, REGISTRAR.id())).isFalse();
    ended(order, OrderState.CONFIRMED);
    assertThat(waiting().getFirst().stage()).isEqualTo(Stage.RECEIVED);
    everythingBeats();
    assertThat(registry.arrived()).isEmpty();
  }

  @Test
  void whatIsOrderedAfterTheRestore_goesAsAlways_alsoWhereTheNoteStayed() throws IOException {
    restore();
    ItemId later = received(write("Vi ses vid skolan"));
    OrderId ordered = office.sealAndOrder(later);
    office.close();
    try (var zip = new java.util.zip.ZipFile(backup.toFile());
        var manifest = zip.getInputStream(zip.getEntry("manifest.json"))) {
      Files.write(folder.resolve("other").resolve("restored.json"), manifest.readAllBytes());
    }
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(ordered, OrderState.CONFIRMED);
    ended(order, OrderState.UNCERTAIN);
    assertThat(folder.resolve("other").resolve("restored.json")).doesNotExist();
  }

  @Test
  void everybodyIsToldOfIt_untilNothingIsHeld_andTheSignInsWereLookedThrough() {
    assertThat(restored().told(ANNA)).isEmpty();
    restore();
    var told = new Restored.Told(Optional.of(backedUp), 1, 1, true);
    assertThat(restored().told(ANNA)).contains(told);
    assertThat(restored().told(PracticeOffice.BO.id()))
        .contains(new Restored.Told(Optional.of(backedUp), 1, 1, false));
    assertThat(restored().lookedThrough(PracticeOffice.BO.id())).isFalse();
    assertThat(restored().lookedThrough(ANNA)).isTrue();
    assertThat(restored().lookedThrough(ANNA)).isFalse();
    assertThat(restored().told(ANNA))
        .contains(new Restored.Told(Optional.of(backedUp), 1, 1, false));
    settle().settle(order, true, ANNA);
    registrar().settle(handOver, true, ANNA);
    assertThat(restored().told(ANNA)).isEmpty();
  }

  @Test
  void aNoteThatNobodyCanRead_holdsWhatWaitsAllTheSame() throws IOException {
    office.close();
    Files.writeString(folder.resolve("own").resolve("restored.json"), "no manifest");
    office = new PracticeOffice(at("own"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(registry.arrived()).isEmpty();
    assertThat(restored().told(ANNA).orElseThrow().backedUp()).isEmpty();
  }
}
