package org.uppsikt.ui.policy;

/// What the screen of guidelines can ask for.
interface PolicyActions {

  /// Puts a clause on show.
  void choose(String clause);

  /// Tries the text in the field.
  void tryOut();

  /// Empties the field and forgets what came of it.
  void clear();

  /// The person has read the version on show.
  void acknowledge();
}
