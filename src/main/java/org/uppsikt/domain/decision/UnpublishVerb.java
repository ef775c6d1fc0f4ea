package org.uppsikt.domain.decision;

/// How an item is unpublished. Hide before delete: the reversible verb is the default wherever a
/// channel has one (design, invariant 3). The name is stored: never rename a constant.
public enum UnpublishVerb {
  /// Reversible: hidden, or held for approval.
  HIDE,
  /// To the platform's trash, which the platform empties by itself after a while.
  TRASH;

  public boolean reversibleForever() {
    return this == HIDE;
  }
}
