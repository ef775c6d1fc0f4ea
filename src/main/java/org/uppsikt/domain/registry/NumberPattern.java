package org.uppsikt.domain.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form of a municipality's case numbers, such as `KS yyyy/####`: `yyyy` or `yy` is the year, a
/// run of `#` the running number with at least so many digits, everything else stands as it is.
/// Letters match in either case, and a space matches any run of spaces.
public final class NumberPattern {

  private static final Pattern PARTS = Pattern.compile("yyyy|yy|#+|[^#y]+|y");
  private static final int LONGEST = 60;

  private final String form;
  private final Pattern whole;

  private NumberPattern(String form, Pattern whole) {
    this.form = form;
    this.whole = whole;
  }

  /// @return empty where the form has no running number, or more than one, or more than one year
  public static Optional<NumberPattern> of(String form) {
    String stripped = form.strip();
    List<String> parts = PARTS.matcher(stripped).results().map(MatchResult::group).toList();
    long numbers = parts.stream().filter(part -> part.startsWith("#")).count();
    long years = parts.stream().filter(NumberPattern::isYear).count();
    if (stripped.length() > LONGEST || numbers != 1 || years > 1) {
      return Optional.empty();
    }
    String expression =
        parts.stream()
            .map(NumberPattern::expression)
            .collect(Collectors.joining("", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Optional.of(new NumberPattern(stripped, Pattern.compile(expression, flags)));
  }

  public String form() {
    return form;
  }

  public boolean matches(String number) {
    return whole.matcher(number.strip()).matches();
  }

  /// Whether a number of this form is told from any other in a text: it has letters, or a year with
  /// something between. A bare `####` is as well a year or a telephone number; nobody takes it for
  /// the case but a person.
  public boolean tellsItself() {
    List<String> parts = PARTS.matcher(form).results().map(MatchResult::group).toList();
    List<String> said =
        parts.stream().filter(part -> !isYear(part) && !part.startsWith("#")).toList();
    boolean letters = said.stream().anyMatch(part -> part.chars().anyMatch(Character::isLetter));
    return letters || !said.isEmpty() && parts.stream().anyMatch(NumberPattern::isYear);
  }

  /// The numbers of this form in a text, each once, in their order, at most so many.
  public List<String> find(String text, int most) {
    return whole.matcher(text).results().map(MatchResult::group).distinct().limit(most).toList();
  }

  /// Where the numbers of this form stand in a text, in their order, at most so many.
  public List<MatchResult> places(String text, int most) {
    return whole.matcher(text).results().limit(most).toList();
  }

  /// The number that this form gives.
  ///
  /// @param year for instance 2026
  /// @param serial from 1
  public String format(int year, long serial) {
    List<String> made = new ArrayList<>();
    for (String part : PARTS.matcher(form).results().map(MatchResult::group).toList()) {
      made.add(
          switch (part) {
            case "yyyy" -> "%04d".formatted(year);
            case "yy" -> "%02d".formatted(year % 100);
            default -> part.startsWith("#") ? ("%0" + part.length() + "d").formatted(serial) : part;
          });
    }
    return String.join("", made);
  }

  private static boolean isYear(String part) {
    return part.equals("yyyy") || part.equals("yy");
  }

  private static String expression(String part) {
    if (isYear(part)) {
      return "[0-9]{" + part.length() + "}";
    }
    if (part.startsWith("#")) {
      return "[0-9]{" + part.length() + ",9}";
    }
    return part.codePoints()
        .mapToObj(c -> Character.isWhitespace(c) ? "\\s+" : Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return form;
  }
}
