package org.uppsikt.domain.item;

/// How the platform shows an item. The name is stored: never rename a constant.
public enum Visibility {
  /// Every reader sees it.
  SHOWN,
  /// Not shown and can be shown again: hidden, or held for approval.
  HIDDEN,
  /// In the platform's spam folder.
  SPAM,
  /// In the platform's trash, which the platform empties by itself.
  TRASHED,
  /// The platform no longer knows it.
  GONE;

  public boolean readable() {
    return this == SHOWN;
  }
}
