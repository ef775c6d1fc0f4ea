package org.uppsikt.domain.item;

/// What kind of message an item is. The name is stored: never rename a constant.
public enum ItemKind {
  COMMENT,
  REPLY,
  /// A private message: an incoming record from its first moment (SME-34).
  MESSAGE
}
