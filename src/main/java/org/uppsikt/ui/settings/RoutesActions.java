package org.uppsikt.ui.settings;

/// What the settings of the ways to the registry can ask for.
interface RoutesActions {

  /// Keeps how the registry is reached.
  void save();

  /// Tries the logins as they are typed.
  void tryLogins();

  /// Nobody waits for the trial any more.
  void stopTrial();
}
