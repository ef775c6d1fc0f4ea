package org.uppsikt.store.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoublePredicate;

/// How far a backup, or its unpacking, has come, told while its bytes go by; and where it is
/// stopped.
final class Meter {

  /// The database copies itself in one go, which is about this part of the time.
  private static final double COPIED = 1 / 3.0;

  private final DoublePredicate goesOn;
  private long all = 1;
  private long done;
  private double before;

  /// @param goesOn told the part that is done, from 0 to 1; false to stop
  Meter(DoublePredicate goesOn) {
    this.goesOn = goesOn;
  }

  void begins() throws Stopped {
    tell(0);
  }

  /// @param bytes how many there are in all
  void begins(long bytes) throws Stopped {
    all = Math.max(1, bytes);
    begins();
  }

  /// @param bytes how many are still to be written and read back
  void copied(long bytes) throws Stopped {
    all = Math.max(1, bytes);
    before = COPIED;
    tell(COPIED);
  }

  InputStream on(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        done += Math.max(0, read);
        tell(before + (1 - before) * Math.min(1, done / (double) all));
        return read;
      }
    };
  }

  private void tell(double part) throws Stopped {
    if (!goesOn.test(part)) {
      throw new Stopped();
    }
  }

  /// Somebody stopped it.
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1;
  }
}
