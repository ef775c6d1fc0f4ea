package org.uppsikt.domain.decision;

/// What a person decided to do with an item (SME-27 to SME-29, SME-37). The name is stored: never
/// rename a constant.
public enum Outcome {
  ANSWER,
  NO_ACTION,
  UNPUBLISH,
  RESTORE,
  /// Passed to a named colleague (SME-28).
  FORWARD,
  /// To be registered (SME-33).
  REGISTER,
  /// Politics: the sender is shown the way to the parties (SME-52).
  REFER,
  /// A wrong fact is put right in an answer.
  CORRECT,
  /// The supervisor is asked.
  ASK,
  SNOOZE,
  /// Another authority answers for it; the sender is told which.
  MISDIRECTED,
  /// From the press: to the communicator the same day.
  PRESS;

  /// Whether the sender gets an answer.
  public boolean answers() {
    return this == ANSWER || this == REFER || this == CORRECT || this == MISDIRECTED;
  }
}
