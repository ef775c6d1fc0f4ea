package org.uppsikt.arch.bad.work.there;

import org.uppsikt.arch.bad.domain.decision.UnpublishOrder;
import org.uppsikt.arch.bad.domain.evidence.SealedEvidence;

/// Makes an order although it does not send any.
public final class Orders {

  UnpublishOrder order(SealedEvidence evidence) {
    return new UnpublishOrder(evidence);
  }
}
