package org.uppsikt.work;

import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.AdvertisingSwitch;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;

/// Whether this municipality hides advertising without evidence (VAR-73, requirements C13). Off
/// until a supervisor says otherwise, with a reason.
public final class Advertising {

  private final Office office;

  public Advertising(Office office) {
    this.office = office;
  }

  /// What came of it.
  public enum Result {
    DONE,
    /// Only a supervisor switches it.
    NO_RIGHT,
    REASON_NEEDED
  }

  /// How it was switched last; empty where it never was.
  public Optional<AdvertisingSwitch> standing() {
    return office.database().read(tx -> office.tables().advertising().newest(tx));
  }

  public boolean on() {
    return standing().filter(AdvertisingSwitch::on).isPresent();
  }

  public boolean maySwitch(PersonId by) {
    return supervisor(by).isPresent();
  }

  public Result switchTo(boolean on, String reason, PersonId by) {
    if (supervisor(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    if (reason.isBlank()) {
      return Result.REASON_NEEDED;
    }
    office
        .database()
        .change(
            tx -> {
              var change = new AdvertisingSwitch(UUID.randomUUID(), on, reason, by, tx.now());
              office.tables().advertising().add(tx, change);
              Payload payload =
                  Payload.NONE
                      .with("switch", change.id())
                      .with("on", on)
                      .with("reason", change.reason());
              tx.journal(
                  Event.by(by, EventKind.ADVERTISING_SWITCHED, "workspace:advertising", payload));
            });
    office.database().sync();
    return Result.DONE;
  }

  private Optional<Person> supervisor(PersonId by) {
    return office.moderator(by).filter(person -> person.role() == Role.SUPERVISOR);
  }
}
