package org.uppsikt.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
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

  private static Word.Answer read(String subject, String type, String body)
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
    return (Word.Answer) Incoming.read(mime).word().orElseThrow();
  }
}
