package org.uppsikt.domain.decision;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Maker;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.VersionRef;

/// The only thing a channel's removing verbs take. Nothing is unpublished before it is saved
/// (SME-40): an order is built from the sealed evidence of the very version that was decided, and
/// only `work` builds one, and proves that it is `work` ([Maker]).
public final class UnpublishOrder {

  private static final String WORK = "work";

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
  /// @param by a lookup of `work` itself
  /// @throws IllegalCallerException where anybody else asks
  /// @throws IllegalArgumentException where decision and evidence are of different versions, or the
  ///     decision is another outcome
  public static UnpublishOrder from(
      Lookup by,
      OrderId id,
      Target target,
      Decision decision,
      SealedEvidence evidence,
      UnpublishVerb verb) {
    Maker.require(by, WORK);
    if (decision.outcome() != Outcome.UNPUBLISH) {
      throw new IllegalArgumentException("an order from " + decision.outcome());
    }
    if (!decision.version().equals(evidence.version())) {
      throw new IllegalArgumentException(
          "decision of " + decision.version() + ", evidence of " + evidence.version());
    }
    return new UnpublishOrder(id, target, evidence.version(), verb, Optional.of(evidence.id()));
  }

  /// The two exceptions: child sexual abuse material, of which no copy may exist (BrB 16:10 a, strl
  /// § 311, requirements T1), and advertising where it is switched on. The item is hidden, never
  /// trashed.
  ///
  /// @param by a lookup of `work` itself
  /// @throws IllegalCallerException where anybody else asks
  /// @throws IllegalArgumentException where the decision rests on anything but the category of the
  ///     basis
  public static UnpublishOrder withoutCopy(
      Lookup by, OrderId id, Target target, Decision decision, NoCopyBasis basis) {
    Maker.require(by, WORK);
    boolean only =
        decision.outcome() == Outcome.UNPUBLISH
            && decision.grounds().stream().allMatch(g -> g.category() == basis.category());
    if (!only) {
      throw new IllegalArgumentException("only " + basis.category() + " goes without a copy here");
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

  /// Empty only for the exceptions that go without a copy.
  public Optional<EvidenceId> evidence() {
    return evidence;
  }
}
