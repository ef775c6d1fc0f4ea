package org.uppsikt.registry.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Word;

/// A delivery status notification (RFC 3464): what the mail system says became of a message.
final class Report {

  private static final int LONGEST = 200_000;
  private static final Pattern ACTION =
      Pattern.compile("^Action:\\s*([a-z]+)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final Pattern STATUS =
      Pattern.compile(
          "^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private Report() {}

  static Optional<Word> read(MimeMessage message, Instant at)
      throws MessagingException, IOException {
    if (!(message.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    Optional<HandOverId> about = Optional.empty();
    String status = "";
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        status = text(part);
      } else if (about.isEmpty() && !part.isMimeType("text/plain")) {
        // The returned message, or its headers.
        about = MessageId.in(text(part));
      }
    }
    String told = status;
    return about.flatMap(id -> word(id, at, told));
  }

  private static Optional<Word> word(HandOverId about, Instant at, String status) {
    String code = first(STATUS, status);
    return switch (first(ACTION, status).toLowerCase(Locale.ROOT)) {
      case "failed" -> Optional.of(new Word.Bounced(about, at, Faults.byCode(code), code));
      case "delayed" -> Optional.of(new Word.Delayed(about, at, code));
      default -> Optional.empty();
    };
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
  }
}
