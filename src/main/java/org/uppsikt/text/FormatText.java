package org.uppsikt.text;

/// Patterns and words for dates, spans, durations, ages and sizes.
public enum FormatText implements Key {
  TIME,
  MONTHS,
  DAY,
  DAY_YEAR,
  WEEKDAY,
  DAY_TIME,
  DAY_TIME_ZONE,
  TODAY,
  TOMORROW,
  YESTERDAY,
  SPAN_IN_MONTH,
  SPAN,
  SECONDS,
  MINUTES,
  HOURS,
  HOURS_MINUTES,
  DAYS,
  DAYS_HOURS,
  JUST_NOW,
  READ_MB,
  READ_GB;

  @Override
  public String screen() {
    return "format";
  }
}
