package org.uppsikt.flag;

import org.uppsikt.domain.finding.Check;

/// Checks texts. Safe to use from several threads; the same text and context give the same findings
/// on every machine.
public interface Flagger {

  /// Checks one text.
  ///
  /// @param text as received, whatever it holds; spans count its UTF-16 code units
  /// @return findings in the order of the text, or that the check did not run to its end with what
  ///     was found all the same
  Check check(String text, FlagContext context);

  /// The rules as they stand now, for checks that belong together: what others change meanwhile
  /// does not show in them.
  default Flagger settled() {
    return this;
  }

  /// Whether the office has silenced a rule; for what is found beside the text.
  default boolean silences(String rule) {
    return false;
  }

  /// Tells one state of an office's own rules from every other, stored with each check; empty for
  /// the rules that ship.
  default String edition() {
    return "";
  }
}
