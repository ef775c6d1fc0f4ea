package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsideTest {

  private static final String THREAT = "\"Jag ska slå ihjäl dig\"";

  @Test
  void quotedThreat_isNoBreach_whereTheWriterCondemnsIt() {
    assertThat(Desk.breaches(THREAT + " skrev han. Det är oacceptabelt och ska polisanmälas."))
        .isEmpty();
  }

  @Test
  void quotationMarksAlone_shieldNothing() {
    assertThat(Desk.breaches(THREAT + ", hälsningar din granne")).contains("C01");
    assertThat(Desk.breaches("Oacceptabelt! Jag ska slå ihjäl dig!")).contains("C01");
  }

  /// Words that stand in nearly any sentence condemn nothing.
  @ParameterizedTest
  @ValueSource(
      strings = {
        " – ta det som ett löfte",
        ", det är okej för mig",
        ", tipsa gärna dina vänner",
        ", gränsen är nådd"
      })
  void commonWordsOutside_areNoCondemnation(String rest) {
    assertThat(sure(THREAT + rest)).contains("C01 HIGH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oacceptabelt! " + THREAT,
        THREAT + ", vidrigt är vad du är",
        THREAT + " säger jag, vidrigt är vad du är"
      })
  void threatThatNobodyElseIsSaidToHaveMade_isShownWithLittleConfidence(String text) {
    assertThat(sure(text)).contains("C01 LOW").doesNotContain("C01 HIGH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jag kommer aldrig sluta kalla dig jävla hora",
        "Aldrig ska jag sluta kalla henne jävla hora",
        "Jag kallar dig inte bara idiot, jag kallar dig jävla hora",
        "Sluta gnälla, jag kallar dig jävla hora",
        "I will never stop calling you a fucking whore",
        "Jeg skal aldri slutte å kalle deg jævla hore"
      })
  void whatTheWriterCallsSomebody_isSaid(String text) {
    assertThat(Desk.breaches(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Han kallade mig idiot på mötet.",
        "Jag blev kallad idiot på mötet.",
        "Ingen ska behöva bli kallad idiot."
      })
  void whatWasDoneToTheWriter_isNoBreachOfTheWriters(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
  }

  private static List<String> sure(String text) {
    return Desk.check(text).findingsOrNone().stream()
        .map(f -> f.subject().code() + " " + f.confidence())
        .toList();
  }

  @Test
  void personalDataInAQuotation_isStillSpread() {
    assertThat(Desk.breaches("\"Hans personnummer är 19900101-2385\" är oacceptabelt att skriva."))
        .contains("C11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sluta kalla folk idioter här.",
        "Ikke kall folk for idioter her.",
        "Don't call people idiots here."
      })
  void askingToStopNamesBeingCalled_isNoBreach(String text) {
    assertThat(Desk.breaches(text)).isEmpty();
  }
}
