package org.uppsikt.domain.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// One change among the rules of an office. Changes are never edited: the way back is another
/// change.
///
/// @param rule the rule it is about, of the office's own or of those that ship
/// @param version counts the changes of that rule, from 1
/// @param words the rule as it reads from now on; empty for other kinds
/// @param reason why, in the person's words; may be empty where a rule speaks again
public record RuleChange(
    UUID id,
    String rule,
    int version,
    Kind kind,
    Optional<OwnRule> words,
    String reason,
    PersonId by,
    Instant at) {

  /// What was done. The name is stored: never rename a constant.
  public enum Kind {
    /// A rule of the office was made or reads otherwise from now on.
    WORDS,
    /// A rule of the office flags no more.
    DROPPED,
    /// A rule that ships flags no more in this office.
    SILENCED,
    /// A rule that ships flags again.
    HEARD
  }
}
