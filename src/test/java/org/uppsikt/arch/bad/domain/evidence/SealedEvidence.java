package org.uppsikt.arch.bad.domain.evidence;

/// Stands for the real sealed evidence.
public final class SealedEvidence {
  private SealedEvidence() {}

  public static SealedEvidence of() {
    return new SealedEvidence();
  }
}
