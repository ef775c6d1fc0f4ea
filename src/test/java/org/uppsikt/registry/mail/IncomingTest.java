package org.uppsikt.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Word;

/// Answers as mail programs write them.
class IncomingTest {

  private static final HandOverId ID = HandOverId.random();

  @Test
  void subjectAndBodyComeApart() throws MessagingException {
    Word.Answer answer =
        read("Subject: SV: [Diarium] Besked (KS 2026/0042)", "text/plain", "Tack, vi återkommer.");
    assertThat(answer.subject()).isEqualTo("SV: [Diarium] Besked (KS 2026/0042)");
    assertThat(answer.text()).isEqualTo("Tack, vi återkommer.");
  }

  @Test
  void anAnswerInHtmlAloneKeepsItsLines_andItsQuotesSaySo() throws MessagingException {
    Word.Answer answer =
        read(
            "Subject: SV: x",
            "text/html",
            "<html><body><p>KS&nbsp;2026/0417</p><div><b>Fr&aring;n:</b> Uppsikt<br></div>"
                + "<blockquote type=cite>KS 2026/0042</blockquote></body></html>");
    assertThat(answer.text().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly("KS 2026/0417", "Från:  Uppsikt", "> KS 2026/0042");
  }

  /// Exchange marks its notices of absence as generated; dates stand in them.
  @ParameterizedTest
  @CsvSource({"auto-replied, true", "auto-generated, true", "'No', false"})
  void whatAMachineWroteIsSaidToBeAutomatic(String submitted, boolean automatic)
      throws MessagingException {
    Word.Answer answer =
        read("Auto-Submitted: " + submitted + "\r\nSubject: x", "text/plain", "Åter 12 augusti.");
    assertThat(answer.automatic()).isEqualTo(automatic);
  }

  /// Not every mail system writes a report that a program can read.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: MAILER-DAEMON@mail.example (Mail Delivery System)",
        "From: Postmaster <postmaster@bjorkvik.example>",
        "From: MAILER-DAEMON",
        "From: Auto <postmaster@bjorkvik.example>\r\nAuto-Submitted: auto-replied",
        "Return-Path: <>\r\nFrom: E-post <epost@bjorkvik.example>"
      })
  void whatAMailSystemWroteIsNoAnswer_andAPersonReadsIt(String head) throws MessagingException {
    Incoming.Reading reading =
        reading(head + "\r\nSubject: Undeliverable: x", "text/plain", "Mailbox is full.");
    assertThat(reading.word()).isEmpty();
    assertThat(reading.readable()).isFalse();
  }

  /// A notice of absence, a receipt or a bounce: a number in it counts, and nothing else does.
  @Test
  void whatAMachineWroteWithNobodyToAnswer_doesNotSayThatItArrived() throws MessagingException {
    String head = "From: r@bjorkvik.example\r\nAuto-Submitted: auto-generated\r\nSubject: x";
    assertThat(read(head, "text/plain", "Borta.").arrived()).isTrue();
    assertThat(read("Return-Path: <>\r\n" + head, "text/plain", "Borta.").arrived()).isFalse();
    assertThat(read("Return-Path: <r@bjorkvik.example>\r\n" + head, "text/plain", "").arrived())
        .isTrue();
  }

  /// The library tells of a lost connection in the middle of whatever is asked.
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/html"})
  void aConnectionThatIsLostInTheBodyIsNoEmptyAnswer(String type) throws MessagingException {
    var lost =
        new MimeMessage(Session.getInstance(new Properties())) {
          @Override
          public InputStream getInputStream() throws MessagingException {
            throw new FolderClosedException(null, "lost");
          }

          @Override
          public boolean isMimeType(String asked) {
            return type.equals(asked);
          }

          @Override
          public Object getContent() {
            return "";
          }
        };
    lost.setHeader("In-Reply-To", MessageId.of(ID, "bjorkvik.example"));
    assertThatThrownBy(() -> Incoming.read(lost)).isInstanceOf(FolderClosedException.class);
  }

  private static Word.Answer read(String subject, String type, String body)
      throws MessagingException {
    return (Word.Answer) reading(subject, type, body).word().orElseThrow();
  }

  private static Incoming.Reading reading(String subject, String type, String body)
      throws MessagingException {
    String message =
        "In-Reply-To: "
            + MessageId.of(ID, "bjorkvik.example")
            + "\r\nMIME-Version: 1.0\r\n"
            + subject
            + "\r\nContent-Type: "
            + type
            + "; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
            + body;
    var mime =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    return Incoming.read(mime);
  }
}
