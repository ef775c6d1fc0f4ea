package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Ask;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.PoliceTasks;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Decides to unpublish and places the order. The order leaves after the undo window; until then
/// [Undo] takes it back.
public final class Unpublish {

  private final Office office;
  private final Connectors connectors;
  private final Duration window;

  /// @param window how long an order can be undone; a stored deadline, not a timer
  public Unpublish(Office office, Connectors connectors, Duration window) {
    this.office = office;
    this.connectors = connectors;
    this.window = window;
  }

  /// What a moderator decided.
  ///
  /// @param revision of the state she saw
  /// @param grounds at least one (SME-29)
  /// @param notice text to the sender before the item is hidden; empty for none
  public record Wish(
      VersionRef version,
      int revision,
      List<Ground> grounds,
      UnpublishVerb verb,
      String reason,
      Optional<String> notice,
      boolean noticePrivately) {
    public Wish {
      grounds = List.copyOf(grounds);
      notice = notice.filter(text -> !text.isBlank()).map(LosslessText::storable);
    }
  }

  /// What came of it.
  public sealed interface Result {

    /// Placed; leaves at the deadline unless undone.
    record Placed(OrderId order, Instant deadline) implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why an order was not placed.
  public enum Why {
    NO_RIGHT,
    NO_GROUND,
    /// The ground is not one of the policy in force, nor a statute of the country.
    UNKNOWN_GROUND,
    /// This version has no evidence, or its evidence no longer re-hashes.
    NOT_SEALED,
    /// Somebody or something changed the item meanwhile; look again.
    CHANGED_MEANWHILE,
    NOT_OFFERED,
    /// Longer than [Decide#LONGEST_ANSWER].
    NOTICE_TOO_LONG,
    /// C09 goes alone, without a copy, and with a second person: [NoCopy].
    NO_COPY_ALONE
  }

  public Result order(Wish wish, PersonId by) {
    Optional<Person> person = office.moderator(by);
    if (person.isEmpty()) {
      return refused(Why.NO_RIGHT);
    }
    if (wish.grounds().isEmpty()) {
      return refused(Why.NO_GROUND);
    }
    if (!wish.grounds().stream().allMatch(this::exists)) {
      return refused(Why.UNKNOWN_GROUND);
    }
    if (wish.grounds().stream().anyMatch(g -> g.category() == Category.C09_CHILD_ABUSE)) {
      return refused(Why.NO_COPY_ALONE);
    }
    if (wish.notice().filter(text -> text.length() > Decide.LONGEST_ANSWER).isPresent()) {
      return refused(Why.NOTICE_TOO_LONG);
    }
    office.steps().reached(Step.BEFORE_ORDER);
    // Before the transaction: a connector that is asked for the first time reads the database.
    boolean offered = offered(wish);
    Result result = office.database().write(tx -> place(tx, wish, offered, by));
    office.steps().reached(Step.ORDER_COMMITTED);
    office.database().sync();
    office.steps().reached(Step.ORDER_ON_DISK);
    return result;
  }

  private Result place(Tx tx, Wish wish, boolean offered, PersonId by) {
    var tables = office.tables();
    if (tables.restrictions().of(tx, wish.version().item()).isPresent()) {
      return refused(Why.NO_COPY_ALONE);
    }
    Optional<SealedEvidence> evidence = tables.evidences().of(tx, wish.version());
    if (evidence.isEmpty() || !new Proof(tables).holds(tx, evidence.get())) {
      return refused(Why.NOT_SEALED);
    }
    Optional<States.State> state = tables.states().find(tx, wish.version().item());
    if (state.isEmpty()
        || !state.get().version().equals(wish.version())
        // A colleague was first: a second order would only tell the sender again.
        || state.get().folder() == Folder.UNPUBLISHED) {
      return refused(Why.CHANGED_MEANWHILE);
    }
    if (Outside.undecidable(office, tx, wish.version().item())) {
      return refused(Why.CHANGED_MEANWHILE);
    }
    if (!offered) {
      return refused(Why.NOT_OFFERED);
    }
    Instant now = tx.now();
    return tables
            .states()
            .decided(
                tx, wish.version().item(), wish.revision(), Outcome.UNPUBLISH, Folder.OUTBOX, now)
        ? placed(tx, wish, evidence.get(), state.get(), by)
        : refused(Why.CHANGED_MEANWHILE);
  }

  private Result placed(
      Tx tx, Wish wish, SealedEvidence evidence, States.State before, PersonId by) {
    Instant now = tx.now();
    Decision decision = decision(wish, by, now);
    Placing.write(office, tx, decision, before);
    var placing = new Placing(office.tables(), tx, before.channel(), by, now.plus(window));
    wish.notice()
        .ifPresent(
            text ->
                placing.place(decision, new Outbox.Content.Reply(text, wish.noticePrivately())));
    OrderId order =
        placing.place(decision, new Outbox.Content.Unpublish(evidence.id(), wish.verb()));
    if (wish.grounds().stream().anyMatch(this::isReported)) {
      var opening = new PoliceTasks.Opening(by, Optional.empty(), Optional.of(evidence.id()));
      Police.open(office.tables(), tx, wish.version().item(), opening);
    }
    return new Result.Placed(order, now.plus(window));
  }

  private Decision decision(Wish wish, PersonId by, Instant now) {
    return new Decision(
        new DecisionId(UUID.randomUUID()),
        wish.version(),
        Outcome.UNPUBLISH,
        wish.grounds(),
        wish.reason(),
        office.policy().policy().version(),
        by,
        now);
  }

  /// Where the ground itself asks for a report, or the policy says that suspected crimes are
  /// reported (SAF-05).
  private boolean isReported(Ground ground) {
    boolean always = office.policy().clause(REPORTED).isPresent();
    return always && ground.category().suspectsCrime()
        || office.policy().grounds().stream()
            .filter(listed -> listed.clause().equals(ground.clause()))
            .filter(listed -> listed.covers(ground.category()))
            .anyMatch(listed -> listed.asks().contains(Ask.POLICE));
  }

  private static final String REPORTED = "SAF-05";

  private boolean offered(Wish wish) {
    return office
        .database()
        .read(tx -> office.tables().states().find(tx, wish.version().item()))
        // Nobody but its sender and the office reads a direct message.
        .filter(state -> state.kind() != ItemKind.MESSAGE)
        .flatMap(state -> connectors.of(state.channel()))
        .filter(connector -> connector.capabilities().verbs().contains(wish.verb()))
        .isPresent();
  }

  private boolean exists(Ground ground) {
    return office.policy().grounds().stream()
        .anyMatch(
            listed -> listed.clause().equals(ground.clause()) && listed.covers(ground.category()));
  }

  private static Result refused(Why why) {
    return new Result.Refused(why);
  }
}
