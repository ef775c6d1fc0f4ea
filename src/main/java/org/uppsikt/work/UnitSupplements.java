package org.uppsikt.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Approval;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.Supplement;
import org.uppsikt.policy.PackReader;
import org.uppsikt.policy.SupplementResult;
import org.uppsikt.store.Supplements;
import org.uppsikt.store.Supplements.Row;
import org.uppsikt.store.Tx;

/// What units add to the policy of the office (KRO-34): the supervisor takes a file in where it
/// only tightens, and out again with a reason. Each is kept as it came.
public final class UnitSupplements {

  /// Longest reason, in UTF-16 code units.
  public static final int REASON = 1000;

  private final Office office;
  private final PackReader reader = new PackReader();

  UnitSupplements(Office office) {
    this.office = office;
  }

  /// One that is in force.
  ///
  /// @param takenBy name of who took it in
  /// @param holds false where it supplements another version than the one in force, or is not there
  ///     as it came: it tightens nothing then
  /// @param clocks as they are with it, where it makes them shorter
  /// @param clauses as they are with it, where it makes them bind more
  public record Kept(
      UUID id,
      String unit,
      String fileName,
      String takenBy,
      Instant at,
      boolean holds,
      List<ClockRule> clocks,
      List<Clause> clauses,
      Optional<Approval> approval) {

    public Kept {
      clocks = List.copyOf(clocks);
      clauses = List.copyOf(clauses);
    }
  }

  /// How it stands.
  ///
  /// @param mayChange whether this person takes in and out
  public record Standing(List<Kept> kept, boolean mayChange) {

    public static final Standing NONE = new Standing(List.of(), false);

    public Standing {
      kept = List.copyOf(kept);
    }
  }

  /// What came of taking one in.
  public sealed interface Taken {

    record Done(String unit) implements Taken {}

    /// Nothing of it is used.
    record Faulty(List<PolicyFault> faults) implements Taken {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    record Refused(Why why) implements Taken {}
  }

  /// Why nothing was changed.
  public enum Why {
    /// Only a supervisor does.
    NO_RIGHT,
    /// The same file is in force.
    THERE_ALREADY,
    UNREADABLE,
    NO_REASON,
    /// Somebody else has taken it out.
    GONE
  }

  /// How it stands for a person. Takes note of what was changed at another desk.
  public Standing standing(PersonId person) {
    look();
    PolicyPack policy = office.withoutSupplements().policy();
    return office
        .database()
        .read(
            tx ->
                new Standing(
                    rows().inForce(tx).stream().map(row -> kept(tx, row, policy)).toList(),
                    supervisor(tx, person)));
  }

  /// Reads which are in force; called when a workspace is opened and now and then.
  public void look() {
    office
        .tightened()
        .by(
            office
                .database()
                .read(
                    tx ->
                        rows().inForce(tx).stream()
                            .flatMap(row -> supplement(tx, row).stream())
                            .toList()));
  }

  /// Takes a file in.
  public Taken take(Path file, PersonId by) {
    if (!office.database().read(tx -> supervisor(tx, by))) {
      return new Taken.Refused(Why.NO_RIGHT);
    }
    String name = String.valueOf(file.getFileName());
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(PolicyFault.LONGEST + 1);
    } catch (IOException e) {
      return new Taken.Refused(Why.UNREADABLE);
    }
    if (content.length > PolicyFault.LONGEST) {
      return new Taken.Refused(Why.UNREADABLE);
    }
    PolicyPack policy = office.withoutSupplements().policy();
    return switch (reader.supplement(name, content, policy)) {
      case SupplementResult.Broken broken -> new Taken.Faulty(PolicyFault.of(broken.problems()));
      case SupplementResult.Loaded loaded -> take(loaded.supplement(), name, content, by);
    };
  }

  private Taken take(Supplement supplement, String name, byte[] content, PersonId by) {
    Taken taken = office.database().write(tx -> take(tx, supplement, name, content, by));
    look();
    return taken;
  }

  private Taken take(Tx tx, Supplement supplement, String name, byte[] content, PersonId by) {
    Digest digest = Digest.of(content);
    if (rows().inForce(tx).stream().anyMatch(there -> there.digest().equals(digest))) {
      return new Taken.Refused(Why.THERE_ALREADY);
    }
    Row row = rows().take(tx, supplement.of(), supplement.unit(), name, content, by);
    Payload payload =
        Payload.NONE
            .with("policy", supplement.of())
            .with("unit", supplement.unit())
            .with("sha256", row.digest().hex());
    tx.journal(Event.by(by, EventKind.SUPPLEMENT_TAKEN, "supplement:" + row.id(), payload));
    return new Taken.Done(supplement.unit());
  }

  /// Takes one out.
  ///
  /// @return why not; empty where it was done
  public Optional<Why> end(UUID id, String reason, PersonId by) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > REASON) {
      return Optional.of(Why.NO_REASON);
    }
    Optional<Why> refused = office.database().write(tx -> end(tx, id, why, by));
    look();
    return refused;
  }

  private Optional<Why> end(Tx tx, UUID id, String reason, PersonId by) {
    if (!supervisor(tx, by)) {
      return Optional.of(Why.NO_RIGHT);
    }
    if (rows().inForce(tx).stream().noneMatch(row -> row.id().equals(id))) {
      return Optional.of(Why.GONE);
    }
    rows().end(tx, id, reason, by);
    tx.journal(
        Event.by(
            by,
            EventKind.SUPPLEMENT_ENDED,
            "supplement:" + id,
            Payload.NONE.with("reason", reason)));
    return Optional.empty();
  }

  private Kept kept(Tx tx, Row row, PolicyPack policy) {
    Optional<Supplement> read =
        supplement(tx, row).filter(found -> found.of().equals(policy.version()));
    return new Kept(
        row.id(),
        row.unit(),
        row.fileName(),
        office.tables().people().find(tx, row.by()).map(Person::name).orElse(""),
        row.at(),
        read.isPresent(),
        read.map(found -> found.clocksChanged(policy)).orElse(List.of()),
        read.map(found -> found.clausesChanged(policy)).orElse(List.of()),
        read.flatMap(found -> found.approvalChanged(policy)));
  }

  /// As it came, where it still only tightens the version it was made for.
  private Optional<Supplement> supplement(Tx tx, Row row) {
    return rows()
        .text(tx, row)
        .flatMap(
            content ->
                office
                    .library()
                    .version(row.of())
                    .map(policy -> reader.supplement(row.fileName(), content, policy)))
        .filter(SupplementResult.Loaded.class::isInstance)
        .map(loaded -> ((SupplementResult.Loaded) loaded).supplement());
  }

  private boolean supervisor(Tx tx, PersonId id) {
    return office
        .tables()
        .people()
        .find(tx, id)
        .filter(person -> !person.suspended() && person.role() == Role.SUPERVISOR)
        .isPresent();
  }

  private Supplements rows() {
    return office.tables().supplements();
  }
}
