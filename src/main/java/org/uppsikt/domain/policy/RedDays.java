package org.uppsikt.domain.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/// Days on which no office works although they are no Saturday or Sunday: public holidays, and the
/// eves that a statute puts beside them when time is reckoned.
///
/// Sweden: lagen (1989:253) om allmänna helgdagar, lagen (1930:173) om beräkning av lagstadgad tid
/// § 2. Norway: helligdagsfredloven § 2, lov 26. april 1947 nr. 1 om 1. og 17. mai. Finland:
/// kyrkolagen and lagen om beräknande av laga tid (150/1930) § 5.
public final class RedDays {

  /// Easter Sunday and how many days from it; the Sundays themselves are free anyway.
  private static final int MAUNDY_THURSDAY = -3;

  private static final int GOOD_FRIDAY = -2;
  private static final int EASTER_MONDAY = 1;
  private static final int ASCENSION = 39;
  private static final int WHIT_MONDAY = 50;

  private static final Map<Country, Set<Integer>> MOVABLE =
      Map.of(
          Country.SE, Set.of(GOOD_FRIDAY, EASTER_MONDAY, ASCENSION),
          Country.NO, Set.of(MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY),
          Country.FI, Set.of(GOOD_FRIDAY, EASTER_MONDAY, ASCENSION));

  private static final MonthDay EPIPHANY = MonthDay.of(1, 6);
  private static final MonthDay CHRISTMAS_EVE = MonthDay.of(12, 24);

  /// Besides New Year, the first of May, and the two days of Christmas.
  private static final Map<Country, Set<MonthDay>> FIXED =
      Map.of(
          Country.SE, Set.of(EPIPHANY, MonthDay.of(6, 6), CHRISTMAS_EVE, MonthDay.of(12, 31)),
          Country.NO, Set.of(MonthDay.of(5, 17)),
          Country.FI, Set.of(EPIPHANY, MonthDay.of(12, 6), CHRISTMAS_EVE));

  private static final Set<MonthDay> EVERYWHERE =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  private RedDays() {}

  /// Whether the offices of a country work on a day.
  public static boolean works(Country country, LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !red(country, day);
  }

  private static boolean red(Country country, LocalDate day) {
    MonthDay date = MonthDay.from(day);
    long fromEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
    return EVERYWHERE.contains(date)
        || fixed(country).contains(date)
        || movable(country).stream().anyMatch(days -> days == fromEaster)
        || country != Country.NO && day.equals(midsummerEve(day.getYear()));
  }

  private static Set<MonthDay> fixed(Country country) {
    return FIXED.getOrDefault(country, Set.of());
  }

  private static Set<Integer> movable(Country country) {
    return MOVABLE.getOrDefault(country, Set.of());
  }

  /// The Friday between 19 and 25 June; the day after it and All Saints are Saturdays.
  private static LocalDate midsummerEve(int year) {
    return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }

  /// Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the church on or
  /// after 21 March, reckoned by the golden number, the epact and the corrections of the centuries.
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    int early = moon == 29 || moon == 28 && golden > 10 ? 1 : 0;
    LocalDate fullMoon = LocalDate.of(year, Month.MARCH, 21).plusDays(moon - early);
    return fullMoon.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
  }
}
