package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;

/// The outcomes that remove nothing: an answer of any kind (SME-27, SME-52), no action with its
/// reason (SME-37), and show again what was unpublished.
public final class Decide {

  /// Longest answer that is kept and sent, in characters.
  public static final int LONGEST_ANSWER = 8000;

  private final Office office;
  private final Connectors connectors;
  private final Duration window;
  private final Taking taking;

  public Decide(Office office, Connectors connectors, Duration window) {
    this.office = office;
    this.connectors = connectors;
    this.window = window;
    this.taking = new Taking(office, window);
  }

  /// What came of a decision.
  public sealed interface Result {

    /// Decided; nothing leaves the machine.
    record Decided(Outcome outcome) implements Result {}

    /// Decided, and an order leaves at the deadline unless undone.
    record Placed(OrderId order, Instant deadline) implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why a decision was not taken down.
  public enum Why {
    NO_RIGHT,
    CHANGED_MEANWHILE,
    /// What only named persons may read keeps its readers.
    RESTRICTED_ALREADY,
    /// An answer has a text of at most [#LONGEST_ANSWER] characters.
    NO_TEXT,
    TOO_LONG,
    /// Only what was unpublished can be shown again.
    NOT_UNPUBLISHED,
    /// Readers do not see the comment: an open answer would stand there alone.
    NOT_READABLE,
    /// The channel cannot answer such an item in that way: a direct message only to its sender.
    WAY_NOT_OFFERED,
    /// Only named persons may read it, and she is none of them: they alone show it again.
    NOT_A_READER,
    /// The police task of the item is not answered yet (SAF-05).
    POLICE_TASK_OPEN,
    /// A case or a secret: first the registry's number (requirements I9).
    NEEDS_REGISTRY,
    /// A direct message: first what becomes of the record (SME-35, requirements I9).
    NEEDS_DISPOSITION,
    /// Not of the form that the municipality gives its case numbers.
    NOT_A_NUMBER,
    /// The built-in diary, which is this item's registry, does not hold it under that number.
    NOT_IN_DIARY,
    /// The built-in diary has no case of that number.
    NO_SUCH_CASE,
    /// It belongs to a case, which is answered on its own, with a referral (SAL-32).
    OF_A_CASE,
    /// It is secret and settled, and whoever wrote it is answered from the case: an answer from
    /// here would open it to the unit again while it waits to leave (requirements T13).
    ANSWERED_FROM_CASE,
    /// Only named persons may read it, and she is none of them: they alone answer it.
    ANSWERED_BY_READERS,
    /// It belongs to a case already: handed over, or waiting for its number.
    LINKED_ALREADY,
    /// A secret item is handed over as secret, and never by mail (KRO-26).
    SECRET,
    /// The entry lacks what it concerns, or the provision of its secrecy.
    ENTRY_INCOMPLETE,
    /// A direct message is an incoming record: not closed without a word on why (SME-34).
    NEEDS_REASON,
    /// This municipality answers everybody (requirements D3).
    MUST_BE_ANSWERED,
    /// The colleague is not there, is suspended, or is the person herself.
    NO_SUCH_PERSON,
    /// Only a time ahead, and at most a year.
    NO_SUCH_TIME
  }

  /// How long what was ordered can be taken back.
  public Duration window() {
    return window;
  }

  /// Whether an item may not be closed without an answer; what is gone outside cannot get one.
  public boolean mustBeAnswered(Folder folder, Visibility visibility) {
    return folder != Folder.REMOVED_OUTSIDE
        && visibility != Visibility.GONE
        && !office.policy().leavesUnanswered();
  }

  public Result noAction(VersionRef version, int revision, String reason, PersonId by) {
    var plan =
        Taking.Plan.local(Outcome.NO_ACTION, reason.strip(), Folder.DONE)
            .unless(state -> notWithoutAnswer(state, reason));
    return taking.take(version, revision, plan, by);
  }

  private Optional<Why> notWithoutAnswer(States.State state, String reason) {
    if (mustBeAnswered(state.folder(), state.visibility())) {
      return Optional.of(Why.MUST_BE_ANSWERED);
    }
    return reason.isBlank() && state.kind() == ItemKind.MESSAGE
        ? Optional.of(Why.NEEDS_REASON)
        : Optional.empty();
  }

  public Result answer(
      VersionRef version, int revision, String text, boolean privately, PersonId by) {
    return answer(version, revision, new Answer(Outcome.ANSWER, text, privately, ""), by);
  }

  /// An answer about to be sent.
  ///
  /// @param outcome one that answers ([Outcome#answers])
  /// @param reason what the person knew of it and sent it all the same; empty for nothing
  public record Answer(Outcome outcome, String text, boolean privately, String reason) {

    public Answer {
      if (!outcome.answers()) {
        throw new IllegalArgumentException(outcome + " sends no answer");
      }
    }
  }

  public Result answer(VersionRef version, int revision, Answer answer, PersonId by) {
    if (answer.text().isBlank()) {
      return new Result.Refused(Why.NO_TEXT);
    }
    if (answer.text().length() > LONGEST_ANSWER) {
      return new Result.Refused(Why.TOO_LONG);
    }
    if (!offered(version, answer.privately())) {
      return new Result.Refused(Why.WAY_NOT_OFFERED);
    }
    var content =
        new Outbox.Content.Reply(LosslessText.storable(answer.text()), answer.privately());
    var plan = Taking.Plan.sent(answer.outcome(), answer.reason(), content);
    return taking.take(version, revision, plan, by);
  }

  /// Shows again what was unpublished, as review or second thoughts demand.
  public Result restore(VersionRef version, int revision, String reason, PersonId by) {
    boolean hidden = state(version).filter(s -> !s.visibility().readable()).isPresent();
    if (!hidden) {
      return new Result.Refused(Why.NOT_UNPUBLISHED);
    }
    var plan = Taking.Plan.sent(Outcome.RESTORE, reason, new Outbox.Content.Restore());
    return taking.take(version, revision, plan, by);
  }

  /// Where the channel is not connected on this machine, nobody knows better than the person; but
  /// nothing stands in the open under a direct message anywhere.
  private boolean offered(VersionRef version, boolean privately) {
    Optional<States.State> state = state(version);
    ItemKind kind = state.map(States.State::kind).orElse(ItemKind.COMMENT);
    if (!privately && kind == ItemKind.MESSAGE) {
      return false;
    }
    return state
        .flatMap(known -> connectors.of(known.channel()))
        .map(connector -> Offers.of(connector.capabilities()))
        .filter(offers -> privately ? !offers.alone(kind) : !offers.reply())
        .isEmpty();
  }

  private Optional<States.State> state(VersionRef version) {
    return office.database().read(tx -> office.tables().states().find(tx, version.item()));
  }
}
