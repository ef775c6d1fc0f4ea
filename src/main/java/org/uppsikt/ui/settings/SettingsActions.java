package org.uppsikt.ui.settings;

/// What the settings can ask for.
interface SettingsActions {

  /// Switches to the other way than it stands, with the reason in the model.
  void switchAdvertising();

  /// Keeps how the registry is reached.
  void saveRoutes();

  /// Tries the logins as they are typed.
  void tryRoutes();

  /// Nobody waits for the trial any more.
  void stopTrial();

  void chooseFolder();

  void backUp();

  void stopBackUp();

  /// The folder changed: what lies there is read anew.
  void listCopies();
}
