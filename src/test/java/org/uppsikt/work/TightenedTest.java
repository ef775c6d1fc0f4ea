package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.policy.Approval;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.domain.policy.Supplement;
import org.uppsikt.policy.PolicyLibrary;

/// The policy with what units add to it, over a day on which the law behind it changes.
class TightenedTest {

  private final PolicyInForce before = base();
  private final Tightened tightened = new Tightened();

  /// A console that is open over the day works on under the law that holds.
  @Test
  void whereTheStatutesChange_theNewOnesHold_andStayAsTight() {
    tightened.by(List.of(stronger()));
    assertThat(tightened.on(before).statutes()).isEqualTo(before.statutes());

    var after = new PolicyInForce(before.policy(), next(before.statutes()));
    PolicyInForce with = tightened.on(after);
    assertThat(with.statutes().version()).isEqualTo(after.statutes().version());
    assertThat(with.clause("BAS-6.6").map(Clause::strength)).contains(Clause.Strength.MUST);
    assertThat(before.clause("BAS-6.6")).isNotEqualTo(with.clause("BAS-6.6"));
  }

  /// It is asked for with every item.
  @Test
  void whereNothingChanged_itIsMadeOnce() {
    tightened.by(List.of(stronger()));
    assertThat(tightened.on(before)).isSameAs(tightened.on(base()));
  }

  private Supplement stronger() {
    return new Supplement(
        before.policy().version(),
        "Biblioteket",
        List.of(new Supplement.Stronger("BAS-6.6", Clause.Strength.MUST)),
        List.of(),
        Approval.NONE);
  }

  private static PolicyInForce base() {
    PolicyLibrary library = PolicyLibrary.shipped();
    return library.withStatutes(library.named("base").orElseThrow(), LocalDate.of(2026, 8, 1));
  }

  private static PolicyPack next(PolicyPack statutes) {
    PolicyVersion version = statutes.version();
    return new PolicyPack(
        new PolicyVersion(version.pack(), version.version() + 1),
        statutes.kind(),
        statutes.country(),
        statutes.language(),
        statutes.municipality(),
        statutes.hosts(),
        statutes.document(),
        statutes.clauses(),
        statutes.grounds(),
        statutes.nonGrounds(),
        statutes.matters(),
        statutes.arrangements(),
        statutes.drift());
  }
}
