package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What runs in the background when the program ends.
class ThreadsTest {

  @Test
  void whatIsInterrupted_clearsAwayWhatItBegan_beforeTheProgramEnds() throws InterruptedException {
    var threads = new Threads();
    var begun = new CountDownLatch(1);
    var cleared = new AtomicBoolean();
    Thread ending = Thread.currentThread();
    threads
        .background()
        .execute(
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                // Nothing is cleared away before it is waited for.
                while (ending.getState() != Thread.State.TIMED_WAITING) {
                  Thread.onSpinWait();
                }
                cleared.set(true);
              }
            });
    begun.await();
    threads.close();
    assertThat(cleared).isTrue();
  }
}
