package org.uppsikt.domain.registry;

/// How far an item that must be registered has come. The name is stored: never rename a constant.
public enum Stage {
  TO_REGISTER,
  /// Handed over; nothing has come back.
  SENT,
  /// Came back undelivered.
  BOUNCED,
  /// May have arrived or not: a person looks.
  UNCERTAIN,
  /// The registry says that it has it; the number is missing.
  RECEIVED,
  /// The registry has given a number (I10).
  NUMBERED
}
