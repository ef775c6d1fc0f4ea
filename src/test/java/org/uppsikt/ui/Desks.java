package org.uppsikt.ui;

import java.util.List;
import org.uppsikt.domain.people.Person;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.Staff;

/// The desk of a person in an office of the tests.
public final class Desks {

  private Desks() {}

  public static Desk of(PracticeOffice office, Person person) {
    Bench b = office.bench();
    return new Desk(
        b.office(),
        person,
        b.intake(),
        b.reading(),
        b.seal(),
        b.unpublish(),
        b.decide(),
        b.undo(),
        b.settle(),
        b.dispatch(),
        b.rounds(),
        b.connectors(),
        b.atItem(),
        Ignored.actions(Staff.class),
        Ignored.actions(ChannelRegister.class),
        Ignored.actions(Backups.class),
        b.exceptions(),
        new Guidelines(b.office(), StandardDetectors.flagger(System::nanoTime), List.of()),
        () -> {});
  }
}
