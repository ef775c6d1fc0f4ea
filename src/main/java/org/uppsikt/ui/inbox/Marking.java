package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.text.ManyText;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Lists;

/// Which rows are marked, each as it stood when it was.
final class Marking {

  private final Kit kit;
  private final Bench bench;
  private final MarkModel model;
  private final ListPart list;
  private final List<Runnable> waiting = new ArrayList<>();
  private long asked;
  private boolean reading;

  Marking(Bench bench, ListPart list) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model().marks();
    this.list = list;
  }

  /// Whether it is still read what is to be marked.
  boolean isReading() {
    return reading;
  }

  /// Does it at once, or when what is to be marked was read.
  void then(Runnable work) {
    if (reading) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  /// Marks the row, or no longer.
  void toggle(int index) {
    at(Math.max(0, index)).ifPresent(marked -> then(() -> flip(marked)));
  }

  /// Marks the row and the one after or before it.
  void extend(int index, int step) {
    for (int at : new int[] {index, index + step}) {
      at(at).ifPresent(marked -> then(() -> add(marked)));
    }
  }

  /// Marks what stands in the list at this moment, also what is not loaded; what waits to be let in
  /// and what comes later is not marked.
  void all() {
    drop();
    long mine = asked;
    reading = true;
    Standing.read(
        bench,
        list,
        standing -> {
          if (mine == asked) {
            all(standing);
          }
        },
        () -> {
          if (mine == asked) {
            drop();
          }
        });
  }

  private void all(Standing standing) {
    List<Runnable> next = List.copyOf(waiting);
    drop();
    model.rows().clear();
    standing.items().forEach(marked -> model.rows().put(marked.id(), marked));
    // The same words may stand there for other rows.
    model.countProperty().set("");
    tell(standing.more() ? ManyText.MARKED_MOST : ManyText.MARKED_ALL);
    next.forEach(Runnable::run);
  }

  /// What is still read is not waited for any more.
  void drop() {
    asked++;
    reading = false;
    waiting.clear();
  }

  private void flip(Marked marked) {
    if (model.rows().remove(marked.id()) == null) {
      model.rows().put(marked.id(), marked);
    }
    tell(ManyText.MARKED);
  }

  private void add(Marked marked) {
    model.rows().putIfAbsent(marked.id(), marked);
    tell(ManyText.MARKED);
  }

  /// Says how many are marked.
  private void tell(ManyText words) {
    int count = model.rows().size();
    model.countProperty().set(kit.text(words, count));
    model.titleProperty().set("");
    model.stageProperty().set(count > 0 ? Stage.MARKED : Stage.NONE);
  }

  private Optional<Marked> at(int index) {
    List<Lists.Line> shown = list.shown();
    return index >= 0 && index < shown.size()
        ? Optional.of(Marked.of(shown.get(index)))
        : Optional.empty();
  }
}
