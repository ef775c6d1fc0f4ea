package org.uppsikt.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.PoliceTasks;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Suspected crimes that must be reported to the police, or of which somebody says why they are not
/// (SAF-05). A task stays open until it is answered, and holds its item open so long.
public final class Police {

  private static final int ENDED = 200;

  /// What closes an item beside an answer, where nothing holds it.
  private static final Set<Outcome> CLOSING =
      EnumSet.of(Outcome.NO_ACTION, Outcome.RESTORE, Outcome.REGISTER);

  private final Office office;

  public Police(Office office) {
    this.office = office;
  }

  /// A task as the screen shows it: where the item stands in the platform, never what it says.
  ///
  /// @param channel name of the channel
  /// @param mayRead whether the person who asks may open what was received and is kept
  ///     from the unit
  /// @param evidence pieces sealed before the item was restricted
  /// @param kept why what was sealed for the report may not be taken out; empty where it may
  /// @param shut whether it is secret and settled: what was sealed is taken out with a purpose
  /// @param mayTakeOut whether the person who asks may take out what was sealed, where nothing
  ///     keeps it; of what is shut whoever may read it, or where none of them takes anything out
  ///     all who do; no registrar anything
  public record Line(
      PoliceTask task,
      String channel,
      Optional<String> permalink,
      Instant receivedAt,
      Visibility visibility,
      boolean mayRead,
      int evidence,
      Optional<KeptBack> kept,
      boolean shut,
      boolean mayTakeOut) {

    /// The same, once a part of its evidence turned out not to be what was sealed.
    public Line unsound() {
      return kept.isPresent()
          ? this
          : new Line(
              task,
              channel,
              permalink,
              receivedAt,
              visibility,
              mayRead,
              evidence,
              Optional.of(KeptBack.of(KeptBack.Why.UNSOUND)),
              shut,
              mayTakeOut);
    }
  }

  /// Why an answer was not taken down.
  public enum Result {
    DONE,
    NO_RIGHT,
    /// Answered or taken back meanwhile.
    NOT_OPEN,
    /// The report lies in the future.
    NOT_YET,
    /// Without evidence there is nothing to report with.
    NOT_SEALED
  }

  /// Open tasks, oldest first, then those that ended, newest first.
  public List<Line> lines(PersonId by) {
    return office
        .database()
        .read(
            tx -> {
              List<PoliceTask> tasks =
                  Stream.concat(
                          tables().police().open(tx).stream(),
                          tables().police().ended(tx, ENDED).stream())
                      .toList();
              var kept = new KeptBackReading(tables(), tx);
              var who = new Asking(by, opened(tx, tasks, by), takesOut(tx, by));
              return tasks.stream().map(task -> line(tx, task, kept, who)).toList();
            });
  }

  /// Who asks for the tasks.
  ///
  /// @param opens what she opens of what is read on purpose only
  /// @param takesOut whether her role takes anything out
  private record Asking(PersonId by, Set<ItemId> opens, boolean takesOut) {}

  private boolean takesOut(Tx tx, PersonId by) {
    return tables().people().find(tx, by).filter(who -> who.role().mayTakeOut()).isPresent();
  }

  public List<PoliceTask> open() {
    return office.database().read(tx -> tables().police().open(tx));
  }

  /// Says whether it was reported.
  public Result answer(PoliceTaskId id, PoliceAnswer answer, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    LocalDate today = LocalDate.ofInstant(office.clock().instant(), office.zone());
    if (answer instanceof PoliceAnswer.Reported r && r.on().isAfter(today)) {
      return Result.NOT_YET;
    }
    return office
        .database()
        .write(
            tx -> {
              Optional<PoliceTask> task = tables().police().find(tx, id);
              task.ifPresent(each -> tables().states().lock(tx, Set.of(each.item())));
              if (task.isEmpty() || !tables().police().answer(tx, id, answer, by)) {
                return Result.NOT_OPEN;
              }
              event(tx, by, EventKind.POLICE_TASK_ANSWERED, task.get(), said(answer));
              letGo(tx, task.get().item());
              return Result.DONE;
            });
  }

  /// What was decided, or got its number from the registry, is done where the task alone held it.
  /// What was hidden or shown outside meanwhile still waits for somebody to look.
  private void letGo(Tx tx, ItemId item) {
    Optional<States.State> state = tables().states().find(tx, item);
    boolean numbered =
        tables()
            .registry()
            .registrations()
            .of(tx, item)
            .flatMap(Registrations.Row::number)
            .isPresent();
    boolean waits = numbered && state.filter(now -> now.folder() == Folder.TO_REGISTER).isPresent();
    if (waits || state.filter(Police::isDecided).isPresent() && !isChangedOutside(tx, item)) {
      tables().states().folder(tx, item, Folder.DONE);
    }
  }

  private static boolean isDecided(States.State state) {
    return state.folder() == Folder.INBOX
        && state
            .outcome()
            .filter(outcome -> outcome.answers() || CLOSING.contains(outcome))
            .isPresent();
  }

  private boolean isChangedOutside(Tx tx, ItemId item) {
    return tables().journal().about(tx, "item:" + item).stream()
        .anyMatch(stored -> stored.entry().kind() == EventKind.CHANGED_OUTSIDE);
  }

