package org.uppsikt.arch.bad.work.there;

import org.uppsikt.arch.bad.store.Evidences;

/// Stores evidence although it is not the sealing step.
public final class Stores {

  void store(Evidences evidences) {
    evidences.seal("x");
  }
}
