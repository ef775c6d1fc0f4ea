package org.uppsikt.work;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.RedDays;

/// When an open item is due by the policy in force: a question or a case by its clock for answers,
/// what is flagged by the ceiling of supervision (VAR-71). A policy that says "promptly" without a
/// number gives no time. Working days are those of the country of the policy: a red day moves
/// the time on.
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
                    .map(
                        limit ->
                            new Due(
                                after(policy.policy().country(), receivedAt.atZone(zone), limit),
                                task)));
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
