package org.uppsikt.registry.mail;

import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
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

  /// @throws MessagingException where the connection was lost: the message was not read, and
  ///     nothing can be said about it
  static Reading read(Message message) throws MessagingException {
    try {
      return new Reading(word((MimeMessage) message), true);
    } catch (FolderClosedException | StoreClosedException e) {
      throw e;
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
    String subject = Optional.ofNullable(message.getSubject()).orElse("");
    return Optional.of(
        new Word.Answer(about.get(), at, subject, Bodies.text(message), isAutomatic(message)));
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

  /// RFC 3834, 5: everything but `no` is a machine. Notices of absence come as `auto-replied` and
  /// as `auto-generated`, and so do a registry's own receipts; `work` tells them apart by the
  /// number.
  private static boolean isAutomatic(MimeMessage message) throws MessagingException {
    String auto = message.getHeader("Auto-Submitted", ",");
    return auto != null && !auto.strip().toLowerCase(Locale.ROOT).matches("no\\b.*");
  }
}
