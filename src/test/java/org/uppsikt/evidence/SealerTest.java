package org.uppsikt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.evidence.SealResult.Reason;
import org.uppsikt.evidence.SealResult.Refused;

class SealerTest {

  @Test
  void savesContentSenderThreadAnswerPicturesAndSheet() {
    SealResult.Draft draft =
        Drafts.draft(
            Requests.text("Skäms!")
                .screenshot(Pictures.transparentPng(40, 30))
                .screenshot(Pictures.jpeg(40, 30)));
    assertThat(draft.parts().stream().map(Part::name))
        .containsExactly(
            "content.txt",
            "sender.json",
            "thread.json",
            "raw.json",
            "screenshot-1.png",
            "screenshot-2.jpg",
            "sheet.pdf");
    assertThat(text(draft, "content.txt")).isEqualTo("Skäms!");
    assertThat(text(draft, "sender.json"))
        .isEqualTo(
            "{\"agent\":\"Mozilla/5.0 (X11; Linux x86_64) Example/1.0\","
                + "\"email\":\"kare.onnerud@example.org\",\"handle\":\"kare.onnerud\","
                + "\"id\":\"10023399\",\"ip\":\"192.0.2.17\",\"name\":\"Kåre Önnerud\","
                + "\"profile\":\"https://www.example.org/profile/kare.onnerud\","
                + "\"sender\":\"disclosed\"}");
  }

  @Test
  void contentIsExactlyWhatWasReceived_alsoWhereItIsNotUnicode() {
    String hostile = "a\u0000b\uD83D \u202Ee\u0301 \r\n\uDE00";
    byte[] content = Drafts.parts(Drafts.draft(Requests.text(hostile))).get("content.txt");
    assertThat(LosslessText.decode(content)).isEqualTo(hostile);
  }

  @Test
  void otherVersionsAreKeptWithoutLoss() {
    SealResult.Draft draft = Drafts.draft(Requests.text("först\uD800").then("sedan"));
    assertThat(text(draft, "content.txt")).isEqualTo("sedan");
    assertThat(text(draft, "thread.json")).contains("\"text\":\"först\\ud800\"");
  }

