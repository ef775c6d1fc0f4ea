package org.uppsikt.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A stream whose faults are told from those of what is copied into it: a full disk asks for
/// something else than a backup that cannot be read.
final class Writing extends FilterOutputStream {

  Writing(OutputStream out) {
    super(out);
  }

  /// Something else that writes.
  interface Act {
    void run() throws IOException;
  }

  /// Something that makes what is written to.
  interface Making<T> {
    T make() throws IOException;
  }

  static void now(Act act) throws Failed {
    try {
      act.run();
    } catch (IOException e) {
      throw new Failed(e);
    }
  }

  static <T> T made(Making<T> making) throws Failed {
    try {
      return making.make();
    } catch (IOException e) {
      throw new Failed(e);
    }
  }

  @Override
  public void write(int one) throws Failed {
    now(() -> out.write(one));
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws Failed {
    now(() -> out.write(bytes, from, count));
  }

  @Override
  public void flush() throws Failed {
    now(out::flush);
  }

  /// Nothing could be written.
  static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    Failed(IOException cause) {
      super(cause);
    }
  }
}
