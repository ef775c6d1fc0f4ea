package org.uppsikt.work;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.domain.policy.PolicyInForce;

/// When an open item is due by the policy in force: a question or a case by its clock for answers,
/// what is flagged by the ceiling of supervision (VAR-71). A policy that says "promptly" without a
/// number gives no time. Working days are Monday to Friday: a public holiday makes the time shown
/// earlier than it must be, never later.
public final class DueClock {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private DueClock() {}

  /// @param task what is to be done by then
  public record Due(Instant at, Task task) {}

  public static Optional<Due> of(
      PolicyInForce policy, Severity severity, Instant receivedAt, ZoneId zone) {
    return task(severity)
        .flatMap(
            task ->
                policy.policy().arrangements().clocks().stream()
                    .filter(rule -> rule.task() == task)
                    .flatMap(rule -> rule.limit().stream())
                    .findFirst()
                    .map(limit -> new Due(after(receivedAt.atZone(zone), limit), task)));
  }

  private static Optional<Task> task(Severity severity) {
    return switch (severity) {
      case QUESTION, CASE -> Optional.of(Task.ANSWER);
      case URGENT, HIGH, MEDIUM, LOW -> Optional.of(Task.SUPERVISE);
      case NOT_CHECKED, NONE -> Optional.empty();
    };
  }

  private static Instant after(ZonedDateTime from, ClockRule.Term limit) {
    return switch (limit.unit()) {
      case DAYS ->
          (limit.amount() == 0 ? from.with(END_OF_DAY) : from.plusDays(limit.amount())).toInstant();
      case MONTHS -> from.plusMonths(limit.amount()).toInstant();
      case WORKING_DAYS -> workingDays(from, limit.amount()).toInstant();
    };
  }

  private static ZonedDateTime workingDays(ZonedDateTime from, int days) {
    ZonedDateTime at = from;
    int left = days;
    while (left > 0 || !works(at)) {
      at = at.plusDays(1);
      left -= works(at) ? 1 : 0;
    }
    return at;
  }

  private static boolean works(ZonedDateTime day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
