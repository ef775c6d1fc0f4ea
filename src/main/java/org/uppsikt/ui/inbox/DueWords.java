package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.DueClock;
import org.uppsikt.work.Office;

/// The due clock of an item in words and in its colour (interface 2): passed, within two hours,
/// within the day, later.
record DueWords(Kit kit, Instant now) {

  private static final Duration SOON = Duration.ofHours(2);
  private static final Duration TODAY = Duration.ofDays(1);

  static Tone tone(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    if (left.isNegative()) {
      return Tone.DANGER;
    }
    return left.compareTo(SOON) <= 0
        ? Tone.SEVERE
        : left.compareTo(TODAY) <= 0 ? Tone.WARN : Tone.MUTED;
  }

  /// When the open item is due; empty once it is decided.
  static Optional<DueClock.Due> of(Office office, Dossier item) {
    return item.state().folder() == Folder.INBOX
        ? DueClock.of(
            office.policy(), item.state().severity(), item.item().receivedAt(), office.zone())
        : Optional.empty();
  }

  String of(DueClock.Due due) {
    boolean answer = due.task() == Task.ANSWER;
    Duration left = Duration.between(now, due.at());
    if (left.isNegative()) {
      ItemText late = answer ? ItemText.ANSWER_LATE : ItemText.JUDGE_LATE;
      return kit.text(late, kit.formats().near(due.at(), now));
    }
    return left.compareTo(TODAY) < 0
        ? kit.text(
            answer ? ItemText.ANSWER_WITHIN : ItemText.JUDGE_WITHIN, kit.formats().duration(left))
        : kit.text(
            answer ? ItemText.ANSWER_BY : ItemText.JUDGE_BY, kit.formats().near(due.at(), now));
  }
}
