package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

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
