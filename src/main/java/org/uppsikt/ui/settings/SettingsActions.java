package org.uppsikt.ui.settings;

/// What the settings can ask for.
interface SettingsActions {

  void chooseFolder();

  void backUp();

  /// The folder changed: what lies there is read anew.
  void listCopies();
}
