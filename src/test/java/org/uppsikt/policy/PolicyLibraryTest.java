package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.ListedNonGround.Instead;
import org.uppsikt.domain.policy.NonGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;

class PolicyLibraryTest {

  private final PolicyLibrary library = PolicyLibrary.shipped();

  private PolicyInForce inForce(String pack) {
    return ((Standing.InForce) library.on(pack, LocalDate.of(2026, 11, 22))).policy();
  }

  @Test
  void everyGround_restsOnAClauseThatExists() {
    for (PolicyPack pack : library.policies()) {
      PolicyInForce policy = library.withStatutes(pack, LocalDate.of(2026, 11, 22));
      assertThat(policy.grounds()).allMatch(g -> policy.clause(g.clause()).isPresent());
    }
  }

  @Test
  void base_hasItsGroundsOnDigits_inTheOrderOfTheKeyboard() {
    assertThat(inForce("base").grounds().subList(0, 10))
        .extracting(ListedGround::digit)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "0");
    assertThat(inForce("base").grounds().getFirst().label().in("sv", "sv"))
        .isEqualTo("Personangrepp, förtal");
  }

  @Test
  void ground_isThePolicysOwnFirst_thenTheStatutes_thenNone() {
    PolicyInForce smedjebacken = inForce("smedjebacken");

    assertThat(smedjebacken.groundFor(Category.C04_PERSONAL_ATTACK))
        .contains(new Ground(Category.C04_PERSONAL_ATTACK, "SME-43", "punkt 1"));
    assertThat(smedjebacken.groundFor(Category.C13_ADVERTISING)).isEmpty();
    assertThat(smedjebacken.statutes().groundFor(Category.C01_THREAT)).isPresent();
  }

  @Test
  void politics_isReferred_neverAGround() {
    assertThat(inForce("smedjebacken").nonGround(NonGround.POLITICS))
        .hasValueSatisfying(
            n -> {
              assertThat(n.clause()).isEqualTo("SME-52");
              assertThat(n.outcomes()).isEqualTo(List.of(Instead.REFER, Instead.NO_ACTION));
            });
  }

  @Test
  void policyPastItsPeriod_isSaidToBe() {
    assertThat(library.on("bjorkvik", LocalDate.of(2028, 1, 1)))
        .isInstanceOf(Standing.OutOfPeriod.class);
    assertThat(library.on("bjorkvik", LocalDate.of(2027, 12, 31)))
        .isInstanceOf(Standing.InForce.class);
    assertThat(library.on("bjorkvik", LocalDate.of(2025, 11, 30)))
        .isInstanceOf(Standing.Unknown.class);
    assertThat(library.on("nowhere", LocalDate.of(2026, 1, 1)))
        .isEqualTo(new Standing.Unknown("nowhere"));
  }
}
