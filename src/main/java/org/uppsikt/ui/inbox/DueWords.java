package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.ClockRule.Task;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.DueClock;
import org.uppsikt.work.Office;

/// The due clock of an item in words and in its colour (interface 2): passed, else that of the
/// level it gives the item.
record DueWords(Kit kit, Instant now) {

  private static final Duration TODAY = Duration.ofDays(1);

  static Tone tone(Instant due, Instant now, ZoneId zone) {
    return due.isBefore(now)
        ? Tone.DANGER
        : Urgency.clock(due, now, zone)
            .map(level -> Wording.severity(level).tone())
            .orElse(Tone.MUTED);
  }

  /// When the open item is due; empty once it is decided.
  static Optional<DueClock.Due> of(Office office, Dossier item) {
    return item.state().folder() == Folder.INBOX
        ? DueClock.of(
            office.policy(),
            item.state().severity(),
            DueClock.press(CardMaker.found(item, false)),
            item.item().receivedAt(),
            office.zone())
        : Optional.empty();
  }

  String of(DueClock.Due due) {
    boolean answer = due.task() != Task.SUPERVISE;
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
