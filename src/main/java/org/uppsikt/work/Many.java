package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.store.States;
import org.uppsikt.store.StoreException;

/// One outcome for many items, each for itself: each is looked at, sealed where it is to be
/// unpublished, decided and journalled on its own, so that what fails in one stops none of the
/// others and what was done stays done when a person stops in between. What changed since she
/// marked it, or is with a colleague, is left alone. What leaves does so when the undo window is
/// over that begins with the end of the run.
public final class Many {

  private final Office office;
  private final Decide decide;
  private final Seal seal;
  private final Unpublish unpublish;
  private final Connectors connectors;
  private final Duration window;
  private final Outcomes outcomes;
  private final Presence presence;

  /// @param window how long what leaves can be taken back once all is done
  public Many(Office office, Seal seal, Connectors connectors, Duration window) {
    this.office = office;
    this.seal = seal;
    this.connectors = connectors;
    this.window = window;
    this.decide = new Decide(office, connectors, HeldOrders.HOLD);
    this.unpublish = new Unpublish(office, connectors, HeldOrders.HOLD);
    this.outcomes = new Outcomes(office);
    this.presence = new Presence(office);
  }

  /// The many-at-once side of a desk.
  public static Many of(Desk desk) {
    return new Many(desk.office(), desk.seal(), desk.connectors(), desk.decide().window());
  }

  /// An item as it stood when the person marked it.
  public record Seen(VersionRef version, int revision) {

    public ItemId item() {
      return version.item();
    }
  }

  /// An order and the end of its undo window, as it was placed.
  public record Leaving(OrderId order, Instant at) {}

  /// What came of one item.
  public sealed interface Result {

    /// Decided, with the order that leaves after the undo window, where one does.
    record Done(Outcome outcome, Optional<Leaving> leaving) implements Result {

      public Optional<OrderId> order() {
        return leaving.map(Leaving::order);
      }
    }

    /// @param why a constant of [Decide.Why], [Unpublish.Why] or [Seal.Why]
    record Refused(Enum<?> why) implements Result {}

    /// A colleague has it open, or it was passed on to her: it is decided about one by one.
    record Held(Person by) implements Result {}

    /// The database or the sealing did not manage it; nothing of it was decided.
    ///
    /// @param noRoom whether the disk took no more
    record Broke(boolean noRoom) implements Result {

      static Broke of(StoreException cause) {
        return new Broke(Failures.noRoom(cause));
      }
    }

    /// Stopped before its turn.
    record Untouched() implements Result {}
  }

  /// An item and what came of it.
  public record Line(ItemId item, Result result) {

    public boolean done() {
      return result instanceof Result.Done;
    }

    /// What leaves for the channel, where anything does.
    public Optional<OrderId> order() {
      return result instanceof Result.Done done ? done.order() : Optional.empty();
    }
  }

  /// What came of all.
  ///
  /// @param deadline until when what leaves can be taken back; empty where nothing leaves
  public record Run(List<Line> lines, Optional<Instant> deadline) {

    public Run {
      lines = List.copyOf(lines);
    }
  }

  /// How the work is watched.
  ///
  /// @param stop asked before each item: true once no more should be touched
  /// @param told of each item when it is done, in order
  public record Watch(BooleanSupplier stop, Consumer<Line> told) {}

  /// What is done with one item.
  private interface Verb {
    Result on(VersionRef version, int revision);
  }

  public Run noAction(List<Seen> items, String reason, Person by, Watch watch) {
    return each(
        items,
        (version, revision) -> of(decide.noAction(version, revision, reason, by.id())),
        by,
        watch);
  }

  /// The same answer to each; publicly, under the item, and to its sender alone where it is a
  /// direct message.
  public Run answer(List<Seen> items, Decide.Answer answer, Person by, Watch watch) {
    return answerEach(items, item -> answer, by, watch);
  }

  /// An answer of its own to each.
  public Run answerEach(
      List<Seen> items, Function<ItemId, Decide.Answer> answers, Person by, Watch watch) {
    return each(
        items,
        (version, revision) -> answered(version, revision, answers.apply(version.item()), by),
        by,
        watch);
  }

  /// Nothing stands in the open under a direct message: it is answered to its sender alone, as long
  /// as the channel lets that be done.
  private Result answered(VersionRef version, int revision, Decide.Answer answer, Person by) {
    Optional<Decide.Why> ofCase = ofCase(version.item(), by);
    if (ofCase.isPresent()) {
      return new Result.Refused(ofCase.get());
    }
    Optional<Item> message = item(version).filter(item -> item.kind() == ItemKind.MESSAGE);
    if (message.isEmpty()) {
      return of(decide.answer(version, revision, answer, by.id()));
    }
    boolean tooLate =
        connectors
            .of(message.get().channel())
            .map(connector -> Offers.of(connector.capabilities()))
            .filter(offers -> !offers.privately(message.get(), office.clock().instant()))
            .isPresent();
    var alone = new Decide.Answer(answer.outcome(), answer.text(), true, answer.reason());
    return tooLate
        ? new Result.Refused(Decide.Why.WAY_NOT_OFFERED)
        : of(decide.answer(version, revision, alone, by.id()));
  }

