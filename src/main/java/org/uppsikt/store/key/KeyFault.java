package org.uppsikt.store.key;

/// What is wrong with a key file that cannot be used.
public enum KeyFault {
  /// The disk did not give it.
  UNREADABLE,
  /// Larger than any key file.
  TOO_LARGE,
  /// Not a key file, or one with missing, unknown or impossible content.
  MALFORMED,
  /// Written by a newer Uppsikt.
  NEWER_VERSION,
  /// Well-formed, but not what the workspace's own key signed: changed by somebody or mixed up.
  TAMPERED
}
