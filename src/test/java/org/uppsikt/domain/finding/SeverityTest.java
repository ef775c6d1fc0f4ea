package org.uppsikt.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.policy.Category;

/// How law and reach move a finding, one step and no more.
class SeverityTest {

  private static final Set<Category> ASKED =
      Set.of(Category.C07_VIOLENCE, Category.C10_COPYRIGHT, Category.C11_PERSONAL_DATA);

  @ParameterizedTest
  @CsvSource({
    // By themselves.
    "C04, RULE, HIGH, PUBLIC, false, HIGH",
    "C11, RULE, HIGH, PUBLIC, false, MEDIUM",
    // The law asks for it to go: where others read it, and where the finding is not a guess.
    "C10, RULE, MEDIUM, PUBLIC, true, HIGH",
    "C11, DETECTOR, HIGH, PUBLIC, true, HIGH",
    "C07, RULE, MEDIUM, PUBLIC, true, URGENT",
    "C11, DETECTOR, LOW, PUBLIC, true, MEDIUM",
    "C11, MODEL, LOW, PUBLIC, true, LOW",
    "C04, RULE, HIGH, PUBLIC, true, HIGH",
    "C11, DETECTOR, HIGH, OFFICE, true, LOW",
    // Many read it: what is medium is high, and nothing becomes urgent by that alone.
    "C13, RULE, HIGH, MANY, false, HIGH",
    "C04, RULE, HIGH, MANY, false, HIGH",
    "C14, RULE, HIGH, MANY, false, LOW",
    "C10, RULE, HIGH, MANY, true, HIGH",
    // Nobody but the municipality reads it. A threat stays what it is.
    "C04, RULE, HIGH, OFFICE, false, MEDIUM",
    "C13, RULE, HIGH, OFFICE, false, LOW",
    "C14, RULE, HIGH, OFFICE, false, LOW",
    "C01, RULE, HIGH, OFFICE, false, URGENT",
    "C16, RULE, HIGH, MANY, true, URGENT",
    // What is no breach stands where it stood.
    "M:QUESTION, RULE, HIGH, MANY, true, QUESTION",
    "M:CASE, RULE, HIGH, OFFICE, true, CASE",
    "X1:CRITICISM, RULE, HIGH, MANY, true, NONE"
  })
  void itMovesByOneStep(
      String code, Source source, Confidence sure, Reach reach, boolean law, Severity expected) {
    var finding =
        new Finding(
            Subject.ofCode(code),
            new Span(0, 3),
            source,
            "rule",
            1,
            sure,
            "why.test",
            List.of(),
            "x");
    var bearing = new Bearing(law ? ASKED : Set.of(), reach);
    assertThat(Severity.of(finding, bearing)).isEqualTo(expected);
    assertThat(Severity.of(new Check.Done(List.of(finding)), bearing)).isEqualTo(expected);
  }
}
