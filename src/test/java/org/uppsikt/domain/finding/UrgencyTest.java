package org.uppsikt.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant EARLY = Instant.parse("2026-08-03T08:00:00Z");
  private static final Instant LATE = Instant.parse("2026-08-05T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-08-04T12:00, URGENT",
    "2026-08-04T12:01, HIGH",
    "2026-08-05T11:00, HIGH",
    "2026-08-05T14:00, HIGH",
    "2026-08-05T14:01, MEDIUM",
    "2026-08-05T23:59, MEDIUM",
    "2026-08-06T00:00, ",
    "2026-08-12T12:00, "
  })
  void atNoonTheClockMakesOfATime(LocalDateTime due, Severity level) {
    Instant noon = LocalDateTime.of(2026, 8, 5, 12, 0).atZone(ZONE).toInstant();
    assertThat(Urgency.clock(due.atZone(ZONE).toInstant(), noon, ZONE))
        .isEqualTo(Optional.ofNullable(level));
  }

  @Test
  void theClockOnlyRaises() {
    Urgency question = Urgency.of(Severity.QUESTION, EARLY);
    assertThat(question.by(Optional.of(Severity.HIGH)).level()).isEqualTo(Severity.HIGH);
    assertThat(question.by(Optional.of(Severity.HIGH)).raised()).isTrue();
    assertThat(question.by(Optional.empty()).raised()).isFalse();
    assertThat(Urgency.of(Severity.URGENT, EARLY).by(Optional.of(Severity.MEDIUM)).level())
        .isEqualTo(Severity.URGENT);
  }

  @Test
  void theKeySortsByLevel_thenByTheLongestWait() {
    Urgency threat = Urgency.of(Severity.URGENT, LATE);
    Urgency question = Urgency.of(Severity.QUESTION, EARLY);
    Urgency overdue = question.by(Optional.of(Severity.URGENT));
    List<Urgency> sorted = new ArrayList<>(List.of(question, threat, overdue));
    sorted.sort(Comparator.comparingLong(Urgency::key));
    assertThat(sorted).containsExactly(overdue, threat, question);
    assertThat(Urgency.levelOf(overdue.key())).isEqualTo(Severity.URGENT);
  }

  /// What is documented is what is sorted by.
  @Test
  void theDocumentNamesTheLevelsInTheirOrder_withTheirNumbers() throws IOException {
    var rows = new ArrayList<String>();
    var row = Pattern.compile("\\| (\\w[\\w ]*) \\|.*\\| (\\d+) \\|");
    for (String line : Files.readAllLines(Path.of("src/docs/urgency.md"))) {
      var cells = row.matcher(line);
      if (cells.matches()) {
        rows.add(cells.group(1).replace(' ', '_').toUpperCase(Locale.ROOT) + cells.group(2));
      }
    }
    List<Severity> ranked = new ArrayList<>(List.of(Severity.values()));
    ranked.sort(Comparator.comparingInt(Severity::rank));
    assertThat(rows).isEqualTo(ranked.stream().map(s -> s.name() + Urgency.points(s)).toList());
  }
}
