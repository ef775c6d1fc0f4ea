package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Drift;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.domain.policy.Provision;
import org.uppsikt.flag.Flagger;
import org.uppsikt.policy.LawLibrary;
import org.uppsikt.policy.PackReader;
import org.uppsikt.policy.PackResult;

/// The guidelines of the office: what is in force, who has read it, and how a text fares under it.
/// The version in force is kept with its text before anything is decided under it, so that an old
/// decision can be read as it was made.
public final class Guidelines {

  private final Office office;
  private final Flagger flagger;
  private final UnitSupplements supplements;

  public Guidelines(Office office, Flagger flagger) {
    this.office = office;
    this.flagger = flagger;
    this.supplements = new UnitSupplements(office);
  }

  /// How the guidelines stand for one person today.
  ///
  /// @param inPeriod false where the period of the last version has run out (requirements 7.3)
  /// @param drift clauses that cite what no longer is
  /// @param acknowledged when this person acknowledged this version; empty where she has not
  /// @param supplements what units have added to the policy
  public record Standing(
      PolicyInForce policy,
      boolean inPeriod,
      List<Drift> drift,
      Optional<Instant> acknowledged,
      UnitSupplements.Standing supplements) {

    public Standing {
      drift = List.copyOf(drift);
    }
  }

  /// Keeps the version in force, and the statutes behind it, with their text. Called when the
  /// workspace is opened; a version that is there already is left as it is.
  public void take() {
    supplements.look();
    office.database().change(tx -> PolicyKept.now(office, tx));
  }

  public Standing standing(PersonId person) {
    UnitSupplements.Standing added = supplements.standing(person);
    PolicyInForce now = office.policy();
    LocalDate day = LocalDate.ofInstant(office.clock().instant(), office.zone());
    return new Standing(
        now,
        now.policy().document().inForceOn(day),
        now.policy().driftOn(day),
        office
            .database()
            .read(
                tx -> office.tables().policies().acknowledged(tx, person, now.policy().version())),
        added);
  }

  /// Writes down that a person has read the version in force. The same twice is once.
  ///
  /// @param version the one she had before her
  /// @return false where another version is in force by now, which she has not read
  public boolean acknowledge(PersonId person, PolicyVersion version) {
    if (!office.policy().policy().version().equals(version)) {
      return false;
    }
    take();
    office
        .database()
        .change(
            tx -> {
              var policies = office.tables().policies();
              if (policies.acknowledged(tx, person, version).isEmpty()) {
                policies.acknowledge(tx, person, version);
                tx.journal(
                    Event.by(
                        person,
                        EventKind.POLICY_ACKNOWLEDGED,
                        "person:" + person,
                        Payload.NONE.with("policy", version)));
              }
            });
    return true;
  }

  /// What units add to the policy.
  public UnitSupplements supplements() {
    return supplements;
  }

  /// A version as this office had it, also where the program no longer ships it.
  public Optional<PolicyPack> asTaken(PolicyVersion version) {
    return office
        .database()
        .read(tx -> office.tables().policies().text(tx, version))
        .map(text -> new PackReader().read(version.toString(), text))
        .filter(PackResult.Loaded.class::isInstance)
        .map(loaded -> ((PackResult.Loaded) loaded).pack());
  }

  /// How many decisions of the last days rest on each clause.
  public Map<String, Integer> decisions(Duration last) {
    Instant since = office.clock().instant().minus(last);
    return office.database().read(tx -> office.tables().decisions().perClause(tx, since));
  }

  /// The law behind the guidelines, in short words of our own (VAR-17).
  public List<Provision> law() {
    return LawLibrary.of(office.policy().policy().country());
  }

  /// Checks a text against the policy in force. Nothing of it is kept.
  public Check tryOut(String text) {
    return flagger.check(text, office.checked(office.policy()));
  }
}
