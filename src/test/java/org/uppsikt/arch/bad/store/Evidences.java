package org.uppsikt.arch.bad.store;

/// Stands for the real store of evidence.
public final class Evidences {

  public String seal(String draft) {
    return draft;
  }
}
