package org.uppsikt.work;

import java.util.List;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.RecentItems;

/// Checks the items that await a decision again, under the rules as they stand now, when a person
/// asks for it. What was found before stays stored, and what was decided is not touched.
public final class Recheck {

  private static final int PAGE = 100;

  private final Office office;
  private final Intake intake;

  public Recheck(Office office, Intake intake) {
    this.office = office;
    this.intake = intake;
  }

  /// What came of it.
  ///
  /// @param looked how many items were checked
  /// @param other at how many something else was found than before
  /// @param whole false where a person stopped it; what was kept until then stays
  public record Outcome(int looked, int other, boolean whole) {}

  public Outcome run(RuleTrial.Watch watch) {
    int all = office.database().read(tx -> office.tables().recent().openCount(tx));
    int looked = 0;
    int other = 0;
    boolean goesOn = watch.goesOn(0, all);
    List<RecentItems.Recent> page = page(new ItemId(0));
    while (goesOn && !page.isEmpty()) {
      for (int i = 0; i < page.size() && goesOn; i++) {
        other += intake.checkUnderNewRules(page.get(i).version()) ? 1 : 0;
        looked++;
        goesOn = watch.goesOn(looked, Math.max(looked, all));
      }
      page = page(page.getLast().version().item());
    }
    return new Outcome(looked, other, goesOn || looked >= all);
  }

  private List<RecentItems.Recent> page(ItemId after) {
    return office.database().read(tx -> office.tables().recent().open(tx, after, PAGE));
  }
}
