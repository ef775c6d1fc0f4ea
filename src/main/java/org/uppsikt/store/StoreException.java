package org.uppsikt.store;

/// The database failed. Carries a kind and the database's own code, never a value: the drivers'
/// messages hold the rejected data, so they are not passed on.
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Kind kind;

  StoreException(Kind kind, String sqlState) {
    super(kind + " (" + sqlState + ")");
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// What kind of trouble it was.
  public enum Kind {
    /// A constraint refused the write: a bug, or an invariant doing its work.
    REFUSED,
    /// No room on the disk, or the file cannot be written.
    NO_ROOM,
    /// The database is closed or its server cannot be reached.
    NOT_REACHABLE,
    /// What is stored cannot be read.
    DAMAGED,
    OTHER
  }
}
