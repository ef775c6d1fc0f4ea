package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Arc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Ring;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.DueClock;

/// Counts, clocks and the ring of the inbox in words.
class HeadTest {

  private static final Instant NOW = Instant.parse("2026-08-05T10:00:00Z");
  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @Test
  void aCountThatDoesNotFitIsSaidShorter_andGrowsBack() {
    Function<Double, String> shown =
        width ->
            FxStage.on(
                () -> {
                  var label = new FittingLabel("muted");
                  label.show("204 öppna, 203 olästa", "204 öppna", "204");
                  var row = new HBox(label);
                  new Scene(row, width, 40);
                  row.applyCss();
                  row.layout();
                  row.resize(width, 40);
                  row.layout();
                  assertThat(label.getAccessibleText()).isEqualTo("204 öppna, 203 olästa");
                  return ((Label) label).getText();
                });
    assertThat(shown.apply(300.0)).isEqualTo("204 öppna, 203 olästa");
    assertThat(shown.apply(90.0)).isEqualTo("204 öppna");
    assertThat(shown.apply(40.0)).isEqualTo("204");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SV | 1 204 öppna, 1 203 olästa",
        "NB | 1 204 åpne, 1 203 uleste",
        "FI | 1 204 avointa, 1 203 lukematonta",
        "EN | 1,204 open, 1,203 unread"
      })
  void countsAreGroupedTheLanguagesWay(Language language, String words) {
    Kit other = FxStage.kit(language, Appearance.LIGHT, 100);
    assertThat(other.text(InboxText.COUNT_UNREAD, 1204, 1203).replaceAll("[\\u00a0\\u202f]", " "))
        .isEqualTo(words);
    assertThat(NavWords.count(other, 1204).replaceAll("[\\u00a0\\u202f]", " "))
        .isEqualTo(words.substring(0, 5));
  }

  @Test
  void theClockSaysWhatIsToBeDone_andGrowsGraver() {
    var words = new DueWords(kit, NOW);
    assertThat(words.of(due(Duration.ofMinutes(78), Task.SUPERVISE)))
        .isEqualTo("Bedöms inom 1 h 18 min");
    assertThat(words.of(due(Duration.ofDays(2), Task.ANSWER)))
        .isEqualTo("Besvaras senast 7 aug 10:00");
    assertThat(words.of(due(Duration.ofHours(-1), Task.ANSWER)))
        .isEqualTo("Skulle ha besvarats 09:00");
    assertThat(tone(Duration.ofHours(-1))).isEqualTo(Tone.DANGER);
    assertThat(tone(Duration.ofHours(2))).isEqualTo(Tone.SEVERE);
    assertThat(tone(Duration.ofHours(3))).isEqualTo(Tone.WARN);
    assertThat(tone(Duration.ofDays(3))).isEqualTo(Tone.MUTED);
  }

  @Test
  void withLessMotionTheRingStepsByTheSecond() {
    assertThat(arc(6.4)).isEqualTo(360 * 0.64);
    FxStage.run(() -> kit.theme().lessMotionProperty().set(true));
    assertThat(arc(6.4)).isEqualTo(360 * 0.7);
  }

  private double arc(double left) {
    return FxStage.on(
        () -> {
          var ring = new Ring(kit, 10);
          ring.secondsLeftProperty().set(left);
          return ring.getChildren().stream()
              .filter(Arc.class::isInstance)
              .map(node -> ((Arc) node).getLength())
              .findFirst()
              .orElseThrow();
        });
  }

  private static DueClock.Due due(Duration left, Task task) {
    return new DueClock.Due(NOW.plus(left), task);
  }

  private static Tone tone(Duration left) {
    return DueWords.tone(NOW.plus(left), NOW, ZoneId.of("Europe/Stockholm"));
  }
}
