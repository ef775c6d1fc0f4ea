package org.uppsikt.domain.finding;

import java.util.Comparator;

/// How grave what was found is; always shown as colour, icon and word (interface 2). It is also the
/// least level an item stands at in the list ([Urgency]).
public enum Severity {
  URGENT(0),
  HIGH(1),
  MEDIUM(2),
  NOT_CHECKED(3),
  CASE(4),
  QUESTION(5),
  LOW(6),
  NONE(7);

  private final int rank;

  Severity(int rank) {
    this.rank = rank;
  }

  /// Stored form; smaller is more urgent.
  public int rank() {
    return rank;
  }

  public static Severity ofRank(int rank) {
    for (Severity severity : values()) {
      if (severity.rank == rank) {
        return severity;
      }
    }
    throw new IllegalArgumentException("no severity " + rank);
  }

  /// The severity of an item: its most urgent finding decides. A check that did not run to its end
  /// is never less urgent than [#NOT_CHECKED], but a threat that it did find stays urgent.
  public static Severity of(Check check, Bearing bearing) {
    Severity least = check instanceof Check.NotChecked ? NOT_CHECKED : NONE;
    return check.findingsOrNone().stream()
        .map(finding -> of(finding, bearing))
        .min(Comparator.comparingInt(Severity::rank))
        .filter(s -> s.rank < least.rank)
        .orElse(least);
  }

  /// The severity by what was found alone, wherever it stands.
  public static Severity of(Check check) {
    return of(check, Bearing.NONE);
  }

  /// What one finding makes of an item. What the learned model is not sure of weighs one step
  /// less: it may be the first to look, and must not be the first to alarm.
  public static Severity of(Finding finding) {
    Severity full = of(finding.subject());
    return isUnsure(finding) ? full.stepDown() : full;
  }

  /// The same where it stands: one step more where the law asks for it to go or many read it, one
  /// less where nobody but the municipality does. What is urgent by itself stays urgent.
  public static Severity of(Finding finding, Bearing bearing) {
    Severity plain = of(finding);
    if (!(finding.subject() instanceof Subject.Breach breach) || plain == URGENT) {
      return plain;
    }
    return switch (bearing.reach()) {
      case OFFICE -> plain.stepDown();
      case PUBLIC, MANY -> {
        boolean law =
            bearing.asked().contains(breach.category())
                && finding.confidence() != Finding.Confidence.LOW;
        boolean crowd = bearing.reach() == Reach.MANY && plain == MEDIUM;
        yield law || crowd ? plain.stepUp() : plain;
      }
    };
  }

  /// Whether a finding weighs less because the model is not sure of it.
  public static boolean isSteppedDown(Finding finding) {
    return of(finding) != of(finding.subject());
  }

  private static boolean isUnsure(Finding finding) {
    return finding.source() == Finding.Source.MODEL
        && finding.confidence() == Finding.Confidence.LOW;
  }

  private Severity stepDown() {
    return switch (this) {
      case URGENT -> HIGH;
      case HIGH -> MEDIUM;
      case MEDIUM -> LOW;
      case NOT_CHECKED, CASE, QUESTION, LOW, NONE -> this;
    };
  }

  private Severity stepUp() {
    return switch (this) {
      case HIGH -> URGENT;
      case MEDIUM -> HIGH;
      case LOW -> MEDIUM;
      case URGENT, NOT_CHECKED, CASE, QUESTION, NONE -> this;
    };
  }

  private static Severity of(Subject subject) {
    return switch (subject) {
      case Subject.Breach b ->
          switch (b.category()) {
            case C01_THREAT, C02_AGITATION, C05_INCITEMENT, C09_CHILD_ABUSE, C16_TERROR -> URGENT;
            case C03_SEXIST_HARASSMENT, C04_PERSONAL_ATTACK, C07_VIOLENCE, C12_SECRET -> HIGH;
            case C06_OTHER_CRIME,
                C08_PORNOGRAPHY,
                C10_COPYRIGHT,
                C11_PERSONAL_DATA,
                C13_ADVERTISING,
                C15_LINK,
                C17_FRAUD ->
                MEDIUM;
            case C14_SWEARING -> LOW;
          };
      case Subject.NotGround ignored -> NONE;
      case Subject.Matter m ->
          switch (m.kind()) {
            case QUESTION, PRESS -> QUESTION;
            case CASE -> CASE;
            case EMPLOYEE -> LOW;
            // Whoever writes much does not come first for it.
            case REPEATED, FLOOD -> NONE;
          };
    };
  }
}
