package org.uppsikt.domain.policy;

/// How long a kind of record is kept. A slot without the municipality's decision disposes of
/// nothing, whatever its rule says (VAR-67).
///
/// @param years with [Rule#YEARS]; else 0
/// @param decision reference of the decision on disposal; empty until there is one
public record RetentionSlot(Matter matter, Rule rule, int years, String clause, String decision) {

  /// The kind of record.
  public enum Matter {
    PUBLIC_COMMENT,
    DIRECT_MESSAGE,
    OWN_POST,
    UNPUBLISHED_ITEM,
    SNAPSHOT,
    CHANNEL_LIST,
    ADVERTISING,
    TRIFLING,
    MINUTES,
    NOTICE_BOARD
  }

  /// What the document says of its time.
  public enum Rule {
    /// Nothing.
    UNDECIDED,
    WHEN_OUTDATED,
    AT_ONCE,
    AT_EXPIRY,
    YEARS
  }
}
