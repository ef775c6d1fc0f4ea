package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.AdvertisingSwitch;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.PoliceTasks;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// The two named exceptions: an item is hidden without a copy (design, invariant 2; requirements I2
/// and I3). Two steps: [#consider] says what will happen and what exists already; only what it
/// gives can be ordered. What stands nowhere in the open is closed off instead.
public final class NoCopy {

  private final Office office;
  private final ClosingOff closing;
  private final Duration window;

  /// @param window how long an order can be undone; a stored deadline, not a timer
  public NoCopy(Office office, Connectors connectors, Duration window) {
    this.office = office;
    this.closing = new ClosingOff(office, connectors);
    this.window = window;
  }

  /// The first step, done by one person for one version and one ground.
  public static final class Considered {

    private final VersionRef version;
    private final Ground ground;
    private final PersonId by;
    private final List<Person> others;
    private final Kept kept;
    private final Told told;

    private Considered(
        VersionRef version, Ground ground, PersonId by, List<Person> others, Kept kept, Told told) {
      this.version = version;
      this.ground = ground;
      this.by = by;
      this.others = others;
      this.kept = kept;
      this.told = told;
    }

    public Ground ground() {
      return ground;
    }

    /// Who can be called: everybody else who may decide here. Empty where there is nobody.
    public List<Person> others() {
      return others;
    }

    public Kept kept() {
      return kept;
    }

    /// Whether it is restricted already and so stays with those who are named for it, whoever
    /// orders this.
    public boolean named() {
      return told.named();
    }
  }

  /// What the first step says will happen, and the second holds to.
  ///
  /// @param named whether those named already stay the only readers
  /// @param hideable whether it can be hidden in its channel
  private record Told(boolean named, boolean hideable) {}

  /// What was kept before anybody knew. It is restricted at once and never deleted in silence.
  ///
  /// @param evidence pieces sealed of the item
  /// @param pictures screenshots that came with it
  /// @param around pieces sealed of other items in whose thread it stands
  public record Kept(int evidence, int pictures, int around) {

    public boolean nothing() {
      return evidence + pictures + around == 0;
    }
  }

  /// What came of the first step.
  public sealed interface First {

    record Ready(Considered considered) implements First {}

    record Refused(Why why) implements First {}
  }

  /// The second step.
  ///
  /// @param revision of the state she saw
  /// @param second who is called (C09)
  /// @param alone why nobody is called, where there is nobody else
  public record Wish(int revision, Optional<PersonId> second, String alone, String reason) {
    public Wish {
      alone = alone.strip();
      reason = reason.strip();
    }
  }

  /// What came of the second step.
  public sealed interface Result {

    /// Placed; leaves at the deadline unless undone.
    record Placed(OrderId order, Instant deadline) implements Result {}

    /// Nothing leaves, and it stands where it stood, for the named alone.
    record ClosedOff() implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why nothing was done.
  public enum Why {
    NO_RIGHT,
    UNKNOWN_GROUND,
    /// The municipality has not switched it on, or the ground is no exception.
    NOT_ALLOWED,
    /// Nobody but its sender and the office reads a direct message: there is nothing to hide.
    NOT_OFFERED,
    /// Somebody else may decide here and must be called.
    SECOND_NEEDED,
    /// There is nobody else, and it is not said what was done about that.
    ALONE_NEEDS_REASON,
    /// Once is enough, and whoever reads it was named then.
    CLOSED_OFF,
    CHANGED_MEANWHILE
  }

  /// Changes nothing.
  public First consider(VersionRef version, Ground ground, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new First.Refused(Why.NO_RIGHT);
    }
    if (!exists(ground)) {
      return new First.Refused(Why.UNKNOWN_GROUND);
    }
    boolean hideable = closing.hideable(version.item());
    return office
        .database()
        .read(
            tx ->
                mayNot(tx, version, ground, hideable)
                    .<First>map(First.Refused::new)
                    .orElseGet(
                        () ->
                            new First.Ready(
                                new Considered(
                                    version,
                                    ground,
                                    by,
                                    others(tx, by),
                                    kept(tx, version),
                                    told(tx, version, hideable)))));
  }

