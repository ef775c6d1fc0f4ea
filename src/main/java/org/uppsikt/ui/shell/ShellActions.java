package org.uppsikt.ui.shell;

import org.uppsikt.text.Language;

/// What the frame can ask for.
interface ShellActions {

  void open(String destination);

  void chooseLanguage(Language language);

  void showKeys();
}
