package org.uppsikt.registry.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Word;

/// Understands one message that came back. Mail that is about no hand-over of ours is none of our
/// business and is passed over.
final class Incoming {

  private Incoming() {}

  /// @param word empty where the message is not about a hand-over
  /// @param readable false where it could not be understood at all
  record Reading(Optional<Word> word, boolean readable) {}

  static Reading read(Message message) {
    try {
      return new Reading(word((MimeMessage) message), true);
    } catch (MessagingException | IOException | RuntimeException e) {
      // A message from outside may be malformed in ways that the library answers with a bug.
      return new Reading(Optional.empty(), false);
    }
  }

  private static Optional<Word> word(MimeMessage message) throws MessagingException, IOException {
    Instant at =
        Optional.ofNullable(message.getReceivedDate())
            .or(() -> sent(message))
            .map(Date::toInstant)
            .orElse(Instant.EPOCH);
    if (message.isMimeType("multipart/report")) {
      return Report.read(message, at);
    }
    Optional<HandOverId> about = about(message);
    if (about.isEmpty()) {
      return Optional.empty();
    }
    if (isAbsence(message)) {
      return Optional.of(new Word.Absent(about.get(), at));
    }
    String subject = Optional.ofNullable(message.getSubject()).orElse("");
    return Optional.of(new Word.Answer(about.get(), at, subject, Bodies.text(message)));
  }

  private static Optional<Date> sent(MimeMessage message) {
    try {
      return Optional.ofNullable(message.getSentDate());
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  /// By the headers of a reply (RFC 5322, 3.6.4).
  private static Optional<HandOverId> about(MimeMessage message) throws MessagingException {
    for (String name : new String[] {"In-Reply-To", "References"}) {
      String value = message.getHeader(name, " ");
      Optional<HandOverId> id = value == null ? Optional.empty() : MessageId.in(value);
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  /// RFC 3834: `auto-replied` is a machine that answers everybody. A registry's own receipt is
  /// marked so too; where its body holds a number it is read as an answer.
  private static boolean isAbsence(MimeMessage message) throws MessagingException, IOException {
    String auto = message.getHeader("Auto-Submitted", ",");
    boolean replied = auto != null && auto.toLowerCase(Locale.ROOT).contains("auto-replied");
    return replied && !Bodies.text(message).matches("(?s).*\\d{2,}.*");
  }
}
