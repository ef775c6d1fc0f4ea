package org.uppsikt.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates, spans, durations, ages, counts and hashes as the console writes them: "3 aug 14:12",
/// "17–21 aug", "1 h 18 min".
///
/// Instants are shown in the zone given, the office's own. The present is an argument, never the
/// clock.
public final class Formats {

  private static final long MEGA = 1_000_000;
  private static final long GIGA = 1_000_000_000;

  private final Texts texts;
  private final ZoneId zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter zoneName;
  private final String[] months;

  public Formats(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    this.time = DateTimeFormatter.ofPattern(texts.get(FormatText.TIME));
    this.zoneName = DateTimeFormatter.ofPattern("z", texts.language().locale());
    this.months = texts.get(FormatText.MONTHS).split(",");
  }

  /// "14:12".
  public String time(Instant at) {
    return time.format(at.atZone(zone));
  }

  /// "3 aug".
  public String day(LocalDate day) {
    return day(FormatText.DAY, day);
  }

  /// "3 aug 2026".
  public String dayAndYear(LocalDate day) {
    return day(FormatText.DAY_YEAR, day);
  }

  /// "Onsdag 5 augusti".
  public String weekday(LocalDate day) {
    Locale locale = texts.language().locale();
    String words = DateTimeFormatter.ofPattern(texts.get(FormatText.WEEKDAY), locale).format(day);
    return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  /// "3 aug 14:12".
  public String dayAndTime(Instant at) {
    return texts.get(FormatText.DAY_TIME, day(LocalDate.ofInstant(at, zone)), time(at));
  }

  /// "3 aug 14:12 CEST", for where the reader cannot know whose clock is meant: before the sign-in
  /// it is the machine's and not the office's.
  public String dayTimeAndZone(Instant at) {
    String name = zoneName.format(at.atZone(zone));
    return texts.get(FormatText.DAY_TIME_ZONE, dayAndTime(at), name);
  }

  /// The short form near the present: "14:12" alone today, "i går 08:00", "i morgon 12:00", else "3
  /// aug 14:12", in another year "3 aug 2025 14:12".
  public String near(Instant at, Instant now) {
    return near(at, now, null);
  }

  /// As [#near], but today says so: "i dag 16:30".
  public String due(Instant at, Instant now) {
    return near(at, now, FormatText.TODAY);
  }

  /// "17–21 aug" within a month, else "28 juli – 3 aug".
  public String span(LocalDate first, LocalDate last) {
    var sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
    return sameMonth
        ? texts.get(
            FormatText.SPAN_IN_MONTH,
            plain(first.getDayOfMonth()),
            plain(last.getDayOfMonth()),
            months[last.getMonthValue() - 1],
            plain(last.getMonthValue()))
        : texts.get(FormatText.SPAN, day(first), day(last));
  }

  /// Clock times: "08:00–16:30".
  public String span(LocalTime from, LocalTime to) {
    return time.format(from) + "–" + time.format(to);
  }

  /// The two largest units: "45 s", "54 min", "1 h 18 min", "3 d 4 h".
  public String duration(Duration length) {
    var whole = length.abs();
    if (whole.toMinutes() == 0) {
      return texts.get(FormatText.SECONDS, whole.toSeconds());
    }
    if (whole.toHours() == 0) {
      return texts.get(FormatText.MINUTES, whole.toMinutes());
    }
    if (whole.toDays() == 0) {
      return whole.toMinutesPart() == 0
          ? texts.get(FormatText.HOURS, whole.toHours())
          : texts.get(FormatText.HOURS_MINUTES, whole.toHours(), whole.toMinutesPart());
    }
    return whole.toHoursPart() == 0
        ? texts.get(FormatText.DAYS, whole.toDays())
        : texts.get(FormatText.DAYS_HOURS, whole.toDays(), whole.toHoursPart());
  }

  /// How old something is, in its largest unit: "nyss", "6 min", "1 h", "3 dagar".
  public String age(Instant from, Instant now) {
    var age = Duration.between(from, now);
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.get(FormatText.JUST_NOW);
    }
    if (age.toDays() > 0) {
      return texts.get(FormatText.DAYS, age.toDays());
    }
    return duration(age.toHours() > 0 ? Duration.ofHours(age.toHours()) : age);
  }

  /// "18 204", grouped the language's way.
  public String count(long number) {
    return NumberFormat.getIntegerInstance(texts.language().locale()).format(number);
  }

  /// "1.2 of 4 GB", of so many bytes.
  public String read(long done, long of) {
    boolean large = of >= GIGA;
    NumberFormat number = NumberFormat.getNumberInstance(texts.language().locale());
    number.setMaximumFractionDigits(large ? 1 : 0);
    double unit = large ? GIGA : MEGA;
    return texts.get(
        large ? FormatText.READ_GB : FormatText.READ_MB,
        number.format(done / unit),
        number.format(of / unit));
  }

  /// The ends of a hash in fours: "3f9a 71c2 … c1e7".
  public static String shortHash(String hex) {
    return hex.length() < 16
        ? hex
        : hex.substring(0, 4) + " " + hex.substring(4, 8) + " … " + hex.substring(hex.length() - 4);
  }

  private String near(Instant at, Instant now, @Nullable Key today) {
    var days =
        ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(at, zone));
    if (days == 0) {
      return today == null ? time(at) : texts.get(today, time(at));
    }
    if (days == 1) {
      return texts.get(FormatText.TOMORROW, time(at));
    }
    if (days == -1) {
      return texts.get(FormatText.YESTERDAY, time(at));
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    return day.getYear() == LocalDate.ofInstant(now, zone).getYear()
        ? dayAndTime(at)
        : texts.get(FormatText.DAY_TIME, dayAndYear(day), time(at));
  }

  private String day(Key pattern, LocalDate day) {
    return texts.get(
        pattern,
        plain(day.getDayOfMonth()),
        months[day.getMonthValue() - 1],
        plain(day.getMonthValue()),
        plain(day.getYear()));
  }

  private static String plain(int number) {
    return Integer.toString(number);
  }
}
