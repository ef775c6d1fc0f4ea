package org.uppsikt.ui.shell;

import org.uppsikt.text.Language;

/// What the frame can ask for.
interface ShellActions {

  void open(String destination);

  void chooseLanguage(Language language);

  /// All keys, terms, laws and guidelines.
  void showHelp();

  /// Opens the palette.
  void find();

  /// Closes the workspace and goes to its sign-in.
  void leave();
}
