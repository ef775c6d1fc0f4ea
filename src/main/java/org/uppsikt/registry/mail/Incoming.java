package org.uppsikt.registry.mail;

import jakarta.mail.Address;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Word;

/// Understands one message that came back. Mail that is about no hand-over of ours is none of our
/// business and is passed over.
final class Incoming {

  /// Who writes for a mail system (RFC 2142, 5; RFC 5321, 4.5.1).
  private static final Pattern DAEMON =
      Pattern.compile("(mailer-daemon|postmaster)(@.*)?", Pattern.CASE_INSENSITIVE);

  private Incoming() {}

  /// @param word empty where the message is not about a hand-over
  /// @param readable false where it could not be understood at all
  record Reading(Optional<Word> word, boolean readable) {}

  /// @throws MessagingException where the connection was lost: the message was not read, and
  ///     nothing can be said about it
  static Reading read(Message message) throws MessagingException {
    try {
      var mail = (MimeMessage) message;
      return isOfMailSystem(mail)
          ? new Reading(Optional.empty(), false)
          : new Reading(word(mail), true);
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
        new Word.Answer(
            about.get(),
            at,
            subject,
            Bodies.text(message),
            isAutomatic(message),
            !isUnanswerable(message)));
  }

  /// About a hand-over of ours, but no report that a program can read: a mail system that gave it
  /// up says so in words of its own, and a person has to read them.
  private static boolean isOfMailSystem(MimeMessage message) throws MessagingException {
    return !message.isMimeType("multipart/report")
        && about(message).isPresent()
        && (isFromDaemon(message) || isUnanswerable(message) && !isAutomatic(message));
  }

  private static boolean isFromDaemon(MimeMessage message) throws MessagingException {
    Address[] from = message.getFrom();
    return from != null
        && Arrays.stream(from)
            .filter(InternetAddress.class::isInstance)
            .map(address -> ((InternetAddress) address).getAddress())
            .filter(Objects::nonNull)
            .anyMatch(address -> DAEMON.matcher(address).matches());
  }

  /// The empty reverse path (RFC 5321, 4.5.5): bounces come so, and some notices of absence.
  private static boolean isUnanswerable(MimeMessage message) throws MessagingException {
    String path = message.getHeader("Return-Path", ",");
    return path != null && path.replaceAll("\\s", "").equals("<>");
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
