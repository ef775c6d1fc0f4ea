package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.uppsikt.text.OutcomeText;

/// The time of her own until which a person puts something aside, beside those that are offered.
record OwnTime(Bench bench) {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /// What to write, said before anything is wrong.
  String label() {
    return bench.kit().text(OutcomeText.SNOOZE_OWN, example());
  }

  /// Takes what was typed, else the time that was chosen.
  ///
  /// @param refused told in words why it cannot be that time
  void take(
      String typed, Optional<Instant> chosen, Consumer<Instant> then, Consumer<String> refused) {
    if (typed.isBlank()) {
      chosen.ifPresent(then);
      return;
    }
    Optional<Instant> time = TypedTime.read(typed, now());
    if (time.isEmpty()) {
      refused.accept(bench.kit().text(OutcomeText.SNOOZE_UNREAD, example()));
    } else if (!time.get().isAfter(bench.now())) {
      String at = bench.kit().formats().near(time.get(), bench.now());
      refused.accept(bench.kit().text(OutcomeText.SNOOZE_PAST, at));
    } else {
      then.accept(time.get());
    }
  }

  private String example() {
    return now().plusDays(2).withHour(14).withMinute(0).format(WRITTEN);
  }

  private ZonedDateTime now() {
    return bench.now().atZone(bench.desk().office().zone());
  }
}
