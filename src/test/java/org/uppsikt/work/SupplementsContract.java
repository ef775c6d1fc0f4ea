package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;

/// What units add to the policy is kept as it came, and holds until it is taken out.
abstract class SupplementsContract extends RulesBench {

  private static final String TIGHTER =
      """
      {"of": "base@4", "unit": "Biblioteket",
       "strengths": [{"clause": "BAS-6.6", "strength": "MUST"}],
       "clocks": [{"task": "ANSWER", "clause": "BAS-4.2",
         "target": {"amount": 1, "unit": "WORKING_DAYS"},
         "limit": {"amount": 1, "unit": "WORKING_DAYS"}}]}
      """;

  @TempDir Path files;
  private UnitSupplements supplements;

  @BeforeEach
  void ask() {
    supplements =
        new Guidelines(office, StandardDetectors.flagger(Clocks.of(() -> 0L))).supplements();
  }

  @Test
  void whatTightens_isTakenInByTheSupervisor_andHoldsUntilItIsTakenOut() throws IOException {
    assertThat(due()).isEqualTo(Instant.parse("2026-08-05T08:41:00Z"));
    Path file = file(TIGHTER);
    assertThat(supplements.take(file, EVA.id())).isEqualTo(refused(UnitSupplements.Why.NO_RIGHT));
    assertThat(supplements.take(file, CHIEF.id()))
        .isEqualTo(new UnitSupplements.Taken.Done("Biblioteket"));
    assertThat(supplements.take(file, CHIEF.id()))
        .isEqualTo(refused(UnitSupplements.Why.THERE_ALREADY));

    assertThat(due()).isEqualTo(Instant.parse("2026-08-04T08:41:00Z"));
    UnitSupplements.Kept kept = supplements.standing(EVA.id()).kept().getFirst();
    assertThat(kept.holds()).isTrue();
    assertThat(kept.takenBy()).isEqualTo("Karin Ask");
    assertThat(kept.fileName()).isEqualTo("tillagg.json");
    assertThat(kept.clocks()).hasSize(1);
    assertThat(supplements.standing(EVA.id()).mayChange()).isFalse();
    assertThat(supplements.standing(CHIEF.id()).mayChange()).isTrue();

    assertThat(supplements.end(kept.id(), "Enheten har lagts ner", EVA.id()))
        .contains(UnitSupplements.Why.NO_RIGHT);
    assertThat(supplements.end(kept.id(), " ", CHIEF.id())).contains(UnitSupplements.Why.NO_REASON);
    assertThat(supplements.end(kept.id(), "Enheten har lagts ner", CHIEF.id())).isEmpty();
    assertThat(supplements.end(kept.id(), "Igen", CHIEF.id())).contains(UnitSupplements.Why.GONE);
    assertThat(due()).isEqualTo(Instant.parse("2026-08-05T08:41:00Z"));
    assertThat(supplements.standing(CHIEF.id()).kept()).isEmpty();
    assertThat(kinds()).contains(EventKind.SUPPLEMENT_TAKEN, EventKind.SUPPLEMENT_ENDED);
  }

  @Test
  void whatLoosens_isRefusedWithFilePlaceAndCure_andNothingIsKept() throws IOException {
    Path file = file(TIGHTER.replace("\"limit\": {\"amount\": 1", "\"limit\": {\"amount\": 9"));
    assertThat(supplements.take(file, CHIEF.id()))
        .isInstanceOfSatisfying(
            UnitSupplements.Taken.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .singleElement()
                    .satisfies(
                        fault -> {
                          assertThat(fault.file()).isEqualTo("tillagg.json");
                          assertThat(fault.place()).isEqualTo("/clocks/0/limit");
                          assertThat(fault.sentence()).isEqualTo("policy.cure.tighten");
                        }));
    assertThat(supplements.take(files.resolve("nowhere.json"), CHIEF.id()))
        .isEqualTo(refused(UnitSupplements.Why.UNREADABLE));
    assertThat(supplements.standing(CHIEF.id()).kept()).isEmpty();
    assertThat(kinds()).doesNotContain(EventKind.SUPPLEMENT_TAKEN);
  }

  /// As at the desk of somebody else, or after the program was started anew.
  @Test
  void anotherDeskHearsOfIt() throws IOException {
    supplements.take(file(TIGHTER), CHIEF.id());
    Office other =
        new Office(
            database,
            office.tables(),
            clock,
            office.zone(),
            office.library(),
            office.pack(),
            office.municipality(),
            office.practice(),
            office.steps());
    assertThat(other.policy()).isNotEqualTo(office.policy());
    new Guidelines(other, StandardDetectors.flagger(Clocks.of(() -> 0L))).take();
    assertThat(other.policy()).isEqualTo(office.policy());
    assertThat(other.policy().clause("BAS-6.6").map(Clause::strength))
        .contains(Clause.Strength.MUST);
  }

  private Instant due() {
    ZoneId zone = office.zone();
    Instant monday = Instant.parse("2026-08-03T08:41:00Z");
    return DueClock.of(office.policy(), Severity.QUESTION, false, monday, zone).orElseThrow().at();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(files.resolve("tillagg.json"), content);
  }

  private static UnitSupplements.Taken refused(UnitSupplements.Why why) {
    return new UnitSupplements.Taken.Refused(why);
  }

  private List<EventKind> kinds() {
    return database.read(
        tx ->
            office.tables().journal().from(tx, 0, 1000).stream()
                .map(stored -> stored.entry().kind())
                .toList());
  }
}