  public Result order(Considered considered, Wish wish) {
    PersonId by = considered.by;
    if (office.moderator(by).isEmpty()) {
      return refused(Why.NO_RIGHT);
    }
    office.steps().reached(Step.BEFORE_ORDER);
    boolean hideable = closing.hideable(considered.version.item());
    Result result = office.database().write(tx -> place(tx, considered, wish, hideable));
    office.steps().reached(Step.ORDER_COMMITTED);
    office.database().sync();
    office.steps().reached(Step.ORDER_ON_DISK);
    return result;
  }

  private Result place(Tx tx, Considered considered, Wish wish, boolean hideable) {
    VersionRef version = considered.version;
    // Before anything is read of it: a colleague may decide about it at the same time.
    tables().states().lock(tx, Set.of(version.item()));
    Optional<Why> not = mayNot(tx, version, considered.ground, hideable);
    if (not.isPresent()) {
      return refused(not.get());
    }
    Optional<Why> person = second(tx, considered, wish);
    if (person.isPresent()) {
      return refused(person.get());
    }
    if (!considered.told.equals(told(tx, version, hideable))) {
      return refused(Why.CHANGED_MEANWHILE);
    }
    Optional<States.State> state =
        tables().states().find(tx, version.item()).filter(s -> s.version().equals(version));
    boolean abuse = considered.ground.category() == Category.C09_CHILD_ABUSE;
    if (abuse && state.filter(now -> ClosingOff.holds(now, hideable)).isPresent()) {
      return closeOff(tx, considered, wish, state.get());
    }
    Instant now = tx.now();
    boolean fresh =
        state.isPresent()
            && !Outside.undecidable(office, tx, version.item())
            && tables()
                .states()
                .decided(
                    tx, version.item(), wish.revision(), Outcome.UNPUBLISH, Folder.OUTBOX, now);
    return fresh ? placed(tx, considered, wish, state.get()) : refused(Why.CHANGED_MEANWHILE);
  }

  /// No channel takes a direct message away, and only its sender and the office read it there. So
  /// nothing is ordered: what came of it is closed to all but the named. Neither is anything of
  /// what is shown nowhere any more, or where Uppsikt cannot hide it.
  private Result closeOff(Tx tx, Considered considered, Wish wish, States.State state) {
    boolean fresh =
        state.revision() == wish.revision()
            && state.folder() != Folder.OUTBOX
            && !Outside.undecidable(office, tx, state.item());
    if (!fresh) {
      return refused(Why.CHANGED_MEANWHILE);
    }
    Item item = tables().items().find(tx, state.item()).orElseThrow();
    new TakingBack(office, tx).part(item.id(), considered.by);
    basis(tx, considered, wish, item);
    journal(tx, Payload.NONE, item, considered, wish);
    return new Result.ClosedOff();
  }

  private Result placed(Tx tx, Considered considered, Wish wish, States.State before) {
    Instant now = tx.now();
    Item item = tables().items().find(tx, considered.version.item()).orElseThrow();
    var decision =
        new Decision(
            new DecisionId(UUID.randomUUID()),
            considered.version,
            Outcome.UNPUBLISH,
            List.of(considered.ground),
            wish.reason(),
            office.policy().policy().version(),
            considered.by,
            now);
    Placing.write(office, tx, decision, before);
    NoCopyBasis basis = basis(tx, considered, wish, item);
    Instant deadline = now.plus(window);
    var placing = new Placing(tables(), tx, item.channel(), considered.by, deadline);
    OrderId order = placing.place(decision, new Outbox.Content.NoCopy(basis));
    journal(tx, Payload.NONE.with("order", order), item, considered, wish);
    return new Result.Placed(order, deadline);
  }

  private NoCopyBasis basis(Tx tx, Considered considered, Wish wish, Item item) {
    String clause = considered.ground.clause();
    if (considered.ground.category() == Category.C13_ADVERTISING) {
      AdvertisingSwitch on = tables().advertising().newest(tx).orElseThrow();
      return new NoCopyBasis.Advertising(clause, on.id());
    }
    var restriction =
        new Restricting(tables(), tx).restrict(item.id(), readers(considered, wish), considered.by);
    PoliceTaskId police =
        Police.open(
            tables(),
            tx,
            item.id(),
            new PoliceTasks.Opening(considered.by, wish.second(), Optional.empty()));
    return new NoCopyBasis.ChildAbuse(clause, wish.second(), wish.alone(), police, restriction);
  }

