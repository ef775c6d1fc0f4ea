package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tx;

/// Reading again what was received of a restricted item: only the persons named for it, with a
/// purpose, and each time journalled (requirements I3, SAF-46). Never a picture.
public final class Restricted {

  private final Office office;

  public Restricted(Office office) {
    this.office = office;
  }

  /// What came of it.
  public sealed interface Result {

    /// @param versions text and sender as received, oldest first
    record Opened(List<ItemVersion> versions, Optional<SenderStatement> stated) implements Result {
      public Opened {
        versions = List.copyOf(versions);
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
    if (!works(by)) {
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

  /// A registrar may be named too, and reads what she has to register.
  private boolean works(PersonId by) {
    return office
        .database()
        .read(tx -> office.tables().people().find(tx, by))
        .filter(person -> !person.suspended())
        .filter(person -> person.role().mayModerate() || person.role() == Role.REGISTRAR)
        .isPresent();
  }

  private Result opened(Tx tx, ItemId item, String purpose, PersonId by) {
    var tables = office.tables();
    Optional<Restrictions.Restriction> restriction = tables.restrictions().of(tx, item);
    if (restriction.isEmpty()) {
      return new Result.Refused(Why.NOT_RESTRICTED);
    }
    if (!restriction.get().readers().contains(by)) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    Payload payload =
        Payload.NONE.with("restriction", restriction.get().id()).with("purpose", purpose);
    tx.journal(Event.by(by, EventKind.RESTRICTED_READ, "item:" + item, payload));
    List<ItemVersion> versions = tables.versions().all(tx, item);
    return new Result.Opened(versions, tables.statements().of(tx, versions.getLast().ref()));
  }
}
