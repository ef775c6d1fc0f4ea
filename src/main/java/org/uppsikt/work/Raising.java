package org.uppsikt.work;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.store.Levels;
import org.uppsikt.store.Levels.Group;
import org.uppsikt.store.Levels.Standing;
import org.uppsikt.store.Levels.Stretch;
import org.uppsikt.store.Tx;

/// Raises open items as their due time comes near and passes (interface 2), and lowers them again
/// where a new policy gives more time. Nothing of it is journalled: it follows from when an item
/// came, what was found in it, the policy in force and the clock. No decision is refused for it.
public final class Raising {

  /// So many are moved in one go; after a long absence the rest follows with the next ones.
  public static final int MOST = 500;

  /// What the clock can make of an item, gravest first.
  private static final List<Severity> BY_CLOCK =
      List.of(Severity.URGENT, Severity.HIGH, Severity.MEDIUM);

  /// Longer than from two hours before a time to a day after it.
  private static final int MORE_DAYS = 3;

  private final Office office;

  public Raising(Office office) {
    this.office = office;
  }

  /// Puts what stands at a level that the clock has left behind where it belongs.
  ///
  /// @return how many items
  public int raise() {
    Map<Standing, Urgency> moves = office.database().read(tx -> new Look(tx).moves());
    if (!moves.isEmpty()) {
      office.database().change(tx -> levels().put(tx, moves));
    }
    return moves.size();
  }

  /// @param severity of what was found, where it stands
  record Arrived(Severity severity, Check check) {}

  /// Items that came in just now, within the change that brought them: some are due the same day.
  void arrived(Tx tx, Map<ItemId, Arrived> fresh, Instant at) {
    var look = new Look(tx);
    fresh.forEach(
        (item, arrived) -> {
          Urgency urgency = Urgency.of(arrived.severity(), at);
          look.move(new Standing(item, urgency), DueClock.press(arrived.check().findingsOrNone()));
        });
    levels().put(tx, look.moves);
  }

  private Levels levels() {
    return office.tables().levels();
  }

  private record Clock(List<Task> tasks, Severity level) {}

  /// One look at the list, at one moment and by one policy.
  private final class Look {
    private final Tx tx;
    private final PolicyInForce policy = office.policy();
    private final Instant now = office.clock().instant();
    private final Map<Clock, Spans> spans = new HashMap<>();
    private final Map<Standing, Urgency> moves = new LinkedHashMap<>();

    Look(Tx tx) {
      this.tx = tx;
    }

    /// Items that stand at the wrong level, and where they belong.
    Map<Standing, Urgency> moves() {
      boolean press = DueClock.most(policy, Severity.NONE, true).isPresent();
      if (press) {
        levels().press(tx).forEach(group -> through(group, Severity.NONE, true));
      }
      // What is due at no time too: it may have been raised before that was found in it.
      for (Severity severity : Severity.values()) {
        through(Group.of(severity, press), severity, false);
      }
      return moves;
    }

    /// At each level of a group: who came so early that more is due, and who came too late for it.
    private void through(Group group, Severity severity, boolean press) {
      Spans sooner = Spans.NONE;
      for (Severity level : BY_CLOCK) {
        Spans due = due(severity, press, level);
        if (level.rank() <= severity.rank()) {
          look(group, press, level, sooner);
        }
        if (level.rank() < severity.rank()) {
          look(group, press, level, due.gaps(Urgency.STEP - 1));
        }
        sooner = due;
      }
      for (Severity level : Severity.values()) {
        boolean own = press ? level.rank() < severity.rank() : level == severity;
        if (own && !BY_CLOCK.contains(level)) {
          look(group, press, level, sooner);
        }
      }
    }

    /// When what the clock makes at least that came, read once for all that are due alike.
    private Spans due(Severity severity, boolean press, Severity level) {
      return spans.computeIfAbsent(
          new Clock(DueClock.tasks(severity, press), level),
          key -> read(severity, press, level.rank()));
    }

    private Spans read(Severity severity, boolean press, int rank) {
      OptionalInt most = DueClock.most(policy, severity, press);
      if (most.isEmpty()) {
        return Spans.NONE;
      }
      return Spans.of(
          most.getAsInt() + MORE_DAYS,
          now,
          office.zone(),
          second ->
              clock(severity, press, Instant.ofEpochSecond(second))
                  .filter(level -> level.rank() <= rank)
                  .isPresent());
    }

    private Optional<Severity> clock(Severity severity, boolean press, Instant since) {
      return DueClock.of(policy, severity, press, since, office.zone())
          .flatMap(due -> Urgency.clock(due.at(), now, office.zone()));
    }

    private void look(Group group, boolean press, Severity level, Spans spans) {
      for (Spans.Span span : spans.all()) {
        var stretch = new Stretch(level, span.after(), span.until());
        if (moves.size() < MOST) {
          for (Standing standing : levels().standing(tx, group, stretch, MOST - moves.size())) {
            move(standing, press);
          }
        }
      }
    }

    private void move(Standing standing, boolean press) {
      Urgency was = standing.urgency();
      Urgency is = was.by(clock(was.severity(), press, was.since()));
      if (!is.equals(was)) {
        moves.put(standing, is);
      }
    }
  }
}
