package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.policy.Approval;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.domain.policy.Supplement;
import org.uppsikt.policy.PackProblem.Cure;

/// A unit's supplement may tighten the municipality's policy, never loosen it (KRO-34).
class SupplementTest {

  private final PolicyLibrary library = PolicyLibrary.shipped();

  private List<PackProblem> problems(String of, String rest) {
    PolicyPack policy = library.version(PolicyVersion.parse(of)).orElseThrow();
    String json = "{\"of\": \"" + of + "\", \"unit\": \"Biblioteket\", " + rest + "}";
    return problems(json, policy);
  }

  private static List<PackProblem> problems(String json, PolicyPack policy) {
    return switch (read(json, policy)) {
      case SupplementResult.Broken(List<PackProblem> problems) -> problems;
      case SupplementResult.Loaded loaded -> List.of();
    };
  }

  private static SupplementResult read(String json, PolicyPack policy) {
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
  void whatItTightensHolds_andNothingElseChanges() {
    PolicyPack policy = library.version(PolicyVersion.parse("smedjebacken@1")).orElseThrow();
    Supplement supplement =
        ((SupplementResult.Loaded)
                read(
                    """
                    {"of": "smedjebacken@1", "unit": "Biblioteket",
                     "strengths": [{"clause": "SME-03", "strength": "MUST"},
                       {"clause": "SME-40", "strength": "MUST"}],
                     "clocks": [
                       {"task": "ANSWER", "clause": "", "limit": {"amount": 1, "unit": "DAYS"}},
                       {"task": "WATCH", "clause": "", "pace": "REGULARLY"}]}
                    """,
                    policy))
            .supplement();
    PolicyPack with = supplement.on(policy);

    assertThat(with.clause("SME-03").orElseThrow().strength()).isEqualTo(Clause.Strength.MUST);
    assertThat(supplement.clausesChanged(policy)).extracting(Clause::id).containsExactly("SME-03");
    ClockRule answer = supplement.clocksChanged(policy).getFirst();
    assertThat(answer.task()).isEqualTo(ClockRule.Task.ANSWER);
    assertThat(answer.clause()).isEqualTo("SME-38");
    assertThat(answer.limit()).contains(new ClockRule.Term(1, ClockRule.Unit.DAYS));
    assertThat(answer.pace()).isEqualTo(ClockRule.Pace.FIXED);
    assertThat(supplement.clocksChanged(policy))
        .extracting(ClockRule::task)
        .containsExactly(ClockRule.Task.ANSWER, ClockRule.Task.WATCH);
    assertThat(supplement.approvalChanged(policy)).isEmpty();
    assertThat(with.version()).isEqualTo(policy.version());
    assertThat(with.grounds()).isEqualTo(policy.grounds());
    assertThat(with.arrangements().templates()).isEqualTo(policy.arrangements().templates());
  }

  @Test
  void ofTwoUnitsTheTighterHolds_andAnotherVersionIsLeftAsItIs() {
    PolicyPack policy = library.version(PolicyVersion.parse("saffle@1")).orElseThrow();
    Supplement three = answersIn(3);
    Supplement four = answersIn(4);
    assertThat(four.on(three.on(policy))).isEqualTo(three.on(policy));
    assertThat(three.on(four.on(policy))).isEqualTo(three.on(policy));
    PolicyPack other = library.version(PolicyVersion.parse("kronoby@1")).orElseThrow();
    assertThat(three.on(other)).isSameAs(other);
  }

  private static Supplement answersIn(int days) {
    var term = Optional.of(new ClockRule.Term(days, ClockRule.Unit.WORKING_DAYS));
    var clock = new ClockRule(ClockRule.Task.ANSWER, "SAF-23", term, term, ClockRule.Pace.FIXED);
    return new Supplement(
        PolicyVersion.parse("saffle@1"), "Badet", List.of(), List.of(clock), Approval.NONE);
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
    assertThat(
            problems(
                "vargarda@1",
                "\"clocks\": [{\"task\": \"REMOVE\", \"clause\": \"VAR-99\", \"pace\":"
                    + " \"PROMPTLY\"}]"))
        .extracting(PackProblem::place)
        .containsExactly("/clocks/0/clause");
  }

  @Test
  void aSupplementToAnotherVersion_isRefused() {
    PolicyPack policy = library.version(PolicyVersion.parse("saffle@1")).orElseThrow();
    String json = "{\"of\": \"saffle@2\", \"unit\": \"Biblioteket\"}";
    assertThat(problems(json, policy)).extracting(PackProblem::place).containsExactly("/of");
  }
}
