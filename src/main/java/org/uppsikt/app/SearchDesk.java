package org.uppsikt.app;

import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.search.QuickSearch;
import org.uppsikt.ui.search.SearchController;
import org.uppsikt.ui.search.SearchModel;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Offers;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.IndexRun;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// The search of an open desk: its screen, and the index that is kept up behind it.
final class SearchDesk {

  private final Tasks tasks;
  private final Desk desk;
  private final SearchModel model = new SearchModel();
  private final Search search;
  private final IndexRun index;
  private @Nullable SearchController shown;

  /// Read in the background too.
  private volatile boolean folding = true;

  /// @param fold whether threat and abuse are folded
  SearchDesk(Tasks tasks, Desk desk, ObservableBooleanValue fold) {
    fold.subscribe(on -> folding = on);
    this.tasks = tasks;
    this.desk = desk;
    var indexing = new Indexing(desk.office());
    this.search = new Search(desk.office(), indexing);
    this.index = new IndexRun(indexing, standing -> Fx.run(() -> tell(standing)));
  }

  /// @param show shows the item of a hit in the inbox
  Region screen(Kit kit, Consumer<Hit> show) {
    var outside =
        new SearchController.Outside(
            search,
            index,
            desk.person().id(),
            desk.office().clock(),
            show,
            () -> folding,
            this::holds);
    var controller = new SearchController(kit, model, tasks, outside);
    shown = controller;
    Fx.later(controller::onShow);
    return controller.view();
  }

  /// A few hits for whatever is typed.
  ///
  /// @param hit shows an item in the inbox
  /// @param all opens the search screen, which then searches for what was typed
  QuickSearch quick(Kit kit, Consumer<Hit> hit, Runnable all) {
    return new QuickSearch(
        kit,
        new QuickSearch.Outside(
            search,
            desk.person().id(),
            desk.office().clock(),
            hit,
            typed -> {
              all.run();
              SearchController controller = shown;
              if (controller != null) {
                controller.search(typed);
              }
            },
            () -> folding,
            this::holds));
  }

  /// Indexes what came since, in the background.
  void catchUp() {
    tasks.run(index::go).start();
  }

  /// Ends the work on the index, before the workspace closes.
  void close() {
    index.close();
  }

  private void tell(Indexing.Standing standing) {
    SearchController controller = shown;
    if (controller != null) {
      controller.show(standing);
    }
  }

  private boolean holds(ChannelId channel) {
    return desk.offers(channel).filter(Offers::holdsForAll).isPresent();
  }
}
