package org.uppsikt.testing;

import java.util.List;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.work.Judging;
import org.uppsikt.work.Office;

/// Child sexual abuse material that somebody calls wrong, so that evidence can be saved of it, and
/// no longer calls so.
public final class LateFlag {

  private final Judging judging;
  private final PersonId by;
  private final List<Feedback> wrong;

  /// It is called wrong.
  public LateFlag(Office office, ItemId item, PersonId by) {
    this.judging = new Judging(office);
    this.by = by;
    var tables = office.tables();
    VersionRef version =
        office.database().read(tx -> tables.states().find(tx, item)).orElseThrow().version();
    this.wrong =
        office
            .database()
            .read(tx -> tables.checks().newest(tx, version))
            .orElseThrow()
            .check()
            .findingsOrNone()
            .stream()
            .filter(finding -> finding.isBreachOf(Category.C09_CHILD_ABUSE))
            .map(finding -> judging.notABreach(version, finding, by).orElseThrow())
            .toList();
  }

  /// It is no longer called wrong.
  public void stands() {
    if (wrong.isEmpty()) {
      throw new IllegalStateException("nothing was flagged");
    }
    wrong.forEach(each -> judging.takeBack(each.id(), by));
  }
}
