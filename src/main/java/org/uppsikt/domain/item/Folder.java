package org.uppsikt.domain.item;

/// Where an item stands in the office's work. Each item is in exactly one. The name is stored:
/// never rename a constant.
public enum Folder {
  /// Awaits a decision.
  INBOX,
  /// An order about it is on its way to the channel.
  OUTBOX,
  UNPUBLISHED,
  /// Gone from the platform, and not by our order: seal the last version, then decide.
  REMOVED_OUTSIDE,
  /// Set aside until a time that a person chose; then it stands in the inbox again.
  SNOOZED,
  /// Decided to be registered; stands here until the registry has given a number (I9).
  TO_REGISTER,
  DONE
}
