package org.uppsikt.domain.policy;

import java.util.List;

/// How a channel comes to be approved: who says yes, in order, and what must be there.
///
/// @param steps approvers in order
/// @param administrators how many there must be at least; 0 where the document does not say
/// @param substitute whether one must be appointed
/// @param notified who is told afterwards
public record Approval(
    List<Step> steps, int administrators, boolean substitute, List<Step> notified) {

  public static final Approval NONE = new Approval(List.of(), 0, false, List.of());

  public Approval {
    steps = List.copyOf(steps);
    notified = List.copyOf(notified);
  }

  /// One approver, or one who is told.
  public record Step(Labels title, String clause) {}
}
