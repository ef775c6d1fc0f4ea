package org.uppsikt.domain.policy;

/// A text that the office sends, in our own words, with places to fill: `{name}`, `{answer}`.
///
/// @param clause clause it serves; empty where it is the product's own choice
public record Template(Kind kind, String clause, Labels text) {

  /// What the text is for.
  public enum Kind {
    ANSWER,
    INTERIM_ANSWER,
    CORRECT,
    REFER_PARTIES,
    REFER_OFFICIAL,
    /// To the sender of what was unpublished.
    NOTICE,
    DISCLAIMER,
    WATCH_HOURS,
    ABSENCE,
    CONTACT_REFUSAL
  }
}
