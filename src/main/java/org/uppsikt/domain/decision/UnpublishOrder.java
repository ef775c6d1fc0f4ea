package org.uppsikt.domain.decision;

import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;

/// The only thing a channel's removing verbs take. Nothing is unpublished before it is saved
/// (SME-40): an order is built from the sealed evidence of the very version that was decided, and
/// only `work` builds one (an architecture test holds that).
public final class UnpublishOrder {

  private final OrderId id;
  private final Target target;
  private final VersionRef version;
  private final UnpublishVerb verb;
  private final Optional<EvidenceId> evidence;

  private UnpublishOrder(
      OrderId id,
      Target target,
      VersionRef version,
      UnpublishVerb verb,
      Optional<EvidenceId> evidence) {
    this.id = id;
    this.target = target;
    this.version = version;
    this.verb = verb;
    this.evidence = evidence;
  }

  /// The order that a decision and the evidence of the same version allow.
  ///
  /// @throws IllegalArgumentException where decision and evidence are of different versions, or the
  ///     decision is another outcome
  public static UnpublishOrder from(
      OrderId id, Target target, Decision decision, SealedEvidence evidence, UnpublishVerb verb) {
    if (decision.outcome() != Outcome.UNPUBLISH) {
      throw new IllegalArgumentException("an order from " + decision.outcome());
    }
    if (!decision.version().equals(evidence.version())) {
      throw new IllegalArgumentException(
          "decision of " + decision.version() + ", evidence of " + evidence.version());
    }
    return new UnpublishOrder(id, target, evidence.version(), verb, Optional.of(evidence.id()));
  }

  /// The exception for child sexual abuse material: no copy may exist (BrB 16:10 a, strl § 311,
  /// requirements T1), so the item is hidden, never trashed, on the strength of the decision alone.
  ///
  /// @throws IllegalArgumentException where the decision rests on any other category
  public static UnpublishOrder withoutCopy(OrderId id, Target target, Decision decision) {
    boolean only =
        decision.outcome() == Outcome.UNPUBLISH
            && decision.grounds().stream().allMatch(g -> g.category() == Category.C09_CHILD_ABUSE);
    if (!only) {
      throw new IllegalArgumentException("only C09 goes without a copy");
    }
    return new UnpublishOrder(id, target, decision.version(), UnpublishVerb.HIDE, Optional.empty());
  }

  public OrderId id() {
    return id;
  }

  public Target target() {
    return target;
  }

  public VersionRef version() {
    return version;
  }

  public UnpublishVerb verb() {
    return verb;
  }

  /// Empty only for the exception that goes without a copy.
  public Optional<EvidenceId> evidence() {
    return evidence;
  }
}
