package org.uppsikt.channel.practice.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.uppsikt.channel.practice.server.Content.Planned;

/// What comes on the days after the first: each day some of the people write once more, one after
/// the other from the moment the server runs that day. Days on which nobody practises bring
/// nothing, and nothing of them is made up for.
final class LaterDays {

  /// How many write on one day.
  static final int SHARE = 12;

  /// Between two of them.
  static final Duration APART = Duration.ofMinutes(15);

  private static final Duration DAY = Duration.ofDays(1);

  /// Walks through all of the content before it comes back to the same, from channel to channel.
  private static final long STRIDE = 37;

  private final List<Planned> people;
  private final Schedule.From from;
  private final Predicate<Planned> known;
  private final long before;

  /// @param known whether an item has come already
  LaterDays(Content content, Schedule.From from, Predicate<Planned> known) {
    this.people =
        content.items().stream()
            .filter(item -> item.parent() == null && item.sender() != null)
            .toList();
    this.from = from;
    this.known = known;
    this.before = share(day(from.start())).stream().filter(known).count();
  }

  /// What has come by now of the share of this day, and is not known yet; nothing on the first.
  List<Schedule.Step> until(Instant now) {
    long day = day(now);
    Instant dawn = from.firstStart().plus(DAY.multipliedBy(day));
    boolean since = dawn.isAfter(from.start());
    Instant begins = since ? dawn : from.start();
    long come = since ? 0 : before;
    List<Planned> share = share(day);
    return IntStream.range(0, share.size())
        .filter(n -> !known.test(share.get(n)))
        .mapToObj(n -> step(share.get(n), begins, n + 1 - come))
        .filter(step -> !step.due().isAfter(now))
        .toList();
  }

  private Schedule.Step step(Planned item, Instant begins, long place) {
    long millis = Math.round(APART.toMillis() * place / from.speed());
    return new Schedule.Step(begins.plusMillis(millis), Change.Kind.NEW, item, 0);
  }

  /// 0 is the day of the first start.
  private long day(Instant now) {
    return Math.max(0, Duration.between(from.firstStart(), now).dividedBy(DAY));
  }

  private List<Planned> share(long day) {
    return IntStream.range(0, day == 0 ? 0 : SHARE)
        .mapToLong(n -> ((day - 1) * SHARE + n) * STRIDE % people.size())
        .mapToObj(n -> people.get((int) n).onceMore(day + 1))
        .toList();
  }
}
