package org.uppsikt.domain.decision;

/// An order to show an item again. Adds speech, removes none, so it needs no evidence; it may be
/// repeated safely.
public record RestoreOrder(OrderId id, Target target) {}
