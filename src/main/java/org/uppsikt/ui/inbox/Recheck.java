package org.uppsikt.ui.inbox;

import org.uppsikt.work.Dossier;

/// Checks an item again, as after a check that did not come to its end.
final class Recheck {

  private Recheck() {}

  static void of(Bench bench, Dossier item, Runnable then) {
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().intake().checkAgain(item.present().ref());
              return true;
            })
        .onSuccess(done -> then.run())
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }
}
