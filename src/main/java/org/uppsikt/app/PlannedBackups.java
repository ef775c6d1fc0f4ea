package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;

/// The backups that a desk makes by itself, as its settings plan them.
final class PlannedBackups {

  private final Desk desk;
  private final Supplier<ConsoleSettings.BackupPlan> plan;
  private final Soundness soundness;
  private volatile boolean failed;

  PlannedBackups(Desk desk, Supplier<ConsoleSettings.BackupPlan> plan, Soundness soundness) {
    this.desk = desk;
    this.plan = plan;
    this.soundness = soundness;
  }

  /// Whether the last one did not come about.
  boolean failed() {
    return failed;
  }

  void makeIfDue(BooleanSupplier stop) {
    var planned = plan.get();
    if (planned.folder().isEmpty() || desk.office().practice()) {
      return;
    }
    boolean fails = true;
    try {
      var result =
          desk.backups()
              .backUpIfDue(
                  new Backups.Plan(
                      Path.of(planned.folder()),
                      Duration.ofHours(Math.max(1, planned.everyHours())),
                      Math.max(1, planned.keep()),
                      soundness.mayPrune()),
                  part -> !stop.getAsBoolean());
      fails = !(result instanceof Backups.Result.Done);
    } finally {
      failed = fails;
    }
  }
}
