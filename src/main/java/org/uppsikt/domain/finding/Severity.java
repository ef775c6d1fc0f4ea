package org.uppsikt.domain.finding;

import java.util.Comparator;

/// Why an item stands where it stands in the list; always shown as colour, icon and word
/// (interface 2). Order of declaration is order of urgency. The name is stored.
public enum Severity {
  URGENT,
  HIGH,
  MEDIUM,
  NOT_CHECKED,
  CASE,
  QUESTION,
  LOW,
  NONE;

  /// The severity of an item: its most urgent finding decides. A check that did not run to its end
  /// is never less urgent than [#NOT_CHECKED], but a threat that it did find stays urgent.
  public static Severity of(Check check) {
    Severity least = check instanceof Check.NotChecked ? NOT_CHECKED : NONE;
    return check.findingsOrNone().stream()
        .map(f -> of(f.subject()))
        .min(Comparator.naturalOrder())
        .filter(s -> s.compareTo(least) < 0)
        .orElse(least);
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
          };
    };
  }
}
