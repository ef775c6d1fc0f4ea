package org.uppsikt.work;

/// The rules of the office at a desk: as they stand, how they are changed, what a change would do,
/// what it does to items that are open, and what the office's decisions teach.
public record Ruling(
    OfficeRules rules, ChangeRules change, RuleTrial trial, Recheck recheck, Retrain retrain) {

  public static Ruling of(Office office, OfficeRules rules, Intake intake) {
    var change = new ChangeRules(office, rules);
    return new Ruling(
        rules,
        change,
        new RuleTrial(office, rules, change),
        new Recheck(office, intake),
        new Retrain(office, rules));
  }
}
