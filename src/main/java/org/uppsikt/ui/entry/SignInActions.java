package org.uppsikt.ui.entry;

/// What the sign-in card can ask for.
interface SignInActions {

  /// Tries with what is typed.
  void enter();

  /// Back from the setting of a password; nothing is changed.
  void unclaim();

  /// To the restoring of a backup.
  void restore();
}
