package org.uppsikt.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// Stretches of time, in seconds since 1970: when an item came for which something holds by now.
/// Whatever came long enough ago is within; among the last days one weekend makes gaps, since what
/// came on a Friday night is due later than what came on the Saturday after it.
///
/// @param all in order, apart from each other
record Spans(List<Span> all) {

  /// @param after exclusive
  /// @param until inclusive
  record Span(long after, long until) {}

  static final Spans NONE = new Spans(List.of());

  Spans {
    all = List.copyOf(all);
  }

  /// @param days so many of the last days are looked at one by one
  /// @param holds must be true before all of them, and may only turn false within a day
  static Spans of(int days, Instant now, ZoneId zone, LongPredicate holds) {
    var spans = new ArrayList<Span>();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first = today.minusDays(days);
    add(spans, new Span(-1, start(first, zone) - 1));
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      long start = start(day, zone);
      add(spans, new Span(start - 1, last(start, start(day.plusDays(1), zone) - 1, holds)));
    }
    return new Spans(spans);
  }

  /// What lies between them and after the last.
  Spans gaps(long end) {
    var gaps = new ArrayList<Span>();
    long from = -1;
    for (Span span : all) {
      if (span.after() > from) {
        gaps.add(new Span(from, span.after()));
      }
      from = span.until();
    }
    gaps.add(new Span(from, end));
    return new Spans(gaps);
  }

  private static void add(List<Span> spans, Span next) {
    if (next.until() <= next.after()) {
      return;
    }
    if (!spans.isEmpty() && spans.getLast().until() == next.after()) {
      spans.add(new Span(spans.removeLast().after(), next.until()));
    } else {
      spans.add(next);
    }
  }

  /// The last second of a day for which it holds, the one before the day where there is none.
  private static long last(long first, long last, LongPredicate holds) {
    if (holds.test(last)) {
      return last;
    }
    long yes = first - 1;
    long no = last;
    while (no - yes > 1) {
      long middle = yes + (no - yes) / 2;
      if (holds.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }

  private static long start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toEpochSecond();
  }
}
