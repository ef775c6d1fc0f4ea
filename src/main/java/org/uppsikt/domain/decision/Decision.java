package org.uppsikt.domain.decision;

import java.time.Instant;
import java.util.List;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;

/// A human decision about one version of an item. The program flags; it never decides (design,
/// invariant 11): there is no decision without a person.
///
/// @param grounds at least one for UNPUBLISH, none otherwise (SME-29)
/// @param reason at most [#LONGEST_REASON] characters are kept
/// @param policy the version in force when it was decided
public record Decision(
    DecisionId id,
    VersionRef version,
    Outcome outcome,
    List<Ground> grounds,
    String reason,
    PolicyVersion policy,
    PersonId by,
    Instant at) {

  /// In UTF-16 code units.
  public static final int LONGEST_REASON = 4000;

  public Decision {
    grounds = List.copyOf(grounds);
    reason = kept(LosslessText.storable(reason));
    if ((outcome == Outcome.UNPUBLISH) == grounds.isEmpty()) {
      throw new IllegalArgumentException(outcome + " with " + grounds.size() + " grounds");
    }
  }

  private static String kept(String reason) {
    if (reason.length() <= LONGEST_REASON) {
      return reason;
    }
    boolean splits = Character.isHighSurrogate(reason.charAt(LONGEST_REASON - 1));
    return reason.substring(0, splits ? LONGEST_REASON - 1 : LONGEST_REASON);
  }
}
