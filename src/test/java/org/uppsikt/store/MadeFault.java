package org.uppsikt.store;

/// A fault as the store would throw it, for tests of who tells of it.
public final class MadeFault {

  private MadeFault() {}

  public static StoreException of(StoreException.Kind kind) {
    return new StoreException(kind, "90000");
  }
}