  /// A site gives a colleague's address and browser once she has edited the comment.
  @Test
  void aSenderWhoIsToldOtherwiseLater_isSealedAsFirstReceivedToo() {
    var first = new Sender.Disclosed(name("Åsa"), NONE, NONE, NONE, NONE, name("192.0.2.8"), NONE);
    var later = new Sender.Disclosed(name("Åsa"), NONE, NONE, NONE, NONE, name("127.0.0.1"), NONE);
    Requests request = Requests.text("Först").then("Sedan").sender(later).firstSender(first);
    String sealed = text(Drafts.draft(request), "sender.json");
    assertThat(sealed)
        .isEqualTo(
            "{\"changedSinceVersion\":1,\"first\":{\"ip\":\"192.0.2.8\",\"name\":\"Åsa\","
                + "\"seenAt\":\"2026-08-03T11:36:25Z\",\"sender\":\"disclosed\",\"version\":1},"
                + "\"ip\":\"127.0.0.1\",\"name\":\"Åsa\",\"seenAt\":\"2026-08-03T12:09:45Z\","
                + "\"sender\":\"disclosed\",\"version\":2}");
    assertThat(SenderPart.tellsFirst(sealed.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void aSenderWhoIsToldAsBefore_isSealedOnce() {
    var sly = new Sender.Disclosed(name(",\"first\":{"), NONE, NONE, NONE, NONE, NONE, NONE);
    String sealed = text(Drafts.draft(Requests.text("a").then("b").sender(sly)), "sender.json");
    assertThat(SenderPart.tellsFirst(sealed.getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(sealed).doesNotContain("version");
  }

  private static final Optional<String> NONE = Optional.empty();

  private static Optional<String> name(String value) {
    return Optional.of(value);
  }

  @Test
  void withheldSenderNeedsAStatement() {
    Requests request = Requests.text("Skäms!").sender(new Sender.Withheld());
    assertThat(Drafts.seal(request)).isEqualTo(new Refused(Reason.SENDER_NEEDED, "sender.json"));
    assertThat(
            text(
                Drafts.draft(request.statement(new SenderStatement.NothingShown())), "sender.json"))
        .isEqualTo("{\"sender\":\"withheld\",\"statement\":\"nothing-shown\"}");
    var pasted = new SenderStatement.Pasted("Kåre Ö", "");
    assertThat(text(Drafts.draft(request.statement(pasted)), "sender.json"))
        .isEqualTo(
            "{\"name\":\"Kåre Ö\",\"profile\":\"\",\"sender\":\"withheld\","
                + "\"statement\":\"pasted\"}");
  }

  @Test
  void aSenderOfBlanksIsNoSender() {
    var blank =
        new Sender.Disclosed(
            Optional.of("  "),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("192.0.2.1"),
            Optional.empty());
    assertThat(Drafts.seal(Requests.text("Skäms!").sender(blank)))
        .isEqualTo(new Refused(Reason.SENDER_NEEDED, "sender.json"));
  }

  @Test
  void emptyTextIsSealedOnlyWithSomethingThatShowsWhatWasThere() {
    assertThat(Drafts.seal(Requests.text("").raw()))
        .isEqualTo(new Refused(Reason.CONTENT_EMPTY, "content.txt"));
    SealResult.Draft draft = Drafts.draft(Requests.text(""));
    assertThat(text(draft, "content.txt")).isEqualTo("Plattformen lämnade ingen text.\n");
    assertThat(draft.manifest().hasText()).isFalse();
  }

  @Test
  void onlyPicturesThatCanBeDrawnAreTaken() {
    byte[] png = Pictures.transparentPng(40, 30);
    byte[] cut = Arrays.copyOf(png, png.length / 2);
    byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    for (byte[] bad : new byte[][] {cut, script, new byte[0]}) {
      assertThat(Drafts.seal(Requests.text("Skäms!").screenshot(png).screenshot(bad)))
          .isEqualTo(new Refused(Reason.NOT_A_PICTURE, "screenshot-2"));
    }
  }

  @Test
  void aSmallFileThatUnpacksToGigabytesIsNoPicture() {
    byte[] bomb = Pictures.transparentPng(40, 30);
    // The header claims 60,000 by 60,000 pixels; its checksum is put right.
    bomb[18] = (byte) 0xEA;
    bomb[19] = 0x60;
    bomb[22] = (byte) 0xEA;
    bomb[23] = 0x60;
    var crc = new java.util.zip.CRC32();
    crc.update(bomb, 12, 17);
    java.nio.ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
    assertThat(Drafts.seal(Requests.text("Skäms!").screenshot(bomb)))
        .isEqualTo(new Refused(Reason.NOT_A_PICTURE, "screenshot-1"));
  }

  @Test
  void partsBeyondTheLimitAreRefused() {
    byte[] raw = new byte[Sealer.MAX_PART + 1];
    assertThat(Drafts.seal(Requests.text("Skäms!").raw(raw)))
        .isEqualTo(new Refused(Reason.PART_TOO_LARGE, "raw.bin"));
  }

  @Test
  void tenMegabytesOfTextAreSealedWhole() {
    String text = "Det tar aldrig slut. ".repeat(500_000);
    SealResult.Draft draft = Drafts.draft(Requests.text(text));
    assertThat(text(draft, "content.txt")).isEqualTo(text);
    assertThat(draft.draftParts().getLast().part().size()).isLessThan(200_000);
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    Requests request =
        Requests.text("Äntligen 👍🏽 שלום").screenshot(Pictures.transparentPng(40, 30));
    assertThat(Drafts.draft(request)).isEqualTo(Drafts.draft(request));
  }

  private static String text(SealResult.Draft draft, String part) {
    return new String(Drafts.parts(draft).get(part), StandardCharsets.UTF_8);
  }
}
