package org.uppsikt.domain.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;

/// What a person says of a finding, or of words that nothing found. The finding itself is never
/// changed.
///
/// @param about the finding as it was stored; for [Verdict#MISSED] one of source "person"
/// @param category what it is instead, or what was missed; empty where it is no breach
public record Feedback(
    UUID id,
    VersionRef version,
    Verdict verdict,
    About about,
    Optional<Category> category,
    PersonId by,
    Instant at) {

  /// The name is stored: never rename a constant.
  public enum Verdict {
    NOT_A_BREACH,
    WRONG_CATEGORY,
    MISSED
  }

  /// Which finding: rule, subject and place tell it from every other of its version.
  public record About(String rule, int ruleVersion, String subject, Span span) {

    /// The rule of what a person found.
    public static final String PERSON = "person";

    public static About of(Finding finding) {
      return new About(
          finding.rule(), finding.ruleVersion(), finding.subject().code(), finding.span());
    }

    public static About missed(Category category, Span span) {
      return new About(PERSON, 1, category.code(), span);
    }
  }

  /// How a rule has done: how often it hit, how often a person decided on that ground, and how
  /// often a person said that it was wrong.
  public record Tally(String rule, int hits, int upheld, int overturned) {}
}
