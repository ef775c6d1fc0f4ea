package org.uppsikt.evidence.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Drafts;
import org.uppsikt.evidence.Pictures;
import org.uppsikt.evidence.Requests;
import org.uppsikt.evidence.SheetLanguage;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Every sheet is a PDF/A-1b in the eyes of veraPDF (requirements 8.2).
class SheetConformanceTest {

  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Requests> sheets() {
    return Stream.of(
        Requests.text(Texts.PLAIN),
        Requests.text(Texts.PLAIN).then(Texts.EMOJI).practice().language(SheetLanguage.NB),
        Requests.text(Texts.SAMI).language(SheetLanguage.FI),
        Requests.text(Texts.RIGHT_TO_LEFT).language(SheetLanguage.EN),
        Requests.text(Texts.HOSTILE).sender(Requests.disclosed(Texts.HOSTILE, Texts.HOSTILE)),
        Requests.text("Ångström är ".repeat(834)),
        Requests.text("\n".repeat(10_000)),
        Requests.text("漢".repeat(10_000)),
        Requests.text("")
            .sender(new Sender.Withheld())
            .statement(new SenderStatement.NothingShown()),
        Requests.text("bild").screenshot(Pictures.transparentPng(700, 900)),
        Requests.text("bild").screenshot(Pictures.jpeg(3000, 2000)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void sheetIsPdfA1b(Requests request) throws Exception {
    assertThat(violations(Drafts.sheet(request))).isEmpty();
  }

  private static List<String> violations(Bytes sheet) throws VeraPDFException {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(sheet.stream(), PDFAFlavour.PDFA_1_B);
        var validator = foundry.createValidator(PDFAFlavour.PDFA_1_B, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
