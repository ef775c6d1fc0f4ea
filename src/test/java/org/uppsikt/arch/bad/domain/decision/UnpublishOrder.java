package org.uppsikt.arch.bad.domain.decision;

import org.uppsikt.arch.bad.domain.evidence.SealedEvidence;

/// Stands for the real order.
public record UnpublishOrder(SealedEvidence evidence) {}
