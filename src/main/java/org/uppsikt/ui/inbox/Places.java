package org.uppsikt.ui.inbox;

import java.util.Set;
import java.util.function.Consumer;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;

/// Where items lie by now, for whoever asks to see one there. Who has asked for something else
/// meanwhile is left where she is.
final class Places {

  private final Bench bench;
  private long asked;

  Places(Bench bench) {
    this.bench = bench;
  }

  /// Something else was asked for.
  void other() {
    asked++;
  }

  /// Looks in the background.
  void find(ItemId item, Consumer<View> then) {
    other();
    long mine = asked;
    bench
        .tasks()
        .run(() -> bench.desk().reading().folders(Set.of(item)))
        .onSuccess(
            folders -> {
              if (mine == asked) {
                then.accept(View.of(folders.getOrDefault(item, Folder.INBOX)));
              }
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  /// The work, for as long as nothing else is asked for.
  Runnable unlessOther(Runnable work) {
    long mine = asked;
    return () -> {
      if (mine == asked) {
        work.run();
      }
    };
  }
}
