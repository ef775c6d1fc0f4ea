package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.policy.PackProblem.Cure;

/// A unit's supplement may tighten the municipality's policy, never loosen it (KRO-34).
class SupplementTest {

  private final PolicyLibrary library = PolicyLibrary.shipped();

  private List<PackProblem> problems(String of, String rest) {
    PolicyPack policy = library.version(PolicyVersion.parse(of)).orElseThrow();
    String json = "{\"of\": \"" + of + "\", \"unit\": \"Biblioteket\", " + rest + "}";
    return new PackReader().supplement("unit.json", json.getBytes(StandardCharsets.UTF_8), policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "saffle@1|\"strengths\": [{\"clause\": \"SAF-14\", \"strength\": \"SHOULD\"}]|/strengths/0/strength",
        "saffle@1|\"clocks\": [{\"task\": \"ANSWER\", \"clause\": \"\", \"target\": {\"amount\": 2, \"unit\": \"WORKING_DAYS\"}, \"limit\": {\"amount\": 6, \"unit\": \"WORKING_DAYS\"}}]|/clocks/0/limit",
        "saffle@1|\"clocks\": [{\"task\": \"ANSWER\", \"clause\": \"\", \"limit\": {\"amount\": 3, \"unit\": \"WORKING_DAYS\"}}]|/clocks/0/target",
        "vargarda@1|\"clocks\": [{\"task\": \"SUPERVISE\", \"clause\": \"\", \"limit\": {\"amount\": 1, \"unit\": \"MONTHS\"}}]|/clocks/0/limit",
        "vargarda@1|\"clocks\": [{\"task\": \"WATCH\", \"clause\": \"\", \"pace\": \"REGULARLY\"}]|/clocks/0/limit",
        "vargarda@1|\"approval\": {\"steps\": [], \"administrators\": 2, \"substitute\": true, \"notified\": []}|/approval/steps",
        "base@4|\"approval\": {\"steps\": [], \"administrators\": 1, \"substitute\": false, \"notified\": []}|/approval/administrators",
        "base@4|\"approval\": {\"steps\": [], \"administrators\": 2, \"substitute\": false, \"notified\": []}|/approval/substitute"
      })
  void aSupplementMayTighten_neverLoosen(String of, String rest, String place) {
    assertThat(problems(of, rest))
        .anySatisfy(
            problem -> {
              assertThat(problem.place()).isEqualTo(place);
              assertThat(problem.cure()).isEqualTo(Cure.TIGHTEN);
              assertThat(problem.file()).isEqualTo("unit.json");
              assertThat(problem.details()).isNotEmpty();
            });
  }

  @Test
  void whatTightens_isFine() {
    assertThat(
            problems(
                "saffle@1",
                "\"strengths\": [{\"clause\": \"SAF-25\", \"strength\": \"MUST\"}], \"clocks\":"
                    + " [{\"task\": \"ANSWER\", \"clause\": \"SAF-23\", \"target\": {\"amount\": 1,"
                    + " \"unit\": \"WORKING_DAYS\"}, \"limit\": {\"amount\": 3, \"unit\":"
                    + " \"WORKING_DAYS\"}}]"))
        .isEmpty();
  }

  @Test
  void groundsCannotBeAdded_andClausesMustExist() {
    assertThat(problems("saffle@1", "\"grounds\": []"))
        .extracting(PackProblem::cure)
        .containsExactly(Cure.REMOVE_FIELD);
    assertThat(
            problems(
                "saffle@1", "\"strengths\": [{\"clause\": \"SAF-99\", \"strength\": \"MUST\"}]"))
        .extracting(PackProblem::cure)
        .containsExactly(Cure.ADD_CLAUSE);
  }

  @Test
  void aSupplementToAnotherVersion_isRefused() {
    PolicyPack policy = library.version(PolicyVersion.parse("saffle@1")).orElseThrow();
    String json = "{\"of\": \"saffle@2\", \"unit\": \"Biblioteket\"}";
    assertThat(new PackReader().supplement("u.json", json.getBytes(StandardCharsets.UTF_8), policy))
        .extracting(PackProblem::place)
        .containsExactly("/of");
  }
}
