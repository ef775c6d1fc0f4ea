package org.uppsikt.domain.decision;

/// How far an order has come. The name is stored: never rename a constant.
public enum OrderState {
  /// In the outbox; may still be undone.
  WAITING,
  /// On its way: it may or may not have reached the channel.
  SENDING,
  /// Read back from the channel.
  CONFIRMED,
  /// The channel said no, or the order no longer holds.
  FAILED,
  /// Nobody can tell by asking; a person decides.
  UNCERTAIN,
  /// A person must do it in the platform and confirm.
  BY_HAND,
  /// Undone before it left.
  WITHDRAWN;

  public boolean settled() {
    return this == CONFIRMED || this == FAILED || this == WITHDRAWN;
  }
}
