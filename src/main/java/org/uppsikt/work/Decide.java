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
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// The outcomes that remove nothing: answer (SME-27), no action with its reason (SME-37), and show
/// again what was unpublished.
public final class Decide {

  /// Longest answer that is kept and sent, in characters.
  public static final int LONGEST_ANSWER = 8000;

  private final Office office;
  private final Duration window;

  public Decide(Office office, Duration window) {
    this.office = office;
    this.window = window;
  }

  /// What came of a decision.
  public sealed interface Result {

    /// Decided; nothing leaves the machine.
    record Decided() implements Result {}

    /// Decided, and an order leaves at the deadline unless undone.
    record Placed(OrderId order, Instant deadline) implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why a decision was not taken down.
  public enum Why {
    NO_RIGHT,
    CHANGED_MEANWHILE,
    /// An answer has a text of at most [#LONGEST_ANSWER] characters.
    NO_TEXT,
    TOO_LONG,
    /// Only what was unpublished can be shown again.
    NOT_UNPUBLISHED,
    /// The police task of the item is not answered yet (SAF-05).
    POLICE_TASK_OPEN
  }

  public Result noAction(VersionRef version, int revision, String reason, PersonId by) {
    return decide(version, revision, Outcome.NO_ACTION, reason, by, Optional.empty());
  }

  public Result answer(
      VersionRef version, int revision, String text, boolean privately, PersonId by) {
    if (text.isBlank()) {
      return new Result.Refused(Why.NO_TEXT);
    }
    if (text.length() > LONGEST_ANSWER) {
      return new Result.Refused(Why.TOO_LONG);
    }
    var content = new Outbox.Content.Reply(LosslessText.storable(text), privately);
    return decide(version, revision, Outcome.ANSWER, "", by, Optional.of(content));
  }

  /// Shows again what was unpublished, as review or second thoughts demand.
  public Result restore(VersionRef version, int revision, String reason, PersonId by) {
    boolean hidden =
        office
            .database()
            .read(tx -> office.tables().states().find(tx, version.item()))
            .filter(s -> !s.visibility().readable())
            .isPresent();
    if (!hidden) {
      return new Result.Refused(Why.NOT_UNPUBLISHED);
    }
    var content = new Outbox.Content.Restore();
    return decide(version, revision, Outcome.RESTORE, reason, by, Optional.of(content));
  }

  private Result decide(
      VersionRef version,
      int revision,
      Outcome outcome,
      String reason,
      PersonId by,
      Optional<Outbox.Content> content) {
    if (office.moderator(by).isEmpty()) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    Result result =
        office
            .database()
            .write(
                tx -> {
                  if (Police.openOf(office.tables(), tx, version.item()).isPresent()) {
                    return new Result.Refused(Why.POLICE_TASK_OPEN);
                  }
                  Instant now = tx.now();
                  Folder folder = content.isPresent() ? Folder.OUTBOX : Folder.DONE;
                  Optional<States.State> state =
                      office
                          .tables()
                          .states()
                          .find(tx, version.item())
                          .filter(s -> s.version().equals(version))
                          .filter(s -> !Outside.undecidable(office, tx, s.item()));
                  boolean fresh =
                      state.isPresent()
                          && office
                              .tables()
                              .states()
                              .decided(tx, version.item(), revision, outcome, folder, now);
                  return fresh
                      ? write(tx, state.get(), decision(version, outcome, reason, by, now), content)
                      : new Result.Refused(Why.CHANGED_MEANWHILE);
                });
    office.database().sync();
    return result;
  }

  private Decision decision(
      VersionRef version, Outcome outcome, String reason, PersonId by, Instant now) {
    return new Decision(
        new DecisionId(UUID.randomUUID()),
        version,
        outcome,
        List.of(),
        reason,
        office.policy().policy().version(),
        by,
        now);
  }

  private Result write(
      Tx tx, States.State state, Decision decision, Optional<Outbox.Content> content) {
    PolicyKept.now(office, tx);
    office.tables().decisions().add(tx, decision);
    Placing.journalDecision(tx, decision);
    if (content.isEmpty()) {
      return new Result.Decided();
    }
    Instant deadline = decision.at().plus(window);
    var placing = new Placing(office.tables(), tx, state.channel(), decision.by(), deadline);
    return new Result.Placed(placing.place(decision, content.get()), deadline);
  }
}
