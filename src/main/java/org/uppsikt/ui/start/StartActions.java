package org.uppsikt.ui.start;

import org.uppsikt.text.Language;

/// The ways on from the start screen.
public interface StartActions {

  void practise();

  /// Throws the practice away and begins a new one; the person has been asked.
  void startOver();

  void create();

  void open();

  /// The caller makes the screen anew in the other language.
  void chooseLanguage(Language language);
}
