package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.PackKind;

/// The table of coverage lists every clause of the five documents once, and what it calls carried
/// is shown by a test that exists.
class CoverageTest {

  private static final Path TABLE = Path.of("src", "docs", "coverage.tsv");

  private static Set<String> inPacks() {
    return PolicyLibrary.shipped().policies().stream()
        .filter(p -> p.kind() == PackKind.POLICY)
        .flatMap(p -> p.clauses().stream())
        .map(Clause::id)
        .collect(Collectors.toSet());
  }

  @Test
  void everyClauseIsListedOnce_andWhatIsCarriedNamesATest() throws IOException {
    assertThat(Coverage.faults(Files.readAllLines(TABLE), inPacks())).isEmpty();
    assertThat(Coverage.clauses()).hasSize(300).isEqualTo(inPacks());
  }

  @Test
  void plantedFaultsAreFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(TABLE));
    lines.removeIf(line -> line.startsWith("SAF-20\t"));
    lines.add("SME-40\tcarried\ttwice\tpolicy.CoverageTest#plantedFaultsAreFound");
    lines.add("SAF-99\tpartly\tnobody wrote it\t");
    lines.removeIf(line -> line.startsWith("KRO-01\t") || line.startsWith("KRO-02\t"));
    lines.add("KRO-01\tcarried\tnothing shows it\t");
    lines.add("KRO-02\tcarried\tno such test\tpolicy.CoverageTest#isNotThere");
    lines.removeIf(line -> line.startsWith("KRO-03\t") || line.startsWith("KRO-04\t"));
    lines.add("KRO-03\tcarried\tno test method\tpolicy.CoverageTest#inPacks");
    lines.add("KRO-04\tperhaps\t \t");
    Set<String> packs = new HashSet<>(inPacks());
    packs.add("SAL-47");

    assertThat(Coverage.faults(lines, packs))
        .containsExactlyInAnyOrder(
            "SME-40 twice",
            "SAF-99 unknown",
            "KRO-01 carried without a test",
            "KRO-02 no test policy.CoverageTest#isNotThere",
            "KRO-03 no test policy.CoverageTest#inPacks",
            "KRO-04 status perhaps",
            "KRO-04 says nothing",
            "SAF-20 missing",
            "SAL-47 unknown");
  }
}
