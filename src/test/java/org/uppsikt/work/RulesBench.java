package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// An office with four people, its rules and what a test of them asks for.
abstract class RulesBench {

  static final Person CHIEF = person("Karin Ask", Role.SUPERVISOR);
  static final Person EVA = person("Eva Berg", Role.ADMINISTRATOR);
  static final Person SUB = person("Nils Ek", Role.SUBSTITUTE);
  static final Person CLERK = person("Ulla By", Role.REGISTRAR);

  final Ticking clock = new Ticking();
  Database database;
  Workplace place;
  Office office;
  Intake intake;
  Ruling ruling;

  private static Person person(String name, Role role) {
    return new Person(new PersonId(UUID.randomUUID()), name, role, "", false);
  }

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    place = new Workplace(database, clock);
    office = place.office;
    List.of(CHIEF, EVA, SUB, CLERK)
        .forEach(p -> database.change(tx -> office.tables().people().add(tx, p)));
    var rules =
        new OfficeRules(
            office, StandardDetectors.flaggers(Clocks.of(() -> 0L)), ShippedRules.all());
    intake = new Intake(office, rules);
    ruling = Ruling.of(office, rules, intake);
  }

  @AfterEach
  void stop() {
    assertThat(Chains.faults(database, office.tables())).isEmpty();
    database.close();
  }

  final void noAction(ItemId item) {
    int revision =
        database.read(tx -> office.tables().states().find(tx, item)).orElseThrow().revision();
    new Decide(office, id -> Optional.empty(), Duration.ZERO)
        .noAction(new VersionRef(item, 1), revision, "åsikt", EVA.id());
  }

  final void suspend(Person... people) {
    for (Person person : people) {
      database.change(tx -> office.tables().people().suspend(tx, person.id(), true));
    }
  }

  final ItemId arrives(String text) {
    clock.forward(Duration.ofMinutes(1));
    var item =
        Arrivals.comment(
            "c-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), text);
    return intake
        .take(place.channel.id(), List.of(Arrivals.POST), List.of(item))
        .fresh()
        .getFirst();
  }
}
