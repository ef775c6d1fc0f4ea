package org.uppsikt.ui.inbox;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;

/// Has what is decided about an item written, each in its turn, and hands on what came of it.
final class InTurn {

  private final Bench bench;

  InTurn(Bench bench) {
    this.bench = bench;
  }

  /// Closes an item: the list goes on at once.
  void close(Dossier item, Callable<Decide.Result> decision) {
    take(item, decision, new Closing(item));
  }

  /// What needed no pane.
  <T> void run(Dossier item, Callable<T> decision, Consumer<T> then) {
    run(item, this::already, decision, then);
  }

  /// What was asked in a pane, which stays open where it is not taken.
  <T> void run(Dossier item, DecisionPart.Taken asked, Callable<T> decision, Consumer<T> then) {
    run(item, () -> asked.refused(RefusalText.STILL_WRITTEN), decision, then);
  }

  private void already() {
    bench.note(Tone.ACCENT, bench.kit().text(RefusalText.STILL_WRITTEN), "");
  }

  private <T> void run(Dossier item, Runnable already, Callable<T> decision, Consumer<T> then) {
    take(
        item,
        decision,
        new Turns.Ended<>() {
          @Override
          public void already() {
            already.run();
          }

          @Override
          public void with(T result) {
            then.accept(result);
          }

          @Override
          public void failed(RefusalText why) {
            bench.noteRefused(why);
          }
        });
  }

  private Aftermath shown() {
    return bench.model().departures().shown();
  }

  private <T> void take(Dossier item, Callable<T> decision, Turns.Ended<T> told) {
    bench.model().departures().turns().take(bench.tasks(), item.item().id(), decision, told);
  }

  private final class Closing implements Turns.Ended<Decide.Result> {

    private final Dossier item;
    private @Nullable Offer place;

    private Closing(Dossier item) {
      this.item = item;
    }

    @Override
    public void begins() {
      place = shown().closing(item);
    }

    @Override
    public void already() {
      InTurn.this.already();
    }

    @Override
    public void with(Decide.Result result) {
      shown().closed(item, Objects.requireNonNull(place), result);
    }

    @Override
    public void failed(RefusalText why) {
      shown().notClosed(item, Objects.requireNonNull(place), why);
    }
  }
}
