package org.uppsikt.ui.start;

import java.nio.file.Path;
import java.util.Optional;
import org.uppsikt.text.Language;

/// The ways on from the start screen.
public interface StartActions {

  void practise();

  /// Throws a practice away and begins a new one there; the person has been asked.
  ///
  /// @param folder where it lies; empty for this machine's own
  void startOver(Optional<Path> folder);

  void create();

  /// Goes on with the workspace that was open last.
  void openLast();

  void open();

  /// Unpacks a backup into a new folder.
  void restore();

  /// The caller makes the screen anew in the other language.
  void chooseLanguage(Language language);
}
