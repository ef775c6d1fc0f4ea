package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Many;

/// Does one thing with all marked items, one after the other, until it is done or the person stops
/// it; shows how far it is and what came of each.
final class MarkRun {

  private final Bench bench;
  private final Kit kit;
  private final MarkModel model;
  private final ListPart list;
  private final BiConsumer<Many.Run, String> done;
  private AtomicBoolean stop = new AtomicBoolean();

  /// What is done with the items.
  interface Work {
    Many.Run on(Many many, List<Many.Seen> items, Many.Watch watch);
  }

  /// @param done told what came of the items, and how that is told
  MarkRun(Bench bench, ListPart list, BiConsumer<Many.Run, String> done) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model().marks();
    this.list = list;
    this.done = done;
  }

  /// What has not had its turn stays untouched.
  void stop() {
    stop.set(true);
  }

  void start(ManyText title, List<Marked> marked, Work work) {
    var mine = new AtomicBoolean();
    stop = mine;
    Map<ItemId, String> senders =
        marked.stream()
            .collect(
                Collectors.toMap(m -> m.seen().item(), m -> bench.wording().sender(m.sender())));
    List<Many.Seen> items = marked.stream().map(Marked::seen).toList();
    model.outcomes().clear();
    model.progressProperty().set(0);
    model.stageProperty().set(Stage.RUNNING);
    model.titleProperty().set(kit.text(title, 0, items.size()));
    var told = new AtomicLong();
    var watch =
        new Many.Watch(mine::get, line -> step(title, told.incrementAndGet(), items.size()));
    bench.model().departures().begun();
    bench
        .tasks()
        .run(() -> work.on(Many.of(bench.desk()), items, watch))
        .onSuccess(run -> bench.model().departures().through(() -> done(run, senders)))
        .onFailure(
            cause ->
                bench
                    .model()
                    .departures()
                    .through(
                        () -> {
                          model.stageProperty().set(Stage.MARKED);
                          bench.noteRefused(Bench.storeFault(cause));
                        }))
        .start();
  }

  private void step(ManyText title, long now, int all) {
    Fx.run(
        () -> {
          bench.model().departures().alive();
          model.progressProperty().set((double) now / all);
          model.titleProperty().set(kit.text(title, now, all));
        });
  }

  private void done(Many.Run run, Map<ItemId, String> senders) {
    var results = new MarkResults(kit);
    long good = run.lines().stream().filter(Many.Line::done).count();
    model.outcomes().setAll(results.outcomes(run.lines(), senders));
    model.rows().clear();
    model.titleProperty().set(kit.text(ManyText.DONE, good, run.lines().size()));
    model.stageProperty().set(Stage.DONE);
    list.decided(results.states(run.lines()));
    tellWhoLeaves(results.outcomes(run.lines().stream().filter(MarkRun::failed).toList(), senders));
    done.accept(run, model.titleProperty().get());
  }

  /// What she stopped before its turn was not refused.
  private static boolean failed(Many.Line line) {
    return !line.done() && !(line.result() instanceof Many.Result.Untouched);
  }

  /// She no longer sees the results: how many are done, then what was not, one by one.
  private void tellWhoLeaves(List<MarkModel.Outcome> failed) {
    Departures departures = bench.model().departures();
    if (!failed.isEmpty()) {
      departures.refused(new InboxModel.Note(Tone.WARN, model.titleProperty().get(), ""));
    }
    for (MarkModel.Outcome each : failed) {
      String what = kit.text(RefusalText.TITLE_OF, each.sender());
      departures.refused(new InboxModel.Note(Tone.DANGER, what, each.words()));
    }
  }
}
