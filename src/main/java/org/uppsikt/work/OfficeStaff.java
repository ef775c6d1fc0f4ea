package org.uppsikt.work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.key.ChangeResult;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OpenResult;

/// The people of an own workspace. Two files say who may work there, the database and the key file,
/// and no transaction spans both. So whatever takes a right away is written to the database first,
/// and whatever gives one comes last there: the program refuses whom the database calls suspended,
/// so that a process that dies in between leaves the narrower right, never the wider. [#catchUp]
/// brings the key file after it at the next sign-in.
public final class OfficeStaff implements Staff {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeStaff.class);

  static final Set<Role> MAY_CHANGE = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

  private final Office office;
  private final StaffRows rows;
  private final Passwords passwords;
  private final KeyFile file;
  private final KeyChanges changes;

  /// @param changes to the same file, by the person who is signed in
  public OfficeStaff(Office office, KeyFile file, KeyChanges changes) {
    this.office = office;
    this.rows = new StaffRows(office);
    this.passwords = new Passwords(office);
    this.file = file;
    this.changes = changes;
  }

  @Override
  public List<Person> people() {
    Set<PersonId> keys = StaffRows.holders(file);
    return rows.all().stream().filter(person -> keys.contains(person.id())).toList();
  }

  @Override
  public Map<PersonId, Integer> lastReaders() {
    return new Restricted(office).newReaders().lastReaders();
  }

  @Override
  public Result add(String name, Role role, String unit, char[] password, PersonId by) {
    return wiping(password, () -> added(name.strip(), role, unit.strip(), password, by));
  }

  private Result added(String name, Role role, String unit, char[] password, PersonId by) {
    Optional<Why> refused =
        mayNot(by)
            .or(() -> name.isEmpty() ? Optional.of(Why.NO_NAME) : Optional.empty())
            .or(() -> taken(name) ? Optional.of(Why.NAME_TAKEN) : Optional.empty())
            .or(() -> tooShort(password));
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    var person = new Person(new PersonId(UUID.randomUUID()), cut(name), role, unit, true);
    rows.add(person, by);
    ChangeResult change = changes.addPerson(person.id(), person.name(), password);
    if (change instanceof ChangeResult.Done(Digest keys)) {
      // Before she can come in: whoever added her knows this one too.
      passwords.setOnce(person.id(), keys, by);
      rows.suspended(person.id(), false, Optional.empty());
      rows.keysChanged(person.id(), "added", keys, by);
    }
    return settled(change);
  }

  @Override
  public Result changePassword(PersonId me, char[] present, char[] fresh) {
    return wiping(fresh, () -> wiping(present, () -> changed(me, present, fresh)));
  }

  private Result changed(PersonId me, char[] present, char[] fresh) {
    Optional<Why> refused = inactive(me).or(() -> tooShort(fresh));
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    return switch (file.open(me, present)) {
      case OpenResult.Opened opened -> {
        opened.close();
        ChangeResult change = changes.changePassword(me, fresh);
        if (change instanceof ChangeResult.Done(Digest keys)) {
          passwords.changed(me, keys, me);
        }
        yield settled(change);
      }
      case OpenResult.WrongPassword wrong -> new Result.WrongPassword(true, wrong.nextTry());
      case OpenResult.TooSoon soon -> new Result.WrongPassword(false, soon.nextTry());
      default -> new Result.Refused(Why.NOT_SAVED);
    };
  }

  @Override
  public Result giveOneTimePassword(PersonId person, char[] password, PersonId by) {
    return wiping(
        password,
        () -> {
          Optional<Why> refused =
              mayNot(by)
                  .or(() -> person.equals(by) ? Optional.of(Why.YOURSELF) : Optional.empty())
                  .or(() -> unknown(person))
                  .or(() -> tooShort(password));
          return refused.isPresent()
              ? new Result.Refused(refused.get())
              : given(person, password, by);
        });
  }

  private Result given(PersonId person, char[] password, PersonId by) {
    passwords.willSetOnce(person, by);
    ChangeResult change = changes.changePassword(person, password);
    if (change instanceof ChangeResult.Done(Digest keys)) {
      passwords.setOnce(person, keys, by);
    } else {
      passwords.notSet(person, by);
    }
    return settled(change);
  }

  /// The database comes first: from its commit on her orders are refused and no sign-in admits her,
  /// whatever becomes of the key file.
  @Override
  public Result suspend(PersonId person, String reason, PersonId by) {
    Optional<Why> refused = mayNotLeave(person, by);
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    suspendRow(person, reason, by, "suspended");
    ChangeResult change = changes.suspend(person);
    journalKeys(change, person, "suspended", by);
    return change instanceof ChangeResult.RemovalPending ? new Result.OpenAgain() : settled(change);
  }

  /// The key file comes first: a process that dies in between leaves her suspended.
  @Override
  public Result resume(PersonId person, PersonId by) {
    Optional<Why> refused = mayNot(by).or(() -> unknown(person));
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    ChangeResult change = changes.resume(person);
    if (change instanceof ChangeResult.Done(Digest keys)) {
      Payload payload = Payload.NONE.with("keys", keys);
      rows.suspended(person, false, rows.event(person, EventKind.PERSON_RESUMED, payload, by));
    }
    return settled(change);
  }

  @Override
  public Result remove(PersonId person, String reason, PersonId by) {
    Optional<Why> refused = mayNotLeave(person, by);
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    suspendRow(person, reason, by, "removed");
    ChangeResult change = changes.beginRemoval(person);
    if (change instanceof ChangeResult.RemovalBegun begun) {
      rows.removed(person, begun.keys().file(), by.toString());
      return new Result.OpenAgain();
    }
    return settled(change);
  }

  @Override
  public Result newRecoveryKey(PersonId by) {
    Optional<Why> refused = mayNot(by);
    if (refused.isPresent()) {
      return new Result.Refused(refused.get());
    }
    ChangeResult change = changes.replaceRecovery();
    if (change instanceof ChangeResult.RecoveryReplaced replaced) {
      noteRecovery(replaced, by);
      return new Result.RecoveryKey(replaced.code().printed().toCharArray());
    }
    return settled(change);
  }

  /// The old key opens nothing from here on: whatever becomes of the entry, the new one is handed
  /// out. The next signing in writes down what the key file is then.
  private void noteRecovery(ChangeResult.RecoveryReplaced replaced, PersonId by) {
    try {
      rows.recoveryReplaced(replaced.file(), by);
    } catch (StoreException e) {
      LOG.warn("the new recovery key is not in the journal: {}", e.kind());
    }
  }

  /// Does what a process that died left undone: takes the key from whom the database calls
  /// suspended, and writes down a removal that only the key file knows. To be called at sign-in.
  public void catchUp() {
    Set<PersonId> open = StaffRows.open(file);
    Set<PersonId> holders = StaffRows.holders(file);
    for (Person person : rows.all()) {
      if (person.suspended() && open.contains(person.id())) {
        changes.suspend(person.id());
      } else if (person.suspended() && !holders.contains(person.id())) {
        rows.noteRemoval(person.id());
      }
    }
  }

  private void suspendRow(PersonId person, String reason, PersonId by, String what) {
    Payload payload = Payload.NONE.with("reason", reason.strip()).with("what", what);
    rows.suspended(person, true, rows.event(person, EventKind.PERSON_SUSPENDED, payload, by));
    office.database().sync();
  }

  private void journalKeys(ChangeResult change, PersonId person, String what, PersonId by) {
    if (change instanceof ChangeResult.Done(Digest keys)) {
      rows.keysChanged(person, what, keys, by);
    }
  }

  private Optional<Why> mayNotLeave(PersonId person, PersonId by) {
    return mayNot(by)
        .or(() -> person.equals(by) ? Optional.of(Why.YOURSELF) : Optional.empty())
        .or(() -> unknown(person))
        .or(() -> rows.lastAdministrator(person) ? lastOne() : Optional.empty());
  }

  private static Optional<Why> lastOne() {
    return Optional.of(Why.LAST_ADMINISTRATOR);
  }

  private Optional<Why> mayNot(PersonId by) {
    boolean may = rows.active(by).filter(p -> MAY_CHANGE.contains(p.role())).isPresent();
    return may ? Optional.empty() : Optional.of(Why.NO_RIGHT);
  }

  private Optional<Why> inactive(PersonId by) {
    return rows.active(by).isPresent() ? Optional.empty() : Optional.of(Why.NO_RIGHT);
  }

  private Optional<Why> unknown(PersonId person) {
    return people().stream().anyMatch(p -> p.id().equals(person))
        ? Optional.empty()
        : Optional.of(Why.UNKNOWN);
  }

  private boolean taken(String name) {
    return people().stream().anyMatch(p -> StaffRows.sameName(p.name(), cut(name)));
  }

  private static Optional<Why> tooShort(char[] password) {
    return Passwords.isTooShort(password) ? Optional.of(Why.PASSWORD_TOO_SHORT) : Optional.empty();
  }

  /// The key file holds names of at most 200 characters.
  private static String cut(String name) {
    return name.codePoints()
        .limit(100)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Result wiping(char[] password, Supplier<Result> work) {
    try {
      return work.get();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static Result settled(ChangeResult change) {
    return switch (change) {
      case ChangeResult.Done done -> new Result.Done();
      case ChangeResult.RemovalPending pending -> new Result.Refused(Why.REMOVAL_PENDING);
      case ChangeResult.NoSuchPerson none -> new Result.Refused(Why.UNKNOWN);
      case ChangeResult.LastPerson last -> new Result.Refused(Why.LAST_ADMINISTRATOR);
      case ChangeResult.RecoveryReplaced replaced -> new Result.Done();
      case ChangeResult.RemovalBegun begun -> new Result.OpenAgain();
      case ChangeResult.AlreadyThere there -> new Result.Refused(Why.NAME_TAKEN);
      case ChangeResult.NoRemovalPending none -> new Result.Refused(Why.NOT_SAVED);
      case ChangeResult.Missing missing -> new Result.Refused(Why.NOT_SAVED);
      case ChangeResult.Damaged damaged -> new Result.Refused(Why.NOT_SAVED);
      case ChangeResult.NotSaved not -> new Result.Refused(Why.NOT_SAVED);
    };
  }
}
