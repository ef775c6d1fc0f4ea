package org.uppsikt.work;

/// The rules of the office at a desk: as they stand, what a change would do, and what it does to
/// items that are open.
public record Ruling(OfficeRules rules, RuleTrial trial, Recheck recheck) {

  public static Ruling of(Office office, OfficeRules rules, Intake intake) {
    return new Ruling(rules, new RuleTrial(office, rules), new Recheck(office, intake));
  }
}