  /// What concerns a case is not discussed on the channel (SAL-32): the same words to many are no
  /// referral. Of what is shut or protected that is told, and not what to do with it alone.
  private Optional<Decide.Why> ofCase(ItemId item, Person by) {
    return office
        .database()
        .read(
            tx ->
                new Reaching(office, tx)
                    .keeps(item, by.id())
                    .or(
                        () ->
                            office
                                .tables()
                                .states()
                                .find(tx, item)
                                .map(state -> new RegistryGate(office).of(tx, state))
                                .filter(Registration.Registered.class::isInstance)
                                .map(registered -> Decide.Why.OF_A_CASE)));
  }

  private Optional<Item> item(VersionRef version) {
    return office.database().read(tx -> office.tables().items().find(tx, version.item()));
  }

  /// Puts each aside until the same time, for the same reason.
  public Run snooze(List<Seen> items, Instant until, String reason, Person by, Watch watch) {
    return each(
        items,
        (version, revision) -> of(outcomes.snooze(version, revision, until, reason, by.id())),
        by,
        watch);
  }

  /// Seals and unpublishes each on one ground. What cannot be sealed is not unpublished.
  public Run unpublish(List<Seen> items, ListedGround ground, Person by, Watch watch) {
    return each(
        items, (version, revision) -> unpublished(version, revision, ground, by), by, watch);
  }

  private Run each(List<Seen> items, Verb verb, Person by, Watch watch) {
    var lines = new ArrayList<Line>();
    var held = new HeldOrders(office);
    for (Seen seen : items) {
      boolean stopped = watch.stop().getAsBoolean();
      Result result = stopped ? new Result.Untouched() : guarded(seen, verb, by, held);
      var line = new Line(seen.item(), result);
      if (result instanceof Result.Done done) {
        done.leaving().ifPresent(order -> held.add(seen.item(), order));
      }
      lines.add(line);
      watch.told().accept(line);
    }
    return new Run(lines, held.release(window, by.id()));
  }

  private Result guarded(Seen seen, Verb verb, Person by, HeldOrders held) {
    try {
      held.keep();
      if (!stands(seen)) {
        return new Result.Refused(Decide.Why.CHANGED_MEANWHILE);
      }
      return Optional.ofNullable(presence.on(List.of(seen.item())).get(seen.item()))
          .filter(person -> !person.id().equals(by.id()))
          .<Result>map(Result.Held::new)
          .orElseGet(() -> verb.on(seen.version(), seen.revision()));
    } catch (StoreException e) {
      return Result.Broke.of(e);
    }
  }

  /// Asked before anything is sealed; the decision itself asks once more.
  private boolean stands(Seen seen) {
    return state(seen.item())
        .filter(now -> now.version().equals(seen.version()) && now.revision() == seen.revision())
        .isPresent();
  }

  private Result unpublished(VersionRef version, int revision, ListedGround listed, Person by) {
    Set<Category> flagged = flagged(version);
    Optional<UnpublishVerb> verb =
        state(version.item())
            .flatMap(
                state ->
                    connectors
                        .of(state.channel())
                        .flatMap(
                            connector -> Offers.of(connector.capabilities()).verb(state.kind())));
    if (verb.isEmpty()) {
      return new Result.Refused(Unpublish.Why.NOT_OFFERED);
    }
    Ground ground = ground(listed, flagged);
    if (ground.category() == Category.C09_CHILD_ABUSE
        || flagged.contains(Category.C09_CHILD_ABUSE)) {
      return new Result.Refused(Unpublish.Why.NO_COPY_ALONE);
    }
    return switch (seal.seal(version, by, List.of())) {
      case Seal.Result.Unknown unknown -> new Result.Refused(Decide.Why.CHANGED_MEANWHILE);
      case Seal.Result.Refused(Seal.Why why) -> new Result.Refused(why);
      case Seal.Result.Sealed sealed -> {
        var wish =
            new Unpublish.Wish(
                version, revision, List.of(ground), verb.get(), "", Optional.empty(), false);
        yield of(unpublish.order(wish, by.id()));
      }
    };
  }

  /// As the category that was flagged, where one falls under the ground.
  private static Ground ground(ListedGround listed, Set<Category> flagged) {
    return flagged.stream()
        .filter(listed::covers)
        .findFirst()
        .map(listed::as)
        .orElseGet(listed::unflagged);
  }

  private Set<Category> flagged(VersionRef version) {
    return office
        .database()
        .read(tx -> office.tables().checks().newest(tx, version))
        .map(stored -> stored.check().findingsOrNone())
        .orElse(List.of())
        .stream()
        .flatMap(
            f -> f.subject() instanceof Subject.Breach b ? Stream.of(b.category()) : Stream.of())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<States.State> state(ItemId item) {
    return office.database().read(tx -> office.tables().states().find(tx, item));
  }

  private static Result of(Decide.Result result) {
    return switch (result) {
      case Decide.Result.Decided(Outcome outcome) -> new Result.Done(outcome, Optional.empty());
      case Decide.Result.Placed placed ->
          new Result.Done(
              Outcome.ANSWER, Optional.of(new Leaving(placed.order(), placed.deadline())));
      case Decide.Result.Refused(Decide.Why why) -> new Result.Refused(why);
    };
  }

  private static Result of(Unpublish.Result result) {
    return switch (result) {
      case Unpublish.Result.Placed placed ->
          new Result.Done(
              Outcome.UNPUBLISH, Optional.of(new Leaving(placed.order(), placed.deadline())));
      case Unpublish.Result.Refused(Unpublish.Why why) -> new Result.Refused(why);
    };
  }
}
