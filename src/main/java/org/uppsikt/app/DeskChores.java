package org.uppsikt.app;

import java.time.Duration;
import java.util.List;
import org.uppsikt.sync.Pulse;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Retrain;

/// What comes round by itself while a desk is open.
final class DeskChores {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration OFTEN = Duration.ofSeconds(2);

  private final Threads threads;
  private final Desk desk;

  DeskChores(Threads threads, Desk desk) {
    this.threads = threads;
    this.desk = desk;
  }

  List<Pulse.Chore> of(PlannedBackups backups, Soundness soundness, Respite respite) {
    return List.of(
        new Pulse.Chore(Pulse.BETWEEN_ROUNDS, threads.background(), backups::makeIfDue),
        new Pulse.Chore(DAY, threads.unhurried(), soundness::verify),
        new Pulse.Chore(
            Retrain.LOOK, threads.background(), stop -> desk.ruling().retrain().sweep()),
        new Pulse.Chore(
            Pulse.BETWEEN_ROUNDS,
            threads.background(),
            stop -> desk.guidelines().supplements().look()),
        new Pulse.Chore(OFTEN, threads.background(), stop -> respite.ifNobodyWorks()));
  }
}
