package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.policy.Drift;
import org.uppsikt.domain.policy.PolicyPack;

/// What a document cites and what applies today (requirements 7.3).
class DriftTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private final PolicyLibrary library = PolicyLibrary.shipped();

  @ParameterizedTest
  @CsvSource({
    "saffle, SAF-31, Personuppgiftslagen",
    "smedjebacken, SME-49, PUL",
    "vargarda, VAR-72, BBS-lagen",
    "vargarda, VAR-44, TF 2 kap. 3 §",
    "vargarda, VAR-81, Technorati",
    "saltdal, SAL-04, Offentlighetsloven",
    "saltdal, SAL-05, Arkivloven 1992"
  })
  void repealedLaw_isShownUntilAVersionMendsIt(String pack, String clause, String cites) {
    assertThat(newest(pack).driftOn(DAY))
        .anySatisfy(
            drift -> {
              assertThat(drift.clause()).isEqualTo(clause);
              assertThat(drift.cites()).startsWith(cites);
            });
  }

  @Test
  void aLawThatHasNotComeYet_isNoDrift() {
    assertThat(newest("saltdal").driftOn(LocalDate.of(2025, 12, 31)))
        .extracting(Drift::clause)
        .doesNotContain("SAL-05");
    assertThat(newest("saltdal").driftOn(LocalDate.of(2026, 1, 1)))
        .extracting(Drift::clause)
        .contains("SAL-05");
  }

  @Test
  void aVersionWithoutIt_showsNoneAnyMore() throws Exception {
    String mended =
        PacksTest.json("saffle.json")
            .replace("\"version\": 1,", "\"version\": 2,")
            .replaceFirst("(?s)\"drift\": \\[.*]", "\"drift\": []");
    var read = new PackReader().read("saffle.json", mended.getBytes(StandardCharsets.UTF_8));

    assertThat(((PackResult.Loaded) read).pack().driftOn(DAY)).isEmpty();
  }

  @Test
  void aPeriodThatIsOver_isShown() {
    assertThat(library.on("saltdal", LocalDate.of(2020, 12, 31)))
        .isInstanceOf(Standing.InForce.class);
    assertThat(library.on("saltdal", DAY)).isInstanceOf(Standing.OutOfPeriod.class);
  }

  private PolicyPack newest(String pack) {
    return library.offered(DAY).stream()
        .filter(p -> p.version().pack().equals(pack))
        .findFirst()
        .orElseThrow();
  }
}
