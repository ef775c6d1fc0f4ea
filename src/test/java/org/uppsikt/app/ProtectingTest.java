package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.settings.ProtectionFile;
import org.uppsikt.ui.inbox.ItemModel;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.settings.SettingsModel;

/// What is kept of a person's protection from one session to the next.
class ProtectingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  @Test
  void whatWasOpenedBeforeTheProgramWasLeft_isNotCountedAgain() {
    begins(TODAY).seen().restore(TODAY, List.of("1", "2"));
    ItemModel again = begins(TODAY);
    assertThat(again.seen().countProperty().get()).isEqualTo(2);
    again.seen().restore(TODAY, List.of("2", "3"));
    assertThat(begins(TODAY).seen().items()).containsExactly("1", "2", "3");
  }

  @Test
  void theNextDay_nothingWasOpenedYet() {
    begins(TODAY).seen().restore(TODAY, List.of("1", "2"));
    assertThat(begins(TODAY.plusDays(1)).seen().countProperty().get()).isZero();
  }

  @Test
  void theFileOfAnOlderVersion_keepsWhatThePersonChose() throws IOException {
    Files.writeString(
        folder.resolve("protection-anna.json"),
        """
        {"fold":false,"blur":true,"pauseAfter":30,"day":"2026-11-23","seen":5}""");
    ItemModel model = begins(TODAY);
    assertThat(model.foldProperty().get()).isFalse();
    assertThat(model.pauseAfterProperty().get()).isEqualTo(30);
    assertThat(model.seen().countProperty().get()).isZero();
  }

  /// Two who share a machine: what one of them wants to see, the other is not shown.
  @Test
  void whatOneWantsToSee_isShownToNobodyElse() {
    ItemModel anna = begins(TODAY);
    anna.foldProperty().set(false);
    anna.blurProperty().set(false);
    anna.pauseAfterProperty().set(0);
    anna.seen().restore(TODAY, List.of("1"));
    ItemModel bo = begins(TODAY, "bo");
    assertThat(bo.foldProperty().get()).isTrue();
    assertThat(bo.blurProperty().get()).isTrue();
    assertThat(bo.pauseAfterProperty().get()).isPositive();
    assertThat(bo.seen().countProperty().get()).isZero();
    ItemModel again = begins(TODAY);
    assertThat(again.foldProperty().get()).isFalse();
    assertThat(again.blurProperty().get()).isFalse();
    assertThat(again.pauseAfterProperty().get()).isZero();
  }

  private ItemModel begins(LocalDate day) {
    return begins(day, "anna");
  }

  private ItemModel begins(LocalDate day, String person) {
    Instant noon = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    var clock = Clock.fixed(noon, ZoneId.of("Europe/Stockholm"));
    var model = new ItemModel();
    var tasks = new Tasks(Runnable::run, Runnable::run);
    new Protecting(model, new ProtectionFile(folder, person), clock, tasks, Runnable::run)
        .begin(new SettingsModel());
    return model;
  }
}
