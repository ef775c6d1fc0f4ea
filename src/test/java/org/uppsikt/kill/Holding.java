package org.uppsikt.kill;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.verify.Report;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// What must hold of a workspace whatever the server says: journal and evidence recomputed, the
/// program's own verification, and no order left on its way.
final class Holding {

  private Holding() {}

  static List<String> faults(PracticeOffice office) {
    var faults = new ArrayList<>(whole(office, List.of()));
    for (OrderState state :
        EnumSet.of(OrderState.WAITING, OrderState.SENDING, OrderState.BY_HAND)) {
      office
          .read(tx -> office.tables().outbox().inState(tx, state))
          .forEach(order -> faults.add(order.id() + " is still " + state));
    }
    return faults;
  }

  /// The part that holds at any moment, also right after a kill.
  ///
  /// @param told checkpoints that dead workers had printed: what was written then must be there
  static List<String> whole(PracticeOffice office, List<Checkpoint> told) {
    var faults = new ArrayList<>(Chains.faults(office.database(), office.tables()));
    Report report =
        new Verify(office.bench().office()).run(told, Stage.Watcher.NOBODY, () -> false);
    report.problems().forEach(problem -> faults.add(problem.toString()));
    if (!report.sound()) {
      faults.add("the verification found " + report.found());
    }
    return faults;
  }
}
