package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.Provision;

/// The law that ships with the program: whole, readable where it holds, and tied to the grounds
/// (VAR-17).
class LawLibraryTest {

  /// Besides English, which everybody has.
  private static final Map<Country, Set<String>> READ_IN =
      Map.of(
          Country.SE, Set.of("sv"),
          Country.NO, Set.of("nb"),
          Country.FI, Set.of("sv", "fi"));

  @ParameterizedTest
  @EnumSource
  void everyClauseOfTheStatuteLayerHasItsProvision_andNoProvisionNamesAnUnknownOne(
      Country country) {
    Set<String> told =
        LawLibrary.of(country).stream()
            .flatMap(p -> p.clauses().stream())
            .collect(Collectors.toSet());
    assertThat(told)
        .isEqualTo(
            statutes(country).clauses().stream().map(Clause::id).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyProvisionIsToldInTheLanguagesOfItsCountry(Country country) {
    List<Provision> law = LawLibrary.of(country);
    assertThat(law).isNotEmpty().extracting(Provision::id).doesNotHaveDuplicates();
    assertThat(law)
        .allSatisfy(
            p -> {
              assertThat(p.act()).isNotBlank();
              assertThat(p.section()).isNotBlank();
              assertThat(p.wording().byLanguage())
                  .containsKey("en")
                  .containsKeys(READ_IN.get(country).toArray(String[]::new));
              assertThat(p.wording().byLanguage().values()).allMatch(words -> words.length() > 30);
            });
  }

  /// The municipalities' guidelines name them (SAL-03, SAL-06, SME-54).
  @Test
  void theActsThatTheGuidelinesNameAreThere() {
    assertThat(LawLibrary.of(Country.NO))
        .extracting(p -> p.act().split(" ")[0] + " " + p.section())
        .contains("Kommuneloven § 4-1", "Forvaltningsloven §§ 11, 11 a og 13");
    assertThat(LawLibrary.of(Country.SE))
        .extracting(Provision::id)
        .contains("OSL-5", "OSL-21", "URL", "GDPR", "FL-5");
  }

  private static PolicyPack statutes(Country country) {
    PolicyLibrary library = PolicyLibrary.shipped();
    return library.policies().stream()
        .filter(pack -> pack.country() == country)
        .map(pack -> library.withStatutes(pack, LocalDate.of(2026, 8, 1)).statutes())
        .findFirst()
        .orElseThrow();
  }
}
