package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tx;

/// Reading again what was received of a restricted item: only the persons named for it, with a
/// purpose, and each time journalled (requirements I3, SAF-46). Never a picture.
///
/// Where none of those named is active any more the supervisors read, so that nothing ends unread;
/// of a whistle-blower's message only once they have left for good ([GoneReaders]).
public final class Restricted {

  private final Office office;

  public Restricted(Office office) {
    this.office = office;
  }

  /// One of what a person may open, without a word of it.
  ///
  /// @param kind why a person protected it; empty where an order restricted it
  /// @param channel its name
  /// @param number empty while the registry has given none
  /// @param waits whether it has to get one
  /// @param named false where the person reads in place of those who were named
  public record Line(
      ItemId item,
      Optional<Protection.Kind> kind,
      Instant since,
      String channel,
      Optional<String> number,
      boolean waits,
      boolean named) {}

  /// What came of it.
  public sealed interface Result {

    /// @param versions text and sender as received, oldest first
    /// @param why and to whom it went; empty where an order restricted it
    /// @param passedOn how it went there; empty where nobody passed it on by hand
    record Opened(
        List<ItemVersion> versions,
        Optional<SenderStatement> stated,
        Optional<Protection> why,
        Optional<PassedOn> passedOn)
        implements Result {
      public Opened {
        versions = List.copyOf(versions);
      }

      @Override
      public String toString() {
        return "opened";
      }
    }

    record Refused(Why why) implements Result {}
  }

  /// Why it was not shown.
  public enum Why {
    /// Not one of the persons named, or without the right by now.
    NO_RIGHT,
    PURPOSE_NEEDED,
    NOT_RESTRICTED
  }

  /// What this person may open, newest first, registered or not; nothing for anybody else.
  public List<Line> readableBy(PersonId by) {
    return office
        .database()
        .read(
            tx -> {
              List<Person> able = able(tx);
              return able.stream()
                  .filter(person -> person.id().equals(by))
                  .findFirst()
                  .map(person -> readable(tx, person, able))
                  .orElse(List.of());
            });
  }

  private List<Line> readable(Tx tx, Person by, List<Person> able) {
    List<PersonId> ids = able.stream().map(Person::id).toList();
    return office.tables().restrictions().readableBy(tx, by.id(), ids, inherits(by)).stream()
        .filter(kept -> kept.named() || inherits(tx, kept.item(), by.id()))
        .map(Restricted::line)
        .toList();
  }

  private static Line line(Restrictions.Kept kept) {
    return new Line(
        kept.item(),
        kept.kind(),
        kept.since(),
        kept.channel(),
        kept.number(),
        kept.mustRegister() && kept.number().isEmpty(),
        kept.named());
  }

  /// Those of the items that are restricted, in their order.
  public List<ItemId> among(List<ItemId> items) {
    Set<ItemId> restricted =
        office.database().read(tx -> office.tables().restrictions().among(tx, items));
    return items.stream().filter(restricted::contains).toList();
  }

  /// Opens the restricted one of what was handed over together.
  public Result open(List<ItemId> items, String purpose, PersonId by) {
    return among(items).stream()
        .findFirst()
        .map(item -> open(item, purpose, by))
        .orElse(new Result.Refused(Why.NOT_RESTRICTED));
  }

  public Result open(ItemId item, String purpose, PersonId by) {
    if (office.database().read(this::able).stream().noneMatch(p -> p.id().equals(by))) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    if (purpose.isBlank()) {
      return new Result.Refused(Why.PURPOSE_NEEDED);
    }
    Result result = office.database().write(tx -> opened(tx, item, purpose.strip(), by));
    // Shown only once it is on the disk that it was opened.
    office.database().sync();
    return result;
  }

  /// Who reads what she is named for. A registrar may be named too, and reads what she has to
  /// register.
  private List<Person> able(Tx tx) {
    return office.tables().people().all(tx).stream()
        .filter(person -> !person.suspended())
        .filter(person -> person.role().mayModerate() || person.role() == Role.REGISTRAR)
        .toList();
  }

  private static boolean inherits(Person person) {
    return person.role() == Role.SUPERVISOR;
  }

  /// Whether what nobody named reads any more comes to this supervisor.
  private boolean inherits(Tx tx, ItemId item, PersonId by) {
    boolean whistle =
        office
            .tables()
            .protectedItems()
            .of(tx, item)
            .filter(protection -> protection.kind() == Protection.Kind.WHISTLEBLOWER)
            .isPresent();
    return !whistle
        || office
            .tables()
            .restrictions()
            .of(tx, item)
            .filter(known -> new GoneReaders(office, tx).leaveTo(by, known.readers()))
            .isPresent();
  }

  private boolean mayRead(Tx tx, Restrictions.Restriction restriction, PersonId by) {
    List<Person> able = able(tx);
    boolean orphaned = able.stream().map(Person::id).noneMatch(restriction.readers()::contains);
    return able.stream()
        .filter(person -> person.id().equals(by))
        .anyMatch(
            person ->
                restriction.readers().contains(by)
                    || orphaned && inherits(person) && inherits(tx, restriction.item(), by));
  }

  private Result opened(Tx tx, ItemId item, String purpose, PersonId by) {
    var tables = office.tables();
    Optional<Restrictions.Restriction> restriction = tables.restrictions().of(tx, item);
    if (restriction.isEmpty()) {
      return new Result.Refused(Why.NOT_RESTRICTED);
    }
    if (!mayRead(tx, restriction.get(), by)) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    Payload payload =
        Payload.NONE.with("restriction", restriction.get().id()).with("purpose", purpose);
    tx.journal(Event.by(by, EventKind.RESTRICTED_READ, "item:" + item, payload));
    List<ItemVersion> versions = tables.versions().all(tx, item);
    Optional<Protection> why = tables.protectedItems().of(tx, item);
    return new Result.Opened(
        versions,
        tables.statements().of(tx, versions.getLast().ref()),
        why,
        why.filter(protection -> protection.kind().misdirected())
            .flatMap(protection -> tables.protectedItems().passedOn(tx, item)));
  }
}
