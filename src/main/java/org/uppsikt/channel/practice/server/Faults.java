package org.uppsikt.channel.practice.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The faults that tests asked for. Safe for several threads.
final class Faults {

  private static final int LONG = 3600;

  private final List<Fault> waiting = new ArrayList<>();
  private CountDownLatch calm = new CountDownLatch(1);

  /// A fault to come.
  ///
  /// @param kind as in [FaultKind], small or large letters, with - or _
  /// @param method only requests of this method; any where empty
  /// @param path only requests whose path contains this; any where empty
  /// @param times how many requests it hits, 1 unless told
  /// @param seconds how long to hang or delay, or what `Retry-After` says
  record Asked(
      String kind,
      @Nullable String method,
      @Nullable String path,
      @Nullable Integer times,
      @Nullable Integer seconds) {}

  /// A fault in force.
  record Fault(FaultKind kind, String method, String path, int times, int seconds) {

    static Fault of(Asked asked) {
      FaultKind kind = FaultKind.valueOf(asked.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
      return new Fault(
          kind,
          asked.method() == null ? "" : asked.method(),
          asked.path() == null ? "" : asked.path(),
          asked.times() == null ? 1 : asked.times(),
          asked.seconds() == null ? usual(kind) : asked.seconds());
    }

    private static int usual(FaultKind kind) {
      return kind == FaultKind.HANG ? LONG : 1;
    }

    boolean hits(String asked, String at) {
      return (method.isEmpty() || method.equals(asked)) && at.contains(path);
    }

    Fault once() {
      return new Fault(kind, method, path, times - 1, seconds);
    }
  }

  /// @throws IllegalArgumentException where there is no such kind
  synchronized void add(Asked asked) {
    waiting.add(Fault.of(asked));
  }

  /// Takes the first fault that hits this request.
  synchronized Optional<Hit> take(String method, String path) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.hits(method, path)) {
        if (fault.times() > 1) {
          waiting.set(i, fault.once());
        } else {
          waiting.remove(i);
        }
        return Optional.of(new Hit(fault, calm));
      }
    }
    return Optional.empty();
  }

  /// Ends all faults and lets go what hangs.
  synchronized void clear() {
    waiting.clear();
    calm.countDown();
    calm = new CountDownLatch(1);
  }

  /// A fault that hit a request.
  ///
  /// @param end open once the faults are ended; held from the hit on, so that no end is missed
  record Hit(Fault fault, CountDownLatch end) {

    /// Waits as long as the fault says, or until the faults are ended.
    void endure() {
      try {
        var _ = end.await(fault.seconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
