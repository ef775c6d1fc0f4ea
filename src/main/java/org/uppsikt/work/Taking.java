package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Takes one decision down: right, version, registry gate, state, decision, journal and order in
/// one transaction.
final class Taking {

  private final Office office;
  private final Duration window;

  Taking(Office office, Duration window) {
    this.office = office;
    this.window = window;
  }

  /// What is to be decided.
  ///
  /// @param folder where the item stands afterwards
  /// @param content what leaves for the channel, where anything does
  /// @param also what else belongs to the decision
  /// @param unless why it may not be decided as the item stands at that moment
  record Plan(
      Outcome outcome,
      String reason,
      Folder folder,
      Optional<Outbox.Content> content,
      BiConsumer<Tx, Decision> also,
      Function<States.State, Optional<Decide.Why>> unless) {

    static Plan local(Outcome outcome, String reason, Folder folder) {
      return of(outcome, reason, folder, Optional.empty());
    }

    static Plan sent(Outcome outcome, String reason, Outbox.Content content) {
      return of(outcome, reason, Folder.OUTBOX, Optional.of(content));
    }

    private static Plan of(
        Outcome outcome, String reason, Folder folder, Optional<Outbox.Content> content) {
      return new Plan(
          outcome, reason, folder, content, (tx, decision) -> {}, state -> Optional.empty());
    }

    /// Whether it waits until the police question is answered: what closes it, or leaves for the
    /// channel. What is passed to a colleague, put before the supervisor or the registrar, or put
    /// aside does not. Nor does what was meant for somebody else: it is hidden from the unit at
    /// once, and not after the days that a report takes (KRO-28, KRO-29), and is done once that is
    /// answered.
    boolean asksPolice() {
      return content.isPresent() || folder == Folder.DONE && outcome != Outcome.MISDIRECTED;
    }

    boolean showsAgain() {
      return content.filter(Outbox.Content.Restore.class::isInstance).isPresent();
    }

    boolean answers() {
      return content.filter(Outbox.Content.Reply.class::isInstance).isPresent();
    }

    boolean answersInTheOpen() {
      return content
          .filter(c -> c instanceof Outbox.Content.Reply reply && !reply.privately())
          .isPresent();
    }

    Plan with(BiConsumer<Tx, Decision> more) {
      return new Plan(outcome, reason, folder, content, more, unless);
    }

    Plan unless(Function<States.State, Optional<Decide.Why>> stands) {
      return new Plan(outcome, reason, folder, content, also, stands);
    }
  }

  Decide.Result take(VersionRef version, int revision, Plan plan, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.NO_RIGHT);
    }
    Decide.Result result = office.database().write(tx -> take(tx, version, revision, plan, by));
    office.database().sync();
    return result;
  }

  /// As part of a transaction of the caller, who has asked for the right.
  Decide.Result take(Tx tx, VersionRef version, int revision, Plan plan, PersonId by) {
    // Before it is looked at: it may be closed off, or come back to its channel, at this moment.
    office.tables().states().lock(tx, Set.of(version.item()));
    if (plan.asksPolice() && Police.openOf(office.tables(), tx, version.item()).isPresent()) {
      return new Decide.Result.Refused(Decide.Why.POLICE_TASK_OPEN);
    }
    Optional<States.State> found =
        office
            .tables()
            .states()
            .find(tx, version.item())
            .filter(state -> state.version().equals(version))
            .filter(state -> !Outside.undecidable(office, tx, state.item()));
    if (found.isEmpty()) {
      return new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    }
    States.State state = found.get();
    Optional<Decide.Why> refused =
        plan.unless()
            .apply(state)
            .or(() -> reaching(tx, state, plan, by))
            .or(() -> closing(tx, state, plan));
    if (refused.isPresent()) {
      return new Decide.Result.Refused(refused.get());
    }
    boolean fresh =
        office
            .tables()
            .states()
            .decided(tx, version.item(), revision, plan.outcome(), plan.folder(), tx.now());
    return fresh
        ? write(tx, state, plan, decision(version, plan, by, tx.now()))
        : new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE);
  }

  /// Why what is to leave must not reach whom it would.
  private Optional<Decide.Why> reaching(Tx tx, States.State state, Plan plan, PersonId by) {
    var reaching = new Reaching(office, tx);
    if (plan.showsAgain() && !reaching.mayRead(state.item(), by)) {
      return Optional.of(Decide.Why.NOT_A_READER);
    }
    Optional<Decide.Why> kept =
        plan.answers() ? reaching.keeps(state.item(), by) : Optional.empty();
    if (kept.isPresent()) {
      return kept;
    }
    return plan.answersInTheOpen() && !state.visibility().readable()
        ? Optional.of(Decide.Why.NOT_READABLE)
        : Optional.empty();
  }

  /// Why it may not be closed yet (requirements I9, I10).
  private Optional<Decide.Why> closing(Tx tx, States.State state, Plan plan) {
    if (plan.folder() != Folder.DONE) {
      return Optional.empty();
    }
    return Optional.of(new RegistryGate(office).of(tx, state))
        .filter(Registration::blocksClosing)
        .map(
            registration ->
                registration instanceof Registration.InOrder
                    ? Decide.Why.NEEDS_DISPOSITION
                    : Decide.Why.NEEDS_REGISTRY);
  }

  private Decision decision(VersionRef version, Plan plan, PersonId by, Instant now) {
    return new Decision(
        new DecisionId(UUID.randomUUID()),
        version,
        plan.outcome(),
        List.of(),
        plan.reason(),
        office.policy().policy().version(),
        by,
        now);
  }

  private Decide.Result write(Tx tx, States.State state, Plan plan, Decision decision) {
    Placing.write(office, tx, decision, state);
    if (state.folder() == Folder.SNOOZED) {
      office.tables().beside().snoozes().end(tx, state.item());
    }
    plan.also().accept(tx, decision);
    if (plan.content().isEmpty()) {
      return new Decide.Result.Decided(plan.outcome());
    }
    Instant deadline = decision.at().plus(window);
    var placing = new Placing(office.tables(), tx, state.channel(), decision.by(), deadline);
    return new Decide.Result.Placed(placing.place(decision, plan.content().get()), deadline);
  }
}
