package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Counts wrong passwords per person in `signin.json` beside the key file, so that a restart does
/// not start afresh. A try is counted before the password is checked: ending the program in the
/// middle saves nothing.
///
/// This slows down somebody at the keyboard. Somebody with a copy of the key file is slowed down
/// by Argon2id alone, and can as well delete this file; so an unreadable one counts as empty.
final class WrongTries {

  private static final String FORMAT = "uppsikt-signin";
  private static final int VERSION = 1;
  private static final int FREE = 3;
  private static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofMinutes(15);

  private final Path file;
  private final Clock clock;

  WrongTries(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /// @param until no password is tried before this moment
  record Count(UUID person, int wrong, Instant until) {}

  record Counts(String format, int version, List<Count> people) {
    Counts {
      people = List.copyOf(people);
    }
  }

  /// When the next try is allowed. Never further away than the longest wait, so that a clock that
  /// was wrong once does not lock anybody out.
  Instant nextTry(UUID person) {
    Instant now = clock.instant();
    Instant until = count(person).until();
    Instant latest = now.plus(LONGEST);
    return until.isAfter(latest) ? latest : until;
  }

  Instant now() {
    return clock.instant();
  }

  void add(UUID person) throws IOException {
    int wrong = Math.min(count(person).wrong() + 1, 1000);
    int doublings = Math.min(Math.max(wrong - FREE - 1, 0), 20);
    Duration wait = wrong <= FREE ? Duration.ZERO : FIRST.multipliedBy(1L << doublings);
    Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    write(person, List.of(new Count(person, wrong, clock.instant().plus(bounded))));
  }

  void clear(UUID person) throws IOException {
    write(person, List.of());
  }

  private Count count(UUID person) {
    return counts().stream()
        .filter(count -> count.person().equals(person))
        .findFirst()
        .orElse(new Count(person, 0, Instant.MIN));
  }

  private List<Count> counts() {
    return StrictJson.read(file, FORMAT, VERSION, Counts.class)
            instanceof StrictJson.Read.Content<Counts> content
        ? content.value().people()
        : List.of();
  }

  private void write(UUID person, List<Count> own) throws IOException {
    List<Count> people = new ArrayList<>(counts());
    people.removeIf(count -> count.person().equals(person));
    people.addAll(own);
    SafeFile.write(file, StrictJson.write(new Counts(FORMAT, VERSION, people)));
  }
}
