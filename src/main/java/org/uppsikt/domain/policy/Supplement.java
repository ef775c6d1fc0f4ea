package org.uppsikt.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a unit adds to the municipality's policy: it tightens, never loosens (KRO-34).
///
/// @param of version of the policy that it tightens; it does nothing to another
/// @param unit as it is written
/// @param approval [Approval#NONE] where it says nothing of it
public record Supplement(
    PolicyVersion of,
    String unit,
    List<Stronger> strengths,
    List<ClockRule> clocks,
    Approval approval) {

  public Supplement {
    strengths = List.copyOf(strengths);
    clocks = List.copyOf(clocks);
  }

  /// A clause that binds more here.
  public record Stronger(String clause, Clause.Strength strength) {}

  /// The policy as it holds with this. What is tighter already, by the policy or by another unit's
  /// supplement, stays as tight.
  public PolicyPack on(PolicyPack policy) {
    return of.equals(policy.version())
        ? policy.with(
            policy.clauses().stream().map(this::stronger).toList(),
            policy.arrangements().with(shorter(policy), approval(policy)))
        : policy;
  }

  private Clause stronger(Clause clause) {
    return strengths.stream()
        .filter(own -> own.clause().equals(clause.id()))
        .map(own -> clause.asStrongAs(own.strength()))
        .reduce(clause, (one, other) -> one.asStrongAs(other.strength()));
  }

  private List<ClockRule> shorter(PolicyPack policy) {
    List<ClockRule> all = new ArrayList<>();
    for (ClockRule held : policy.arrangements().clocks()) {
      all.add(
          clocks.stream()
              .filter(own -> own.task() == held.task())
              .reduce(held, ClockRule::asShortAs));
    }
    for (ClockRule own : clocks) {
      if (all.stream().noneMatch(held -> held.task() == own.task())) {
        all.add(own);
      }
    }
    return all;
  }

  private Approval approval(PolicyPack policy) {
    Approval held = policy.arrangements().approval();
    return new Approval(
        together(held.steps(), approval.steps()),
        Math.max(held.administrators(), approval.administrators()),
        held.substitute() || approval.substitute(),
        together(held.notified(), approval.notified()));
  }

  private static List<Approval.Step> together(List<Approval.Step> held, List<Approval.Step> own) {
    return Stream.concat(held.stream(), own.stream()).distinct().toList();
  }

  /// The clocks of a policy that this makes shorter, as they are with it.
  public List<ClockRule> clocksChanged(PolicyPack policy) {
    List<ClockRule> before = policy.arrangements().clocks();
    return on(policy).arrangements().clocks().stream()
        .filter(clock -> !before.contains(clock))
        .toList();
  }

  /// The clauses of a policy that bind more by this, as they are with it.
  public List<Clause> clausesChanged(PolicyPack policy) {
    return on(policy).clauses().stream()
        .filter(clause -> !policy.clause(clause.id()).equals(Optional.of(clause)))
        .toList();
  }

  /// The approval of channels, where this asks more of it.
  public Optional<Approval> approvalChanged(PolicyPack policy) {
    Approval after = on(policy).arrangements().approval();
    return after.equals(policy.arrangements().approval()) ? Optional.empty() : Optional.of(after);
  }
}
