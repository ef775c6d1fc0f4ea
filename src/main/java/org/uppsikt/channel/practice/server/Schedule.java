package org.uppsikt.channel.practice.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.uppsikt.channel.practice.server.Content.Edit;
import org.uppsikt.channel.practice.server.Content.Planned;

/// When the people on the channels write, edit and take away, in order of time.
///
/// What lies before the first start keeps its age; what comes after it comes `speed` times faster,
/// with the time of its arrival, so that nothing ever bears a time in the future. What was still to
/// come when the server ended goes on from its next start, as far apart as it was planned.
record Schedule(List<Step> steps) {

  /// One thing a person does.
  ///
  /// @param number which edit of the item it is, from 0
  record Step(Instant due, Change.Kind kind, Planned item, int number) {}

  /// When a server goes on with what it has begun.
  ///
  /// @param firstStart of the practice
  /// @param start of this server
  /// @param reached the last planned minute whose arrival has come
  /// @param speed how many times faster than the clock
  record From(Instant firstStart, Instant start, long reached, double speed) {

    private Instant due(long minutes) {
      if (minutes <= 0) {
        return firstStart.plus(Duration.ofMinutes(minutes));
      }
      Instant planned = after(firstStart, minutes);
      Instant resumed = after(start, minutes - reached);
      return planned.isAfter(resumed) ? planned : resumed;
    }

    private Instant after(Instant from, long minutes) {
      return from.plusMillis(Math.round(minutes * 60_000 / speed));
    }
  }

  static Schedule of(Content content, From from) {
    var steps = new ArrayList<Step>();
    for (Planned item : content.items()) {
      steps.add(new Step(from.due(item.fromStart()), Change.Kind.NEW, item, 0));
      for (int n = 0; n < item.edits().size(); n++) {
        Instant due = from.due(fromStart(item.edits().get(n)));
        steps.add(new Step(due, Change.Kind.EDITED, item, n));
      }
      if (item.deletedAfterMinutes() != null) {
        Instant due = from.due(item.deletedAfterMinutes());
        steps.add(new Step(due, Change.Kind.DELETED_BY_AUTHOR, item, 0));
      }
    }
    steps.sort(Comparator.comparing(Step::due));
    return new Schedule(List.copyOf(steps));
  }

  private static long fromStart(Edit edit) {
    if (edit.arrivesAfterMinutes() != null) {
      return edit.arrivesAfterMinutes();
    }
    return edit.minutesAgo() == null ? 0 : -edit.minutesAgo();
  }
}
