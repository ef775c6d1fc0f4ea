package org.uppsikt.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;
import org.uppsikt.ui.policy.PolicySource;
import org.uppsikt.ui.policy.RuleSource;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.UnitSupplements;

/// The guidelines that ship, as the screen reads them.
public final class PolicyExample implements PolicySource {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  public static final Instant READ = Instant.parse("2026-11-22T08:15:00Z");

  private final PolicyInForce policy;
  public Optional<Instant> acknowledged = Optional.empty();
  public int asked;
  public UnitSupplements.Standing supplements = UnitSupplements.Standing.NONE;

  public PolicyExample(String pack) {
    this.policy =
        switch (PolicyLibrary.shipped().on(pack, DAY)) {
          case Standing.InForce now -> now.policy();
          case Standing.OutOfPeriod past -> past.last();
          case Standing.Unknown unknown -> throw new IllegalArgumentException(pack);
        };
  }

  @Override
  public Guidelines.Standing standing() {
    return new Guidelines.Standing(
        policy,
        policy.policy().document().inForceOn(DAY),
        policy.policy().driftOn(DAY),
        acknowledged,
        supplements);
  }

  @Override
  public RuleSource ruling() {
    return new RuleExample();
  }

  @Override
  public Map<String, Integer> decisions() {
    return Map.of("SME-43", 42, "SME-48", 16, "BJV-6.1", 42, "BJV-7", 31);
  }

  @Override
  public boolean acknowledge(PolicyVersion version) {
    asked++;
    acknowledged = Optional.of(READ);
    return version.equals(policy.policy().version());
  }

  @Override
  public UnitSupplements.Taken takeIn(Path file) {
    return new UnitSupplements.Taken.Refused(UnitSupplements.Why.NO_RIGHT);
  }

  @Override
  public Optional<UnitSupplements.Why> takeOut(UUID supplement, String reason) {
    return Optional.of(UnitSupplements.Why.NO_RIGHT);
  }

  @Override
  public Check tryOut(String text) {
    var context = new FlagContext(policy, policy.policy().language(), java.util.Set.of());
    return StandardDetectors.flagger(Clocks.system()).check(text, context);
  }
}
