package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Bearing;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Reach;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.DueClock;
import org.uppsikt.work.Lists;

/// Why a row stands where it stands, in words: what gave it its level, when it came, and how the
/// list is sorted. Read from the urgency that the list itself was sorted by.
///
/// @param order of the list
record WhyHere(Kit kit, Wording wording, Instant now, Order order) {

  /// @param said what became of the item, where the row says that instead of its level
  /// @param left whether it was decided in this list, and stays only until the selection moves on
  /// @param inside whether it belongs to the thread of the row above
  String of(Lists.Line line, InboxRow.@Nullable State said, boolean left, boolean inside) {
    if (said != null && left) {
      return kit.text(InboxText.WHY_LEFT, said.word());
    }
    String first = said == null ? level(line) : kit.text(InboxText.WHY_DECIDED, said.word());
    return first + " " + kit.text(sorted(inside), kit.formats().near(line.receivedAt(), now));
  }

  private InboxText sorted(boolean inside) {
    if (inside) {
      return InboxText.WHY_THREAD;
    }
    return switch (order) {
      case URGENT -> InboxText.WHY_URGENT;
      case NEWEST -> InboxText.WHY_NEWEST;
      case OLDEST -> InboxText.WHY_OLDEST;
    };
  }

  private String level(Lists.Line line) {
    String level = word(line.urgency().level());
    if (line.urgency().raised()) {
      return raised(line, level);
    }
    if (line.restricted()) {
      return kit.text(InboxText.WHY_PROTECTED, level);
    }
    Severity severity = line.urgency().severity();
    Bearing bearing = bearing(line);
    List<Finding> gravest = gravest(line, bearing);
    return switch (severity) {
      case NONE -> kit.text(InboxText.WHY_NOTHING, level);
      case NOT_CHECKED -> kit.text(InboxText.WHY_UNCHECKED, level);
      case CASE -> kit.text(InboxText.WHY_CASE, level);
      case QUESTION ->
          kit.text(DueClock.press(gravest) ? InboxText.WHY_PRESS : InboxText.WHY_QUESTION, level);
      default -> kit.text(found(gravest, severity, bearing), level, names(gravest));
    };
  }

  /// What made the findings weigh more or less than they do by themselves, where it did of all.
  private static InboxText found(List<Finding> gravest, Severity severity, Bearing bearing) {
    int rank = severity.rank();
    if (!gravest.isEmpty() && gravest.stream().allMatch(f -> Severity.of(f).rank() > rank)) {
      return bearing.reach() == Reach.MANY && bearing.asked().isEmpty()
          ? InboxText.WHY_CROWD
          : InboxText.WHY_LAW;
    }
    if (!gravest.isEmpty() && gravest.stream().allMatch(f -> Severity.of(f).rank() < rank)) {
      return InboxText.WHY_PRIVATE;
    }
    boolean stepped = gravest.stream().allMatch(Severity::isSteppedDown);
    return stepped ? InboxText.WHY_STEPPED : InboxText.WHY_FOUND;
  }

  private static List<Finding> gravest(Lists.Line line, Bearing bearing) {
    Severity severity = line.urgency().severity();
    return line.findings().stream().filter(f -> Severity.of(f, bearing) == severity).toList();
  }

  /// What bore on the item when it was flagged: the first of what may have that gives what it was
  /// given then. The policy may be another since, and the thread longer.
  private Bearing bearing(Lists.Line line) {
    Set<Category> asked = wording.askedByLaw();
    boolean office = line.kind() == ItemKind.MESSAGE;
    return Stream.of(
            new Bearing(asked, office ? Reach.OFFICE : Reach.PUBLIC),
            Bearing.NONE,
            new Bearing(Set.of(), Reach.MANY))
        .filter(bearing -> gives(line, bearing))
        .findFirst()
        .orElse(Bearing.NONE);
  }

  private static boolean gives(Lists.Line line, Bearing bearing) {
    Severity severity = line.urgency().severity();
    return Severity.of(new Check.Done(line.findings()), bearing) == severity;
  }

  private String raised(Lists.Line line, String level) {
    String before = word(line.urgency().severity());
    Optional<Instant> due = line.dueAt();
    if (due.isEmpty()) {
      return kit.text(InboxText.WHY_CLOCK, level, before);
    }
    boolean late = due.get().isBefore(now);
    String at = kit.formats().due(due.get(), now);
    return kit.text(late ? InboxText.WHY_LATE : InboxText.WHY_SOON, level, before, at);
  }

  private String names(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Severity::isSteppedDown))
        .map(finding -> wording.subject(finding.subject()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String word(Severity severity) {
    return kit.text(Wording.severity(severity).word());
  }
}
