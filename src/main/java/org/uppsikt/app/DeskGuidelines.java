package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.ui.policy.PolicySource;
import org.uppsikt.ui.policy.RuleDesk;
import org.uppsikt.ui.policy.RuleSource;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.UnitSupplements;

/// The guidelines of a desk, for the person who sits there.
record DeskGuidelines(Desk desk) implements PolicySource {

  private static final Duration LATELY = Duration.ofDays(90);

  @Override
  public Guidelines.Standing standing() {
    return desk.guidelines().standing(desk.person().id());
  }

  @Override
  public RuleSource ruling() {
    return new RuleDesk(desk.ruling(), desk.atItem().judging(), this::people, desk.person().id());
  }

  private List<Person> people() {
    return desk.office().database().read(tx -> desk.office().tables().people().all(tx));
  }

  @Override
  public Map<String, Integer> decisions() {
    return desk.guidelines().decisions(LATELY);
  }

  @Override
  public boolean acknowledge(PolicyVersion version) {
    return desk.guidelines().acknowledge(desk.person().id(), version);
  }

  @Override
  public UnitSupplements.Taken takeIn(Path file) {
    return desk.guidelines().supplements().take(file, desk.person().id());
  }

  @Override
  public Optional<UnitSupplements.Why> takeOut(UUID supplement, String reason) {
    return desk.guidelines().supplements().end(supplement, reason, desk.person().id());
  }

  @Override
  public Check tryOut(String text) {
    return desk.guidelines().tryOut(text);
  }
}
