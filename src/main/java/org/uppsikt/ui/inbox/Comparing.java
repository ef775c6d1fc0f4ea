package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.VersionDiff;
import org.uppsikt.ui.kit.ChangedFlow;
import org.uppsikt.work.Dossier;

/// Compares two versions of the open item, in the background: they may be very long.
final class Comparing {

  private final Bench bench;
  private final ItemModel model;

  /// Counts what was asked for: of two answers only the later one is shown.
  private long asked;

  Comparing(Bench bench) {
    this.bench = bench;
    this.model = bench.model().onItem();
  }

  void compare(Dossier on, int earlier, int later) {
    Optional<ItemVersion> from = version(on, earlier);
    Optional<ItemVersion> to = version(on, later);
    if (!canBe(on) || from.isEmpty() || to.isEmpty()) {
      return;
    }
    long mine = ++asked;
    bench
        .tasks()
        .run(
            () ->
                VersionDiff.of(
                    from.get().text(),
                    to.get().text(),
                    text -> ChangedFlow.ends(bench.kit(), text)))
        .onSuccess(
            diff -> {
              if (mine == asked && bench.isChosen(on)) {
                model.comparisonProperty().set(new ItemModel.Comparison(earlier, later, diff));
                model.tabProperty().set(ItemModel.Tab.COMMENT);
                model.comparingProperty().set(true);
              }
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  /// Whether there is something to compare that may be read.
  static boolean canBe(Dossier item) {
    return !item.restricted() && item.versions().size() > 1;
  }

  /// The text is shown as it is again; what is still being compared is not shown any more.
  void end() {
    asked++;
    model.comparingProperty().set(false);
    model.comparisonProperty().set(null);
  }

  private static Optional<ItemVersion> version(Dossier on, int number) {
    return on.versions().stream().filter(v -> v.number() == number).findFirst();
  }
}
