package org.uppsikt.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tx;

/// Names somebody for what nobody reads any more, since those named for it are gone or on leave.
/// Whoever may change who works here names, never herself, and neither she nor the one she names
/// took it from its readers: the message may be about her (SAL-41).
public final class NewReaders {

  private final Office office;

  NewReaders(Office office) {
    this.office = office;
  }

  /// Who may be named by a person.
  ///
  /// @param may false where it is for somebody else to name
  /// @param persons empty where nobody who works here can be named
  public record Choice(boolean may, List<Person> persons) {
    public Choice {
      persons = List.copyOf(persons);
    }

    private static final Choice NONE = new Choice(false, List.of());
  }

  /// What came of it.
  public enum Result {
    DONE,
    NO_RIGHT,
    /// Not a supervisor or registrar at work here, or one who took it from its readers.
    NO_SUCH_PERSON,
    /// Somebody reads it by now.
    READ_BY_NOW
  }

  public Choice choice(ItemId item, PersonId by) {
    return office
        .database()
        .read(tx -> unread(tx, item).map(known -> choice(tx, known, by)).orElse(Choice.NONE));
  }

  public Result name(ItemId item, PersonId reader, PersonId by) {
    Result result = office.database().write(tx -> name(tx, item, reader, by));
    office.database().sync();
    return result;
  }

  private Result name(Tx tx, ItemId item, PersonId reader, PersonId by) {
    office.tables().states().lock(tx, Set.of(item));
    Optional<Restrictions.Restriction> known = unread(tx, item);
    if (known.isEmpty()) {
      return Result.READ_BY_NOW;
    }
    Choice choice = choice(tx, known.get(), by);
    if (!choice.may()) {
      return Result.NO_RIGHT;
    }
    if (choice.persons().stream().noneMatch(person -> person.id().equals(reader))) {
      return Result.NO_SUCH_PERSON;
    }
    office.tables().restrictions().admit(tx, known.get(), Set.of(reader));
    Payload payload = Payload.NONE.with("restriction", known.get().id()).with("reader", reader);
    tx.journal(Event.by(by, EventKind.READER_NAMED, "item:" + item, payload));
    return Result.DONE;
  }

  /// Who alone is left of those named for an item, and of how many.
  Map<PersonId, Integer> lastReaders() {
    return office.database().read(this::lastReaders);
  }

  private Map<PersonId, Integer> lastReaders(Tx tx) {
    Set<PersonId> able =
        new Readers(office, tx).able().stream().map(Person::id).collect(Collectors.toSet());
    var last = new HashMap<PersonId, Integer>();
    for (ItemId item : office.tables().restrictions().items(tx)) {
      List<PersonId> left =
          office.tables().restrictions().of(tx, item).stream()
              .flatMap(known -> known.readers().stream())
              .filter(able::contains)
              .toList();
      if (left.size() == 1) {
        last.merge(left.getFirst(), 1, Integer::sum);
      }
    }
    return last;
  }

  private Optional<Restrictions.Restriction> unread(Tx tx, ItemId item) {
    return office.tables().restrictions().of(tx, item).filter(new Readers(office, tx)::nobody);
  }

  private Choice choice(Tx tx, Restrictions.Restriction restriction, PersonId by) {
    var gone = new GoneReaders(office, tx);
    return mayName(tx, restriction, by)
        ? new Choice(
            true,
            new Protect(office)
                .receivers(tx).stream()
                    .filter(person -> !person.id().equals(by))
                    .filter(person -> gone.notBy(person.id(), restriction.readers()))
                    .toList())
        : Choice.NONE;
  }

  /// Whether it is for her to name somebody for an item that nobody reads.
  boolean mayName(Tx tx, ItemId item, PersonId by) {
    return unread(tx, item).filter(known -> mayName(tx, known, by)).isPresent();
  }

  private boolean mayName(Tx tx, Restrictions.Restriction restriction, PersonId by) {
    return mayName(tx, by) && new GoneReaders(office, tx).notBy(by, restriction.readers());
  }

  /// Whether she is told of what nobody reads.
  boolean mayName(Tx tx, PersonId by) {
    return office.tables().people().all(tx).stream()
        .filter(person -> person.id().equals(by) && !person.suspended())
        .anyMatch(person -> OfficeStaff.MAY_CHANGE.contains(person.role()));
  }
}
