package org.uppsikt.ui.settings;

/// What the settings can ask for.
interface SettingsActions {

  /// Switches to the other way than it stands, with the reason in the model.
  void switchAdvertising();

  void chooseFolder();

  void backUp();

  void stopBackUp();

  /// The folder changed: what lies there is read anew.
  void listCopies();
}
