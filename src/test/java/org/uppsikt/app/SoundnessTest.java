package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.store.Forger;
import org.uppsikt.store.StoreException;
import org.uppsikt.sync.Pulse;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.QuietLog;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.ui.shell.StatusEntry;
import org.uppsikt.work.Desk;
import org.uppsikt.work.verify.Problem;

/// The status bar calls intact what was verified, and says in red what does not hold.
class SoundnessTest {

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private Soundness soundness;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    channel = office.addManual();
    arrive("c-1");
    soundness = new Soundness(office.desk().office(), time -> false);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void beforeAVerificationNothingIsCalledIntact() {
    soundness.verify(() -> true);
    assertThat(soundness.result()).isEqualTo(new Soundness.Result.Unverified());
    StatusEntry journal = journal();
    assertThat(journal.tone()).isEqualTo(Tone.MUTED);
    assertThat(journal.text()).contains("not verified yet");
  }

  @Test
  void whatWasVerifiedIsCalledIntact_withItsTime() {
    verify();
    office.clock.forward(Duration.ofMinutes(90));
    arrive("c-2");
    StatusEntry journal = journal();
    assertThat(journal.tone()).isEqualTo(Tone.OK);
    assertThat(journal.text()).contains("08:41").doesNotContain("10:11");
    assertThat(alarms()).noneMatch(entry -> entry.id().equals("status.unsound"));
  }

  @Test
  void aRowThatWasTamperedWithTurnsTheBarRed_andSaysWhatToDo() {
    forger().forge("update item_version set sender_name = 'Somebody Else'");
    verify();
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Broken.class);
    assertThat(journal().tone()).isEqualTo(Tone.DANGER);
    StatusEntry first = alarms().getFirst();
    assertThat(first.id()).isEqualTo("status.unsound");
    assertThat(first.tone()).isEqualTo(Tone.DANGER);
    assertThat(first.text())
        .contains("08:41")
        .contains("altered")
        .contains("keep all backups")
        .contains("uppsikt verify");
  }

  @Test
  void aJournalThatLostItsEndSinceTheLastVerificationIsNoticed() {
    Forger forger = forger();
    arrive("c-2");
    verify();
    forger.putBack();
    verify();
    assertThat(soundness.result())
        .isInstanceOfSatisfying(
            Soundness.Result.Broken.class,
            broken -> assertThat(broken.first().kind()).isEqualTo(Problem.Kind.TRUNCATED));
  }

  @Test
  void afterARestartItIsSaidWhenAllWasLastFoundSound_butNotThatItIs() {
    verify();
    office.clock.forward(Duration.ofDays(1));
    restart();
    arrive("c-2");
    long entries = ((Soundness.Result.Remembered) soundness.result()).entries();
    StatusEntry journal = journal();
    assertThat(journal.tone()).isEqualTo(Tone.MUTED);
    assertThat(journal.text())
        .contains("last found sound yesterday", "08:41", "up to entry " + entries);
    assertThat(soundness.mayPrune()).as("nothing was looked at since").isFalse();
    verify();
    assertThat(journal().tone()).isEqualTo(Tone.OK);
  }

  @Test
  void whatWasDamagedSinceIsFound_andIsNotSaidToHaveBeenSoundAgain() {
    verify();
    restart();
    forger().forge("update item_version set sender_name = 'Somebody Else'");
    verify();
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Broken.class);
    restart();
    assertThat(soundness.result()).isEqualTo(new Soundness.Result.Unverified());
  }

  @Test
  void aJournalThatLostItsEndWhileTheProgramWasShutIsNoticed() {
    verify();
    restart();
    forger().forge("update last_sound set entries = entries + 1, root = '" + "ab".repeat(32) + "'");
    soundness = new Soundness(office.desk().office(), time -> false);
    verify();
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Broken.class);
  }

  @Test
  void aVerificationThatIsStoppedLeavesWhatIsRemembered() {
    verify();
    restart();
    soundness.verify(() -> true);
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Remembered.class);
    restart();
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Remembered.class);
  }

  /// As far as the program has come when it verifies again.
  private void restart() {
    office.reopen();
    soundness = new Soundness(office.desk().office(), time -> false);
    soundness.verify(() -> true);
  }

  @Test
  void whatCannotBeRemembered_isFoundAllTheSame() {
    Forger forger = forger();
    verify();
    forger.forge("drop table last_sound");
    arrive("c-2");
    verify();
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Sound.class);
    forger.forge("update item_version set sender_name = 'Somebody Else'");
    try (var log = new QuietLog()) {
      verify();
      assertThat(log.linesWith("what a verification found is not remembered")).hasSize(1);
    }
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Broken.class);
  }

  @Test
  void aVerificationThatCannotBeCarriedOutIsNotCalledGood() {
    verify();
    office.desk().office().database().close();
    assertThatThrownBy(this::verify).isInstanceOf(StoreException.class);
    assertThat(soundness.result()).isInstanceOf(Soundness.Result.Undone.class);
  }

  private void verify() {
    soundness.verify(() -> false);
  }

  private Forger forger() {
    return new Forger(office.desk().office().database());
  }

  private void arrive(String id) {
    office
        .desk()
        .intake()
        .take(channel.id(), List.of(), List.of(Arrivals.comment(id, "Vad händer med bron?")));
  }

  private StatusEntry journal() {
    return shown().statusRight().stream()
        .filter(entry -> entry.id().equals("status.journal"))
        .findFirst()
        .orElseThrow();
  }

  private List<StatusEntry> alarms() {
    return shown().status();
  }

  private ShellModel shown() {
    var model = new ShellModel();
    Desk desk = office.desk();
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      var pulse =
          new Pulse(
              desk,
              timer,
              Runnable::run,
              Pulse.BETWEEN_ROUNDS,
              Ignored.actions(Pulse.Listener.class),
              List.of());
      StatusLine.read(desk, pulse)
          .show(kit, model, new StatusLine.Trouble(false, false, soundness.result()));
    }
    return model;
  }
}
