package org.uppsikt.app;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.search.SearchController;
import org.uppsikt.ui.search.SearchModel;
import org.uppsikt.work.Desk;
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

  SearchDesk(Tasks tasks, Desk desk) {
    this.tasks = tasks;
    this.desk = desk;
    var indexing = new Indexing(desk.office());
    this.search = new Search(desk.office(), indexing);
    this.index = new IndexRun(indexing, standing -> Fx.run(() -> tell(standing)));
  }

  Region screen(Kit kit) {
    var outside =
        new SearchController.Outside(search, index, desk.person().id(), desk.office().clock());
    var controller = new SearchController(kit, model, tasks, outside);
    shown = controller;
    Fx.later(controller::onShow);
    return controller.view();
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
}
