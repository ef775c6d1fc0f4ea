package org.uppsikt.evidence.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Drafts;
import org.uppsikt.evidence.Pictures;
import org.uppsikt.evidence.Requests;
import org.uppsikt.evidence.SealResult;

class SheetTextTest {

  @Test
  void everythingAboutTheItemStandsOnTheSheet() throws IOException {
    SealResult.Draft draft = Drafts.draft(Requests.text("Först så.").then(Texts.PLAIN));
    String text = text(draft.draftParts().getLast().bytes());
    assertThat(text)
        .contains("Ritat av Uppsikt", "Björkviks kommun – nyheter", "version 2 av 2")
        .contains("Plattform webbplats · https://")
        .contains("https://nyheter.bjorkvik.example/2026/08/ny-skola/#comment-9001")
        .contains("Kåre Önnerud", "kare.onnerud@example.org", "192.0.2.17")
        .contains("2026-08-03 13:19:45 UTC+02:00 · 2026-08-03 11:19:45 UTC", "(Europe/Stockholm)")
        .contains("Förseglat av Anna Lindqvist", "Vad är det för ton?", "Först så.")
        .contains(Texts.PLAIN.replaceAll("\\s+", " "))
        .contains("Sida 1 av 2", "Sida 2 av 2");
    draft.parts().stream()
        .filter(part -> !part.name().equals("sheet.pdf"))
        .forEach(part -> assertThat(text).contains(part.sha256().hex()));
  }

  @Test
  void aSenderWhoIsToldOtherwiseLater_standsThereAsFirstReceivedToo_withWhen() throws IOException {
    Requests request =
        Requests.text("Först så.")
            .then("Sedan så.")
            .firstSender(Requests.disclosed("Åsa Ek", "asa.ek"))
            .sender(Requests.disclosed("Åsa Ek", "kollegan"));
    String text = text(Drafts.sheet(request));
    assertThat(text)
        .contains("Ändrade sedan version 1")
        .contains("Som mottaget med version 2, 2026-08-03 14:09:45", "kollegan@example.org")
        .contains("Som först mottaget, version 1, 2026-08-03 13:36:25", "asa.ek@example.org");
    assertThat(text.indexOf("kollegan@example.org"))
        .isLessThan(text.indexOf("Som först mottaget"))
        .isLessThan(text.indexOf("asa.ek@example.org"));
    assertThat(text(Drafts.sheet(Requests.text("a").then("b")))).doesNotContain("Som först");
  }

  @Test
  void theJournalsCheckpointStandsOnEveryPage() throws IOException {
    Bytes sheet = Drafts.sheet(Requests.text("Ångström är ".repeat(834)));
    String root =
        java.util.Base64.getEncoder()
            .encodeToString(Digest.of("root".getBytes(StandardCharsets.UTF_8)).bytes());
    try (var document = Loader.loadPDF(sheet.copy())) {
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).contains("uppsikt/bjorkvik", "18204", root);
      }
    }
  }

  @Test
  void aSheetOfThePracticeSaysSoAboveAndOnEveryPage() throws IOException {
    String text = "Ångström är ".repeat(834);
    try (var document = Loader.loadPDF(Drafts.sheet(Requests.text(text).practice()).copy())) {
      var stripper = new PDFTextStripper();
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document).split("ÖVNING", -1))
            .as("page " + page)
            .hasSizeGreaterThan(page == 1 ? 2 : 1);
      }
    }
    assertThat(text(Drafts.sheet(Requests.text(text)))).doesNotContain("ÖVNING");
  }

  @Test
  void everyAlphabetIsReadBack() throws IOException {
    assertThat(text(Drafts.sheet(Requests.text(Texts.SAMI)))).contains(Texts.SAMI);
    assertThat(text(Drafts.sheet(Requests.text(Texts.RIGHT_TO_LEFT))))
        .contains("\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD")
        .contains("\u0628\u0627\u0644\u0639\u0627\u0644\u0645")
        .contains("\u0627\u0644\u0633\u0644\u0627\u0645")
        .contains("Svensk text med \u0639\u0631\u0628\u064A i mitten.");
  }

  @Test
  void nothingIsDroppedAndNothingActs() throws IOException {
    String text = text(Drafts.sheet(Requests.text(Texts.HOSTILE)));
    assertThat(text)
        .contains("före U+202E omvänt U+202C")
        .contains("<script>alert(1)</script> &amp; %s {0} \\u0041");
    for (String code :
        List.of(
            "0000", "D83D", "DE00", "200B", "2066", "2069", "000D", "001B", "FEFF", "6F22", "0939",
            "093F", "E000", "00AD", "FFFE", "2028", "0301")) {
      assertThat(text).contains("U+" + code);
    }
  }

  @Test
  void emojiCarryTheirCharacters() throws IOException {
    try (var document = Loader.loadPDF(Drafts.sheet(Requests.text(Texts.EMOJI)).copy())) {
      List<String> meanings = new java.util.ArrayList<>();
      for (PDPage page : document.getPages()) {
        var resources = page.getResources();
        for (COSName name : resources.getPropertiesNames()) {
          meanings.add(resources.getProperties(name).getCOSObject().getString(COSName.ACTUAL_TEXT));
        }
      }
      assertThat(meanings).contains("👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇸🇪", "❤️", "1️⃣", "😡");
    }
  }

  @Test
  void aTextWithoutEndIsCutAndTheSheetSaysHowMuchFollows() throws IOException {
    String text = text(Drafts.sheet(Requests.text("Det tar aldrig slut. ".repeat(500_000))));
    assertThat(text).contains("… 10480000 tecken till står i content.txt.");
    assertThat(text(Drafts.sheet(Requests.text("\n".repeat(10_000)))))
        .contains("… 9601 tecken till står i content.txt.");
    String whole = text(Drafts.sheet(Requests.text("Ångström är ".repeat(834))));
    assertThat(whole.split("Ångström", -1)).hasSize(834 + 1);
  }

  @Test
  void noLinkNoScriptNoFileIsInTheDocument() throws IOException {
    Bytes sheet = Drafts.sheet(Requests.text("https://example.org/ javascript:alert(1)"));
    try (var document = Loader.loadPDF(sheet.copy())) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(document.getDocumentCatalog().getNames()).isNull();
    }
  }

  @Test
  void theFirstPageIsThePictureOfTheItem() throws IOException {
    Bytes sheet =
        Drafts.sheet(Requests.text(Texts.EMOJI).screenshot(Pictures.transparentPng(40, 30)));
    var picture = ImageIO.read(SheetPicture.firstPage(sheet, 96).stream());
    assertThat(picture.getWidth()).isEqualTo(793);
    assertThat(picture.getHeight()).isEqualTo(1122);
    long inked = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        inked += (picture.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    assertThat(inked).isGreaterThan(20_000);
  }

  private static String text(Bytes sheet) throws IOException {
    try (var document = Loader.loadPDF(sheet.copy())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
