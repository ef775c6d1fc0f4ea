package org.uppsikt.work;

/// Something was not as it had been seen, found out after rows were written: thrown through the
/// transaction, so that nothing of it stands.
final class RefusedMidway extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Decide.Result result;

  RefusedMidway(Decide.Result result) {
    super("refused", null, false, false);
    this.result = result;
  }

  Decide.Result result() {
    return result;
  }
}
