package org.uppsikt.app;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Tidies memory in a moment in which nobody works. The collector takes new room from the machine
/// for as long as it may and tidies only then, since everything stands still while it does, for a
/// tenth of a second and more: asked for while nobody types, it gives the room back unnoticed. Once
/// is enough until somebody has worked again, or until much has come together anew: what goes on
/// without anybody, as a long import or a verification does, takes its room at once, and is not
/// stopped for it all the time.
final class Respite {

  /// Somebody reads.
  private static final Duration SHORT = Duration.ofMillis(1500);

  /// Somebody does something else.
  private static final Duration LONG = Duration.ofSeconds(10);

  /// So much more than after the last time is worth standing still for while somebody reads, in
  /// bytes.
  private static final long MUCH = 48L << 20;

  /// And so much while nobody is there.
  private static final long SOME = 24L << 20;

  /// So long it is left alone after it was tidied, while nobody works.
  private static final Duration REST = Duration.ofMinutes(5);

  /// And so long in any case: it stands still for a tenth of a second and more.
  private static final Duration SHORT_REST = Duration.ofSeconds(6);

  private final Predicate<Duration> touchedWithin;
  private final LongSupplier nanos;
  private final LongSupplier held;
  private final Runnable tidy;
  private long kept;
  private long tidiedAt;
  private boolean tidied;

  /// @param touchedWithin whether keyboard or mouse were touched in the time before now
  Respite(Predicate<Duration> touchedWithin) {
    this(touchedWithin, System::nanoTime, Respite::inUse, System::gc);
  }

  /// @param nanos a clock that nobody can set, in nanoseconds
  /// @param held bytes in use, tidied or not
  Respite(Predicate<Duration> touchedWithin, LongSupplier nanos, LongSupplier held, Runnable tidy) {
    this.touchedWithin = touchedWithin;
    this.nanos = nanos;
    this.held = held;
    this.tidy = tidy;
  }

  private static long inUse() {
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  /// Called every second or two.
  void ifNobodyWorks() {
    long more = held.getAsLong() - kept;
    boolean much = more >= MUCH;
    if (rests(much)) {
      return;
    }
    if (much && !touchedWithin.test(SHORT) || more >= SOME && !touchedWithin.test(LONG)) {
      tidy.run();
      kept = held.getAsLong();
      tidied = true;
      tidiedAt = nanos.getAsLong();
    }
  }

  /// It was tidied just now, or little has come together since and nobody has worked.
  private boolean rests(boolean much) {
    Duration since = Duration.ofNanos(nanos.getAsLong() - tidiedAt);
    boolean justNow = since.compareTo(SHORT_REST) < 0;
    boolean lately = since.compareTo(REST) < 0 && !much && !touchedWithin.test(since);
    return tidied && (justNow || lately);
  }
}
