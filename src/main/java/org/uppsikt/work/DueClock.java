package org.uppsikt.work;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.finding.Subject.MatterKind;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.RedDays;

/// When an open item is due by the policy in force: what the press asks by its clock for the press
/// (VAR-16), another question or a case by the one for answers, what is flagged by the ceiling of
/// supervision (VAR-71); the first of them where there are several. A policy that says "promptly"
/// without a number gives no time. Working days are those of the country of the policy: a red day
/// moves the time on.
public final class DueClock {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private DueClock() {}

  /// @param task what is to be done by then
  public record Due(Instant at, Task task) {}

  /// @param severity of what was found, whatever the clock made of it since
  /// @param press whether the press asks
  public static Optional<Due> of(
      PolicyInForce policy, Severity severity, boolean press, Instant receivedAt, ZoneId zone) {
    ZonedDateTime from = receivedAt.atZone(zone);
    return tasks(severity, press).stream()
        .flatMap(task -> due(policy, task, from).stream())
        .min(Comparator.comparing(Due::at));
  }

  /// The most days that any clock of an item takes; empty where nothing is ever due.
  static OptionalInt most(PolicyInForce policy, Severity severity, boolean press) {
    return tasks(severity, press).stream()
        .flatMap(task -> policy.limit(task).stream())
        .mapToInt(ClockRule.Term::most)
        .max();
  }

  /// Whether the press asks, as far as was found.
  public static boolean press(List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            f ->
                f.subject() instanceof Subject.Matter(MatterKind kind) && kind == MatterKind.PRESS);
  }

  private static Optional<Due> due(PolicyInForce policy, Task task, ZonedDateTime from) {
    return policy
        .limit(task)
        .map(limit -> new Due(after(policy.policy().country(), from, limit), task));
  }

  /// What the clocks of an item are about; those with the same tasks are due alike.
  static List<Task> tasks(Severity severity, boolean press) {
    return Stream.concat(press ? Stream.of(Task.PRESS) : Stream.empty(), task(severity).stream())
        .toList();
  }

  private static Optional<Task> task(Severity severity) {
    return switch (severity) {
      case QUESTION, CASE -> Optional.of(Task.ANSWER);
      case URGENT, HIGH, MEDIUM, LOW -> Optional.of(Task.SUPERVISE);
      case NOT_CHECKED, NONE -> Optional.empty();
    };
  }

  private static Instant after(Country country, ZonedDateTime from, ClockRule.Term limit) {
    return switch (limit.unit()) {
      case DAYS ->
          (limit.amount() == 0 ? from.with(END_OF_DAY) : from.plusDays(limit.amount())).toInstant();
      case MONTHS -> from.plusMonths(limit.amount()).toInstant();
      case WORKING_DAYS -> workingDays(country, from, limit.amount()).toInstant();
    };
  }

  private static ZonedDateTime workingDays(Country country, ZonedDateTime from, int days) {
    ZonedDateTime at = from;
    int left = days;
    while (left > 0 || !RedDays.works(country, at.toLocalDate())) {
      at = at.plusDays(1);
      left -= RedDays.works(country, at.toLocalDate()) ? 1 : 0;
    }
    return at;
  }
}
