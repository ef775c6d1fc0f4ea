package org.uppsikt.domain.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The forms in which a municipality writes its case numbers, as typed in one line with semicolons
/// between them. New numbers are given in the first; the others are read, as those of a committee
/// of its own or of an older system.
public final class NumberForms {

  /// What stands between two forms, and between two samples.
  public static final String BETWEEN = ";";

  private static final Comparator<MatchResult> IN_ORDER =
      Comparator.<MatchResult>comparingInt(MatchResult::start)
          .thenComparing(Comparator.<MatchResult>comparingInt(MatchResult::end).reversed());

  private static final int MOST = 12;

  private final List<NumberPattern> patterns;

  private NumberForms(List<NumberPattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /// @return empty where none is typed, too many are, or one of them is none ([NumberPattern#of])
  public static Optional<NumberForms> of(String typed) {
    List<String> forms = parts(typed);
    List<NumberPattern> patterns =
        forms.stream().flatMap(form -> NumberPattern.of(form).stream()).toList();
    boolean all = !forms.isEmpty() && forms.size() <= MOST && patterns.size() == forms.size();
    return all ? Optional.of(new NumberForms(patterns)) : Optional.empty();
  }

  /// What stands between the semicolons of a line, each once, without what is empty.
  public static List<String> parts(String typed) {
    return Stream.of(typed.split(BETWEEN))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /// As they are typed and kept.
  public String line() {
    return String.join(BETWEEN + " ", patterns.stream().map(NumberPattern::form).toList());
  }

  /// The one in which new numbers are given.
  public NumberPattern first() {
    return patterns.getFirst();
  }

  /// The first form of which a number is.
  public Optional<NumberPattern> formOf(String number) {
    return patterns.stream().filter(pattern -> pattern.matches(number)).findFirst();
  }

  /// Those that are told from any other number in a text; empty where none is.
  public Optional<NumberForms> tellingThemselves() {
    List<NumberPattern> telling = patterns.stream().filter(NumberPattern::tellsItself).toList();
    return telling.isEmpty() ? Optional.empty() : Optional.of(new NumberForms(telling));
  }

  /// The numbers in a text, each once, in their order, at most so many.
  public List<String> find(String text, int most) {
    return all(text).stream().map(MatchResult::group).distinct().limit(most).toList();
  }

  /// Where numbers stand in a text, in their order, at most so many. What two forms find in the
  /// same place is one number, the longer one.
  public List<MatchResult> places(String text, int most) {
    return all(text).stream().limit(most).toList();
  }

  private List<MatchResult> all(String text) {
    List<MatchResult> apart = new ArrayList<>();
    patterns.stream()
        .flatMap(pattern -> pattern.places(text, Integer.MAX_VALUE).stream())
        .sorted(IN_ORDER)
        .filter(place -> apart.isEmpty() || apart.getLast().end() <= place.start())
        .forEach(apart::add);
    return apart;
  }

  @Override
  public String toString() {
    return line();
  }
}
