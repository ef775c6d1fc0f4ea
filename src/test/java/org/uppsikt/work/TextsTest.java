package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;

/// Where the text of a row starts.
class TextsTest {

  private static final String CLOCK =
      "Ni på kommunen kan inte ens läsa en klocka, bussen går ju innan skolan slutar! Handläggaren"
          + " Karin är ju helt dum i huvudet, och hon bor på Ekvägen 4 om någon vill säga det.";

  @Test
  void aGroundFurtherIn_isShownFromItsSentenceOn() {
    String shown =
        Texts.snippet(
            CLOCK,
            found(
                on(CLOCK, "kan inte ens läsa en klocka", "X1:CRITICISM"),
                on(CLOCK, "helt dum i huvudet", "C04"),
                on(CLOCK, "Ekvägen 4", "C11")));
    assertThat(shown).startsWith("… Handläggaren Karin är ju helt dum i huvudet, och hon bor");
    assertThat(Texts.startOf(shown, CLOCK)).isEqualTo(CLOCK.indexOf("Handläggaren"));
  }

  @ParameterizedTest
  @CsvSource({"C04", "C11", "M:QUESTION", "M:CASE", "M:PRESS"})
  void whereverItStands_itIsSeenInTheFirstLine(String code) {
    for (int words = 0; words < 60; words++) {
      String text = "vägen är inte plogad ".repeat(words) + "HÄR" + " och mycket mer".repeat(30);
      String shown = Texts.snippet(text, found(on(text, "HÄR", code)));
      assertThat(shown.indexOf("HÄR")).as("%s words before", words).isBetween(0, 42);
      assertThat(Texts.cut(shown)).isEqualTo(words > 2);
    }
  }

  @Test
  void aGroundComesBeforeAQuestion_andWhatIsNoGroundMovesNothing() {
    String text = "Varför svarar ni aldrig? " + "Vi har väntat länge nu. ".repeat(4) + "Idiot";
    assertThat(
            Texts.snippet(text, found(on(text, "aldrig?", "M:QUESTION"), on(text, "Idiot", "C04"))))
        .isEqualTo("… Vi har väntat länge nu. Idiot");
    assertThat(Texts.snippet(text, found(on(text, "länge", "X1:CRITICISM")))).isEqualTo(text);
    assertThat(Texts.snippet(text, new Check.NotChecked(Check.Reason.TOOK_TOO_LONG)))
        .isEqualTo(text);
  }

  @Test
  void aWordWithoutAnEndIsCutBetweenTwoCharacters() {
    String text = "🙏".repeat(80) + "idiot";
    for (int before = 0; before < 2; before++) {
      String shifted = "a".repeat(before) + text;
      assertThat(Texts.snippet(shifted, found(on(shifted, "idiot", "C04"))))
          .matches("… (🙏){11,12}idiot");
    }
  }

  private static Check found(Finding... findings) {
    return new Check.Done(Stream.of(findings).toList());
  }

  private static Finding on(String text, String words, String code) {
    int start = text.indexOf(words);
    return new Finding(
        Subject.ofCode(code),
        new Span(start, start + words.length()),
        Finding.Source.RULE,
        "P-001",
        1,
        Finding.Confidence.HIGH,
        "why.test",
        List.of(),
        "SME-43");
  }
}
