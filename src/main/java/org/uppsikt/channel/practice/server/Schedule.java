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
/// with the time of its arrival, so that nothing ever bears a time in the future.
record Schedule(List<Step> steps) {

  /// One thing a person does.
  ///
  /// @param number which edit of the item it is, from 0
  record Step(Instant due, Change.Kind kind, Planned item, int number) {}

  static Schedule of(Content content, Instant firstStart, double speed) {
    var steps = new ArrayList<Step>();
    for (Planned item : content.items()) {
      steps.add(new Step(due(firstStart, item.fromStart(), speed), Change.Kind.NEW, item, 0));
      for (int n = 0; n < item.edits().size(); n++) {
        Instant due = due(firstStart, fromStart(item.edits().get(n)), speed);
        steps.add(new Step(due, Change.Kind.EDITED, item, n));
      }
      if (item.deletedAfterMinutes() != null) {
        Instant due = due(firstStart, item.deletedAfterMinutes(), speed);
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

  private static Instant due(Instant firstStart, long minutes, double speed) {
    if (minutes <= 0) {
      return firstStart.plus(Duration.ofMinutes(minutes));
    }
    return firstStart.plusMillis(Math.round(minutes * 60_000 / speed));
  }
}
