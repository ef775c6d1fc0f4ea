package org.uppsikt.domain.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// What an office let the program learn from its own decisions, and has in use. The weights lie in
/// the workspace alone.
///
/// @param number counts the lessons of the office, from 1
/// @param decisions how many it learned from
/// @param before mean F1 of the model that ships on those decisions, in thousandths
/// @param after the same of what was learned, each decision judged by weights that had not seen it
/// @param staleSince when something it learned from was found to be gone; empty while all is there
public record Lesson(
    UUID id,
    int number,
    PersonId by,
    Instant at,
    int decisions,
    int before,
    int after,
    Optional<Instant> staleSince) {

  /// How long a lesson may stay after something it learned from was disposed of.
  public static final Duration GRACE = Duration.ofDays(7);

  /// When it is dropped unless it is learned anew; empty while it is not stale.
  public Optional<Instant> dropsAt() {
    return staleSince.map(since -> since.plus(GRACE));
  }
}
