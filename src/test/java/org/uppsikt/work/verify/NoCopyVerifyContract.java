package org.uppsikt.work.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.store.Database;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// What verification must find about orders without a copy, on every database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NoCopyVerifyContract {

  private final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private Forger forger;

  abstract Database open(Ticking clock);

  @BeforeAll
  void work() {
    database = open(clock);
    work = new Workplace(database, clock);
    work.advertisingOn();
    var items = work.arrive("Något som ingen ska se", "Köp billigt", "En tredje");
    work.hideWithoutCopy(items.get(0));
    clock.forward(Duration.ofMinutes(1));
    work.answerPolice(
        new PoliceAnswer.Reported(
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "5000-K1-26"));
    work.hideAdvertising(items.get(1));
    forger = new Forger(database);
  }

  @AfterEach
  void putBack() {
    forger.putBack();
  }

  @AfterAll
  void close() {
    database.close();
  }

  private List<Problem> problems() {
    return new Verify(work.office).run(List.of(), Stage.Watcher.NOBODY, () -> false).problems();
  }

  @Test
  void bothExceptions_areSound() {
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORDER | ALTERED | update decision_ground set category = 'C01'",
        "ORDER | ALTERED | update nocopy_order set clause = 'SME-43' where category = 'C13'",
        "ORDER | ALTERED | update nocopy_order set alone_reason = null, second_person = (select decided_by from decision"
            + " d where d.id = decision_id) where category = 'C09'",
        "ORDER | ALTERED | update nocopy_order set police_id = id where category = 'C09'",
        "ORDER | ALTERED | update nocopy_order set restriction_id = id where category = 'C09'",
        "ORDER | ALTERED | update nocopy_order set switch_id = id where category = 'C13'",
        "ORDER | ALTERED | update advertising_switch set is_on = false",
        "ORDER | MISSING | delete from nocopy_order",
        "POLICE_TASK | ALTERED | update police_task set state = 'OPEN', answered_by = null",
        "POLICE_TASK | ALTERED | update police_task set state = 'WITHDRAWN', answered_by = null",
        "POLICE_TASK | ALTERED | update police_task set reference = 'another'",
        "POLICE_TASK | ALTERED | update police_task set reported_on = date '2020-01-01'",
        "POLICE_TASK | MISSING | delete from police_task",
        "POLICE_TASK | INSERTED | update police_task set item_id = (select max(id) from item)",
        "RESTRICTION | ALTERED | update restriction set lifted_at = since",
        "RESTRICTION | MISSING | delete from restriction",
        "RESTRICTION | INSERTED | update restriction set item_id = (select max(id) from item)"
      })
  void whatIsForged_shows(Problem.Place place, Problem.Kind kind, String forgery) {
    forger.forge(forgery);
    assertThat(problems()).anyMatch(p -> p.place() == place && p.kind() == kind);
  }
}
