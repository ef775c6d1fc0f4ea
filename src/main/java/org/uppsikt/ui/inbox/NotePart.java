package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.people.SenderNote.Reason;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.SenderFile;

/// Asks for a note on a sender: for one of the reasons, in a few words, and until when.
final class NotePart {

  /// So long a note can hold; none holds longer than a year.
  private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

  private static final LocalTime LAST = LocalTime.of(23, 59);

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;

  /// 0 for what the reason usually takes, then the months, then a day of one's own.
  private final IntegerProperty end = new SimpleIntegerProperty();

  private final StringProperty day = new SimpleStringProperty("");

  NotePart(Bench bench, DecisionPart asking) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    day.subscribe(
        written -> {
          if (!written.isBlank()) {
            end.set(MONTHS.size() + 1);
          }
        });
    end.subscribe(
        picked -> {
          if (picked.intValue() <= MONTHS.size()) {
            day.set("");
          }
        });
  }

  /// @param then told when the note stands
  void ask(Dossier on, Runnable then) {
    List<Reason> reasons = List.of(Reason.values());
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(SenderText.NOTE_TITLE),
                kit.text(SenderText.NOTE_LEAD),
                kit.text(SenderText.NOTE_WORDS),
                "",
                kit.text(SenderText.NOTE_DO)),
            reasons.stream().map(reason -> word(kit, reason)).toList(),
            -1,
            "",
            true,
            reply -> answered(on, reasons.get(reply.option()), reply.text(), then)),
        List.of(new DecisionModel.Pick("end", kit.text(SenderText.NOTE_END), ends(), end)),
        List.of(new DecisionModel.Input("day", kit.text(SenderText.NOTE_DAY), day)),
        List.of());
  }

  static String word(Kit kit, Reason reason) {
    return kit.text(SenderText.valueOf("REASON_" + reason.name()));
  }

  private List<String> ends() {
    var ends = new ArrayList<String>();
    ends.add(
        kit.text(
            SenderText.NOTE_USUAL,
            shown(bench.now().plus(usual(Reason.THREATENS_STAFF))),
            shown(bench.now().plus(usual(Reason.ADVERTISES)))));
    for (int months : MONTHS) {
      String length = kit.text(SenderText.NOTE_MONTHS, months);
      ends.add(kit.text(SenderText.NOTE_UNTIL, length, shown(in(months))));
    }
    ends.add(kit.text(SenderText.NOTE_OWN_DAY));
    return ends;
  }

  private void answered(Dossier on, Reason reason, String words, Runnable then) {
    Optional<Instant> until = until(reason);
    if (until.isEmpty()) {
      asking.refused(bench.refused(SenderFile.Noted.NO_END));
      return;
    }
    var taken = asking.taken(bench, on);
    bench.writing(
        () ->
            bench
                .desk()
                .atItem()
                .senders()
                .note(on.item().id(), reason, words, until.get(), bench.me()),
        noted -> {
          if (noted == SenderFile.Noted.NOTED) {
            taken.done();
            then.run();
          } else {
            taken.refused(noted);
          }
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  /// Empty where the day that was written is none.
  private Optional<Instant> until(Reason reason) {
    int picked = end.get();
    if (picked == 0) {
      return Optional.of(bench.now().plus(usual(reason)));
    }
    if (picked <= MONTHS.size()) {
      return Optional.of(in(MONTHS.get(picked - 1)));
    }
    try {
      LocalDate last = LocalDate.parse(day.get().strip());
      return Optional.of(last.atTime(LAST).atZone(zone()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Instant in(int months) {
    return bench.now().atZone(zone()).plusMonths(months).toInstant();
  }

  private String shown(Instant end) {
    return kit.formats().dayAndYear(LocalDate.ofInstant(end, zone()));
  }

  private ZoneId zone() {
    return bench.desk().office().zone();
  }

  /// A threat is remembered for a year, everything else for a quarter.
  private static Duration usual(Reason reason) {
    return Duration.ofDays(reason == Reason.THREATENS_STAFF ? 365 : 90);
  }
}
