package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.app.RealDoors;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.Forger;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.work.verify.LastSound;
import org.uppsikt.work.verify.Verify;

/// A workspace that comes from a backup, beside the one that the backup was made of: both know the
/// same channel and the same registry.
class RestoredTest extends CourierOffice {

  private Instant backedUp;
  private Path backup;
  private RemoteId remote;
  private ItemId item;
  private OrderId order;
  private HandOverId handOver;

  @BeforeEach
  void somethingWaitsWhenTheBackupIsMade() {
    office.close();
    office = new PracticeOffice(at("own")).fromNowOn(town);
    aRegistrarAndARoute();
    remote = write("Jag vet var du bor");
    item = received(remote);
    order = office.sealAndOrder(item);
    handOver = handOver(received(write("Stolpen lutar.")), RouteKind.MAIL, Optional.empty());
    backUp();
  }

  private Setup at(String name) {
    return Setup.of(folder.resolve(name), town, clock).behind(RealDoors::signIn);
  }

  private void backUp() {
    backedUp = clock.instant();
    var made = new Backup(office.database(), folder.resolve("own").resolve("keys.json"), "test");
    Backup.Result result = made.into(folder.resolve("backups"), backedUp, part -> true);
    assertThat(result).isInstanceOf(Backup.Result.Done.class);
    backup = ((Backup.Result.Done) result).copy().file();
  }

  private void restore() {
    office.close();
    assertThat(new Restore(backup).to(folder.resolve("other"), part -> true))
        .isInstanceOf(Restore.Result.Done.class);
    office = new PracticeOffice(at("other"));
  }

  /// As somebody does who knows nothing of a restore: with whatever unzips.
  private void unzipByHand() throws IOException {
    office.close();
    unzip("other");
    office = new PracticeOffice(at("other"));
  }

  private void unzip(String to) throws IOException {
    Path other = Files.createDirectories(folder.resolve(to));
    try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, other.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// Everything that a console does by itself, over and over.
  private void everythingBeats() {
    for (int i = 0; i < 3; i++) {
      office.dispatch();
      run();
      assertThat(office.round(FACEBOOK).failure()).isEmpty();
      passNight();
    }
  }

  private Settle settle() {
    return office.bench().settle();
  }

  private Restored restored() {
    return new Restored(office.bench().office());
  }

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
  void aBackupThatWasUnzippedByHand_holdsWhatWaits_andTellsOfItOnce() throws IOException {
    unzipByHand();
    everythingBeats();
    assertThat(sent(order, "hide")).isZero();
    assertThat(registry.arrived()).isEmpty();
    assertThat(ended(order, OrderState.UNCERTAIN).failure()).contains(Restored.HELD);
    assertThat(state(handOver)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(restored().told(ANNA))
        .contains(new Restored.Told(Optional.of(backedUp), 1, 1, true));
    assertThat(folder.resolve("other").resolve("manifest.json")).doesNotExist();
    assertThat(folder.resolve("other").resolve("manifest.json.taken")).isNotEmptyFile();
    assertThat(settle().send(order, ANNA)).isTrue();
    OrderId later = office.sealAndOrder(received(write("Vi ses vid skolan")));
    office.close();
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(order, OrderState.CONFIRMED);
    ended(later, OrderState.CONFIRMED);
    assertThat(restorings()).containsExactly("by hand");
    assertThat(Verified.problems(office)).isEmpty();
  }

  /// The same backup over what came of it: its orders wait once more.
  @Test
  void aBackupThatIsUnzippedASecondTime_isHeldASecondTime() throws IOException {
    unzipByHand();
    office.close();
    Files.delete(folder.resolve("other").resolve("uppsikt.seal"));
    unzip("other");
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(registry.arrived()).isEmpty();
  }

  /// Somebody took the two files that hold something, and left what else lay in the zip file.
  @Test
  void databaseAndKeysWithoutTheirManifest_areHeldAsABackup_once() throws IOException {
    office.close();
    unzip("other");
    Files.delete(folder.resolve("other").resolve("manifest.json"));
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(registry.arrived()).isEmpty();
    assertThat(restored().told(ANNA)).contains(new Restored.Told(Optional.empty(), 1, 1, true));
    office.close();
    office = new PracticeOffice(at("other"));
    assertThat(restorings()).containsExactly("");
    assertThat(folder.resolve("other").resolve("restored.json")).doesNotExist();
  }

  /// What the program itself left, also where it was ended halfway, was never away.
  @Test
  void aWorkspaceThatWasCopiedWithItsSeal_isNotTold_andSendsAsBefore() throws IOException {
    office.close();
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String name : List.of("workspace.mv.db", "keys.json", "uppsikt.seal")) {
      Files.copy(folder.resolve("own").resolve(name), copy.resolve(name));
    }
    office = new PracticeOffice(at("copy"));
    assertThat(restored().told(ANNA)).isEmpty();
    everythingBeats();
    ended(order, OrderState.CONFIRMED);
  }

  @Test
  void aManifestThatNobodyCanRead_holdsWhatWaitsAllTheSame() throws IOException {
    office.close();
    Files.writeString(folder.resolve("own").resolve("manifest.json"), "no manifest");
    office = new PracticeOffice(at("own"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(restored().told(ANNA).orElseThrow().backedUp()).isEmpty();
  }

  /// How each backup that the journal tells of was unpacked.
  private List<String> restorings() {
    return office
        .database()
        .read(
            tx ->
                office
                    .bench()
                    .office()
                    .tables()
                    .journal()
                    .about(tx, "workspace:own", EventKind.RESTORED_FROM_BACKUP))
        .stream()
        .map(each -> each.content().orElseThrow().values().getOrDefault("unpacked", ""))
        .toList();
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
