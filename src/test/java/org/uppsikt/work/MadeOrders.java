package org.uppsikt.work;

import java.lang.invoke.MethodHandles;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.SealedEvidence;

/// Orders as they are made when the outbox is emptied, for tests without one.
public final class MadeOrders {

  private MadeOrders() {}

  public static UnpublishOrder from(
      OrderId id, Target target, Decision decision, SealedEvidence evidence, UnpublishVerb verb) {
    return UnpublishOrder.from(MethodHandles.lookup(), id, target, decision, evidence, verb);
  }

  public static UnpublishOrder withoutCopy(
      OrderId id, Target target, Decision decision, NoCopyBasis basis) {
    return UnpublishOrder.withoutCopy(MethodHandles.lookup(), id, target, decision, basis);
  }
}
