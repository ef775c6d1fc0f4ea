package org.uppsikt.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormsTest {

  private static NumberForms forms(String typed) {
    return NumberForms.of(typed).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ; ", "KS yyyy/####; SBN", "#;#a;#b;#c;#d;#e;#f;#g;#h;#i;#j;#k;#l"})
  void oneThatIsNone_orTooMany_areNone(String typed) {
    assertThat(NumberForms.of(typed)).isEmpty();
  }

  @Test
  void theyAreKeptAsOneLine_eachOnce() {
    assertThat(forms(" KS yyyy/#### ;SBN.yyyy.##; KS yyyy/####;").line())
        .isEqualTo("KS yyyy/####; SBN.yyyy.##");
  }

  @Test
  void aNumberIsOfTheFirstFormThatFits() {
    var forms = forms("KS yyyy/####; yyyy/#");
    assertThat(forms.formOf("KS 2026/0147").map(NumberPattern::form)).contains("KS yyyy/####");
    assertThat(forms.formOf("2026/7").map(NumberPattern::form)).contains("yyyy/#");
    assertThat(forms.formOf("26/7")).isEmpty();
  }

  @Test
  void numbersAreFoundInTheirOrder_andTheLongerOneWhereTwoFormsFit() {
    String text = "Se 2025/9, KS 2026/0147 och 2026/0148";
    var forms = forms("yyyy/#; KS yyyy/####");
    assertThat(forms.find(text, 9)).containsExactly("2025/9", "KS 2026/0147", "2026/0148");
    assertThat(forms.places(text, 2)).extracting(MatchResult::start).containsExactly(3, 11);
  }

  @Test
  void onlyTheOnesToldFromOtherNumbersAreLookedForInAnAnswer() {
    assertThat(forms("####; KS yyyy/####").tellingThemselves().orElseThrow().find("2026, 1234", 9))
        .isEmpty();
    assertThat(forms("####").tellingThemselves()).isEmpty();
  }
}
