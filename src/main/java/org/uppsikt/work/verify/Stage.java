package org.uppsikt.work.verify;

/// The parts of a verification, in their order.
public enum Stage {
  JOURNAL,
  INTAKE,
  BYTES,
  EVIDENCE,
  ORDERS;

  /// Told how far a verification has come.
  @FunctionalInterface
  public interface Watcher {
    Watcher NOBODY = (stage, done, of) -> {};

    /// @param of how many there are; 0 where that is not known
    void reached(Stage stage, long done, long of);
  }
}
