package org.uppsikt.work;

/// The moments on the way from evidence to a confirmed order, or to one taken back, at which the
/// program may die. A
/// harness kills it at each of them; the program itself does nothing there.
public enum Step {
  BEFORE_SEAL,
  SEAL_COMMITTED,
  SEAL_ON_DISK,
  BEFORE_ORDER,
  ORDER_COMMITTED,
  ORDER_ON_DISK,
  SENDING_COMMITTED,
  SENDING_ON_DISK,
  ANSWERED,
  READ_BACK,
  CONFIRMED,
  UNDO_COMMITTED;

  /// Told when a step is reached.
  @FunctionalInterface
  public interface Watcher {
    Watcher NOBODY = step -> {};

    void reached(Step step);
  }
}
