package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.store.Decisions;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.Tx;

/// What comes next when a list is empty, and what the whole office did today. Never by person or
/// by sender (design, invariant 10).
public final class NextUp {

  /// The most urgent ones, among which the first that is due is looked for.
  private static final int LOOKED_AT = 100;

  private final Office office;

  NextUp(Office office) {
    this.office = office;
  }

  /// How things stand beside the counts of the views.
  ///
  /// @param questionDue when the first question is to be answered by
  /// @param unnumberedSince since when the oldest item waits for a number of the registry
  /// @param backAt when the first snoozed item comes back
  public record Standing(
      Optional<Instant> questionDue,
      Optional<Instant> unnumberedSince,
      Optional<Instant> backAt,
      Day day) {}

  /// What was done since midnight in the office's own time; what was taken back does not count.
  ///
  /// @param registered numbers that came from the registry
  /// @param untilDecision the median from received to decided, empty where nothing was decided
  public record Day(
      LocalDate date,
      int answered,
      int unpublished,
      int registered,
      Optional<Duration> untilDecision) {}

  /// @param questions the list of questions that await an answer
  public Standing standing(ItemFilter questions) {
    List<Lists.Line> waiting = new Lists(office).page(questions, Lists.Place.START, LOOKED_AT);
    return office
        .database()
        .read(
            tx ->
                new Standing(
                    waiting.stream().flatMap(line -> line.dueAt().stream()).min(Instant::compareTo),
                    unnumberedSince(tx),
                    office.tables().beside().snoozes().first(tx),
                    day(tx)));
  }

  private Optional<Instant> unnumberedSince(Tx tx) {
    return office.tables().registry().registrations().waiting(tx, 1).stream()
        .map(Registrations.Waiting::since)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Day day(Tx tx) {
    LocalDate today = LocalDate.ofInstant(office.clock().instant(), office.zone());
    Instant from = today.atStartOfDay(office.zone()).toInstant();
    List<Decisions.Taken> taken = office.tables().decisions().since(tx, from);
    return new Day(
        today,
        (int) taken.stream().filter(decided -> decided.outcome().answers()).count(),
        (int) taken.stream().filter(d -> d.outcome() == Outcome.UNPUBLISH).count(),
        office.tables().registry().registrations().numbered(tx, from),
        median(taken));
  }

  private static Optional<Duration> median(List<Decisions.Taken> taken) {
    List<Duration> waits =
        taken.stream()
            .map(decided -> Duration.between(decided.receivedAt(), decided.at()))
            .sorted()
            .toList();
    return waits.isEmpty() ? Optional.empty() : Optional.of(waits.get(waits.size() / 2));
  }
}
