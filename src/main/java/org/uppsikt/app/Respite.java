package org.uppsikt.app;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Tidies memory in a moment in which nobody works. The collector takes new room from the machine
/// for as long as it may and tidies only then, since everything stands still while it does, for a
/// tenth of a second and more: asked for while nobody is there, it gives the room back unnoticed.
final class Respite {

  /// So much more than after the last time is worth standing still for, in bytes.
  private static final long WORTH = 24L << 20;

  private final BooleanSupplier somebodyWorks;
  private final LongSupplier held;
  private final Runnable tidy;
  private long kept;

  Respite(BooleanSupplier somebodyWorks) {
    this(somebodyWorks, Respite::inUse, System::gc);
  }

  /// @param held bytes in use, tidied or not
  Respite(BooleanSupplier somebodyWorks, LongSupplier held, Runnable tidy) {
    this.somebodyWorks = somebodyWorks;
    this.held = held;
    this.tidy = tidy;
  }

  private static long inUse() {
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  /// Called once a minute or so.
  void ifNobodyWorks() {
    if (!somebodyWorks.getAsBoolean() && held.getAsLong() - kept >= WORTH) {
      tidy.run();
      kept = held.getAsLong();
    }
  }
}