  /// What is restricted already, by whoever protected it or by an earlier order, stays with those
  /// named for it: nobody makes herself a reader by an order, which she could take back at once.
  /// The second person stands in the police task.
  private static Set<PersonId> readers(Considered considered, Wish wish) {
    return considered.named()
        ? Set.of()
        : Stream.concat(Stream.of(considered.by), wish.second().stream())
            .collect(Collectors.toSet());
  }

  /// Channel, address, person, time and category, as requirements I2 asks.
  private static void journal(Tx tx, Payload start, Item item, Considered considered, Wish wish) {
    Ground ground = considered.ground;
    Payload payload =
        start
            .with("category", ground.category().code())
            .with("clause", ground.clause())
            .with("channel", item.channel())
            .with("permalink", item.permalink().orElse(""));
    if (wish.second().isPresent()) {
      payload = payload.with("second", wish.second().get());
    } else if (!wish.alone().isEmpty()) {
      payload = payload.with("alone", wish.alone());
    }
    tx.journal(Event.by(considered.by, EventKind.WITHOUT_COPY, "item:" + item.id(), payload));
  }

  private Optional<Why> second(Tx tx, Considered considered, Wish wish) {
    if (considered.ground.category() != Category.C09_CHILD_ABUSE) {
      return wish.second().isEmpty() && wish.alone().isEmpty()
          ? Optional.empty()
          : Optional.of(Why.NOT_ALLOWED);
    }
    List<PersonId> others = others(tx, considered.by).stream().map(Person::id).toList();
    if (wish.second().isPresent()) {
      boolean may = others.contains(wish.second().get()) && wish.alone().isEmpty();
      return may ? Optional.empty() : Optional.of(Why.SECOND_NEEDED);
    }
    if (!others.isEmpty()) {
      return Optional.of(Why.SECOND_NEEDED);
    }
    return wish.alone().isEmpty() ? Optional.of(Why.ALONE_NEEDS_REASON) : Optional.empty();
  }

  private List<Person> others(Tx tx, PersonId by) {
    return tables().people().all(tx).stream()
        .filter(person -> !person.id().equals(by))
        .filter(person -> !person.suspended() && person.role().mayModerate())
        .toList();
  }

  private Kept kept(Tx tx, VersionRef version) {
    var restricting = new Restricting(tables(), tx);
    return new Kept(
        restricting.own(version.item()).size(),
        restricting.pictures(version.item()),
        restricting.around(version.item()).size());
  }

  private Optional<Why> mayNot(Tx tx, VersionRef version, Ground ground, boolean hideable) {
    if (!allowed(tx, ground)) {
      return Optional.of(Why.NOT_ALLOWED);
    }
    // What nobody reads in the open is closed off once; a direct message is never hidden.
    boolean abuse = ground.category() == Category.C09_CHILD_ABUSE;
    return tables()
        .states()
        .find(tx, version.item())
        .filter(
            state -> abuse ? ClosingOff.holds(state, hideable) : state.kind() == ItemKind.MESSAGE)
        .filter(state -> !abuse || closing.isDone(tx, state.item()))
        .map(state -> abuse ? Why.CLOSED_OFF : Why.NOT_OFFERED);
  }

  private Told told(Tx tx, VersionRef version, boolean hideable) {
    boolean named = tables().restrictions().of(tx, version.item()).isPresent();
    return new Told(named, hideable);
  }

  private boolean allowed(Tx tx, Ground ground) {
    return switch (ground.category()) {
      case C09_CHILD_ABUSE -> true;
      case C13_ADVERTISING ->
          tables().advertising().newest(tx).filter(AdvertisingSwitch::on).isPresent();
      default -> false;
    };
  }

  private boolean exists(Ground ground) {
    return office.policy().grounds().stream()
        .anyMatch(
            listed -> listed.clause().equals(ground.clause()) && listed.covers(ground.category()));
  }

  private Tables tables() {
    return office.tables();
  }

  private static Result refused(Why why) {
    return new Result.Refused(why);
  }
}
