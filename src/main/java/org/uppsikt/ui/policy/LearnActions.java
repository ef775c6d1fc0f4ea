package org.uppsikt.ui.policy;

/// What can be asked for around what the office's own decisions teach.
interface LearnActions {

  /// Opens what is in use.
  void openLearning();

  /// Learns, and shows how right it would be. Takes nothing into use.
  void learn(LearnForm form);

  /// Stops learning; nothing of it is kept.
  void stop(LearnForm form);

  void take(LearnForm form);

  /// Goes back to what ships.
  void drop(LearnForm form);

  void closeLearning(LearnForm form);
}
