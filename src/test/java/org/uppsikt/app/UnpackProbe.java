package org.uppsikt.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.uppsikt.store.backup.Restore;

/// A process of its own that stands still in the middle of unpacking a backup, until it is killed.
final class UnpackProbe {

  static final String WITHIN = "within";

  private UnpackProbe() {}

  public static void main(String... args) {
    var never = new CountDownLatch(1);
    new Restore(Path.of(args[0]))
        .to(
            Path.of(args[1]),
            part -> {
              if (part > 0) {
                System.out.println(WITHIN);
                waits(never);
              }
              return true;
            });
  }

  private static void waits(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
