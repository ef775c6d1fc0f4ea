package org.uppsikt.domain.policy;

import java.util.List;

/// What a policy arranges beside its grounds: stored with the pack and readable. Clocks, roles,
/// approval and retention drive nothing by themselves.
public record Arrangements(
    List<ClockRule> clocks,
    List<RoleHolder> roles,
    Approval approval,
    List<Template> templates,
    List<RetentionSlot> retention) {

  public static final Arrangements NONE =
      new Arrangements(List.of(), List.of(), Approval.NONE, List.of(), List.of());

  /// The same with other clocks and another approval.
  Arrangements with(List<ClockRule> otherClocks, Approval otherApproval) {
    return new Arrangements(otherClocks, roles, otherApproval, templates, retention);
  }

  public Arrangements {
    clocks = List.copyOf(clocks);
    roles = List.copyOf(roles);
    templates = List.copyOf(templates);
    retention = List.copyOf(retention);
  }
}
