package org.uppsikt.ui.inbox;

/// What a person can ask for around hiding without a copy. None of it has a key of its own.
public interface NoCopyActions {

  /// Chooses the exception for advertising.
  void withoutEvidence();

  /// Confirms the first step.
  void next();

  /// Back to the first step, or out of it.
  void back();

  /// Chooses who is called.
  void call(String colleague);

  /// Confirms the second step.
  void hide();
}
