package org.uppsikt.work.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day, a month or a year as people write it: 2026-08-03, 3.8.2026, 2026-08, 2026.
record Days(LocalDate first, LocalDate last) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  static Optional<Days> of(String text) {
    Matcher dotted = DOTTED.matcher(text);
    Matcher iso = ISO.matcher(text);
    try {
      if (dotted.matches()) {
        return Optional.of(day(number(dotted, 3), number(dotted, 2), number(dotted, 1)));
      }
      return iso.matches() ? Optional.of(iso(iso)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Days iso(Matcher iso) {
    int year = number(iso, 1);
    if (iso.group(2) == null) {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    if (iso.group(3) == null) {
      var month = YearMonth.of(year, number(iso, 2));
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    return day(year, number(iso, 2), number(iso, 3));
  }

  private static Days day(int year, int month, int day) {
    var date = LocalDate.of(year, month, day);
    return new Days(date, date);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