  /// Suspects a crime of any kind: the item is held until it is answered whether it was reported,
  /// and is open again where it was done. The evidence of its present version goes along.
  public Result suspect(ItemId item, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    return office
        .database()
        .write(
            tx -> {
              // What was ordered before may be carried out at this moment, and would close it.
              tables().states().lock(tx, Set.of(item));
              Optional<States.State> state = tables().states().find(tx, item);
              Optional<EvidenceId> evidence =
                  state
                      .flatMap(now -> tables().evidences().of(tx, now.version()))
                      .map(SealedEvidence::id);
              if (evidence.isEmpty()) {
                return Result.NOT_SEALED;
              }
              open(tables(), tx, item, new PoliceTasks.Opening(by, Optional.empty(), evidence));
              state
                  .filter(now -> now.folder() == Folder.DONE)
                  .ifPresent(now -> tables().states().folder(tx, item, Folder.INBOX));
              return Result.DONE;
            });
  }

  /// The second person says that she knows.
  public Result acknowledge(PoliceTaskId id, PersonId by) {
    return office
        .database()
        .write(
            tx -> {
              Optional<PoliceTask> task = tables().police().find(tx, id);
              if (task.isEmpty() || !tables().police().acknowledge(tx, id, by)) {
                return Result.NOT_OPEN;
              }
              event(tx, by, EventKind.SECOND_PERSON_KNOWS, task.get(), Payload.NONE);
              return Result.DONE;
            });
  }

  /// Opens the task of an item and calls the second person; a task that is open already is kept.
  static PoliceTaskId open(Tables tables, Tx tx, ItemId item, PoliceTasks.Opening opening) {
    PersonId by = opening.by();
    Optional<PersonId> second = opening.alerted();
    Optional<PoliceTask> known = openOf(tables, tx, item);
    if (known.isPresent()) {
      PoliceTask task = known.get();
      if (second.isPresent() && !task.alerted().equals(second)) {
        tables.police().call(tx, task.id(), second.get());
        called(tx, by, task.id(), item, second.get());
      }
      return task.id();
    }
    var id = new PoliceTaskId(UUID.randomUUID());
    tables.police().open(tx, id, item, opening);
    Payload payload = Payload.NONE.with("task", id);
    if (opening.evidence().isPresent()) {
      payload = payload.with("evidence", opening.evidence().get());
    }
    tx.journal(Event.by(by, EventKind.POLICE_TASK_OPENED, "item:" + item, payload));
    second.ifPresent(person -> called(tx, by, id, item, person));
    return id;
  }

  /// The decision was taken back before it left.
  static void withdraw(Tables tables, Tx tx, PoliceTaskId id, PersonId by) {
    Optional<PoliceTask> task = tables.police().find(tx, id);
    if (task.isPresent() && tables.police().withdraw(tx, id)) {
      event(tx, by, EventKind.POLICE_TASK_WITHDRAWN, task.get(), Payload.NONE);
    }
  }

  static Optional<PoliceTask> openOf(Tables tables, Tx tx, ItemId item) {
    return tables.police().of(tx, item).stream()
        .filter(task -> task.state() == PoliceTask.State.OPEN)
        .findFirst();
  }

  private static void called(Tx tx, PersonId by, PoliceTaskId task, ItemId item, PersonId person) {
    Payload payload = Payload.NONE.with("task", task).with("person", person);
    tx.journal(Event.by(by, EventKind.SECOND_PERSON_CALLED, "item:" + item, payload));
  }

  private static void event(Tx tx, PersonId by, EventKind kind, PoliceTask task, Payload payload) {
    tx.journal(Event.by(by, kind, "item:" + task.item(), payload.with("task", task.id())));
  }

  private static Payload said(PoliceAnswer answer) {
    return switch (answer) {
      case PoliceAnswer.Reported r ->
          Payload.NONE.with("reported", true).with("on", r.on()).with("reference", r.reference());
      case PoliceAnswer.NotReported n ->
          Payload.NONE.with("reported", false).with("reason", n.reason());
    };
  }

  /// Those of the items that are read on purpose only, and that this person may open.
  private Set<ItemId> opened(Tx tx, List<PoliceTask> tasks, PersonId by) {
    Set<ItemId> items = tasks.stream().map(PoliceTask::item).collect(Collectors.toSet());
    var secret = new SecretView(office, tx);
    Set<ItemId> shut = tables().registry().views().among(tx, items);
    return items.stream()
        .filter(
            item ->
                tables()
                    .restrictions()
                    .of(tx, item)
                    .map(r -> r.readers().contains(by))
                    .orElseGet(() -> shut.contains(item) && secret.readers(item).contains(by)))
        .collect(Collectors.toSet());
  }

  private Line line(Tx tx, PoliceTask task, KeptBackReading kept, Asking who) {
    Item item = tables().items().find(tx, task.item()).orElseThrow();
    var restriction = tables().restrictions().of(tx, task.item());
    var secret = new SecretView(office, tx);
    boolean shut = restriction.isEmpty() && secret.isOf(item.id());
    boolean takes = who.takesOut() && (!shut || secret.takers(item.id()).contains(who.by()));
    return new Line(
        task,
        tables().channels().find(tx, item.channel()).map(Channel::name).orElse(""),
        item.permalink(),
        item.receivedAt(),
        tables().states().find(tx, item.id()).orElseThrow().visibility(),
        who.opens().contains(item.id()),
        restriction.map(r -> r.evidence().size()).orElse(0),
        kept.of(task),
        shut,
        takes);
  }

  private Tables tables() {
    return office.tables();
  }
}
