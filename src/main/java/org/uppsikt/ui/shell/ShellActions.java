package org.uppsikt.ui.shell;

import java.util.Optional;
import org.uppsikt.text.Language;

/// What the frame can ask for.
interface ShellActions {

  void open(String destination);

  void chooseLanguage(Language language);

  /// All keys, terms, laws and guidelines.
  void showHelp();

  /// Opens the palette.
  void find();

  /// Covers the workspace until the person gives her password; empty in practice.
  Optional<Runnable> lock();

  /// Closes the workspace and goes to its sign-in.
  void leave();
}
