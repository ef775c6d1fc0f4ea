package org.uppsikt.ui.kit;

/// Whoever signs out or ends the program waits for what she asked for, and hears what was not done.
public interface Leaving {

  /// Something is being written.
  void begun();

  /// It is through.
  ///
  /// @param told tells what came of it
  void through(Runnable told);

  /// It was not done after all.
  ///
  /// @param happened in words that stand alone
  void notDone(String happened);
}
