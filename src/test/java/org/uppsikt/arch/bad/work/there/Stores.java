package org.uppsikt.arch.bad.work.there;

import org.uppsikt.arch.bad.store.Evidences;

/// Stores evidence although it is not the sealing step.
public final class Stores {

  String store(Evidences evidences) {
    return evidences.seal("x");
  }
}
