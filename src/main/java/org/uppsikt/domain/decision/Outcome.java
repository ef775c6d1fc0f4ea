package org.uppsikt.domain.decision;

/// What a person decided to do with an item (SME-27 to SME-29, SME-37). The name is stored: never
/// rename a constant.
public enum Outcome {
  ANSWER,
  NO_ACTION,
  UNPUBLISH,
  RESTORE
}
