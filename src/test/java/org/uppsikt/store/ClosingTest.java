package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.testing.Ticking;

/// Whoever closes a workspace seals it afterwards: nobody may be at work in it then, nor open it
/// again.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ClosingTest {

  @TempDir Path folder;

  @Test
  void whatIsRunningIsWaitedFor_andWhatComesLaterIsRefused() throws Exception {
    Database database = StoreBench.h2(folder, new Ticking());
    var inside = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var written =
          CompletableFuture.runAsync(
              () ->
                  database.change(
                      tx -> {
                        inside.countDown();
                        await(goOn);
                        // What was begun comes to its end, with all that it reads on the way.
                        database.read(other -> other.now());
                        tx.journal(event());
                      }),
              threads);
      inside.await();
      var closed = CompletableFuture.supplyAsync(database::shut, threads);
      while (!refuses(database)) {
        Thread.onSpinWait();
      }
      boolean early = closed.isDone();
      goOn.countDown();
      assertThat(early).isFalse();
      assertThat(closed.get()).isTrue();
      written.get();
    }
    assertThatThrownBy(() -> database.change(tx -> tx.journal(event())))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NOT_REACHABLE));
  }

  @Test
  void whoClosesFromWithin_isToldThatSomebodyIsAtWork() {
    Database database = StoreBench.h2(folder, new Ticking());
    boolean[] alone = {true};
    assertThatThrownBy(
            () ->
                database.change(
                    tx -> {
                      alone[0] = database.shut();
                      tx.journal(event());
                    }))
        .isInstanceOf(StoreException.class);
    assertThat(alone[0]).isFalse();
  }

  private static boolean refuses(Database database) {
    try {
      database.read(Tx::now);
      return false;
    } catch (StoreException e) {
      return true;
    }
  }

  private static Event event() {
    return Event.by(Actor.PROGRAM, EventKind.SIGNED_IN, "person:x", Payload.NONE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
