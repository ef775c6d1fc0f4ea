package org.uppsikt.ui.inbox;

/// What a person can ask for in the undo bar, about what it names.
public interface UndoActions {

  /// Takes it back.
  void undoOffered();

  /// Does it at once.
  void now();
}
