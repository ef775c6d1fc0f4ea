package org.uppsikt.registry.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;

/// A parcel as a mail: labelled lines as plain text, files unaltered, and a Message-ID that never
/// changes. Knows whether its bytes began to leave, since from then on a broken connection leaves
/// it uncertain whether it arrived.
final class Outgoing extends MimeMessage {

  private final String id;
  private boolean leaving;

  private Outgoing(Session session, String id) {
    super(session);
    this.id = id;
  }

  static Outgoing of(Session session, MailAccount account, Parcel parcel)
      throws MessagingException {
    var message = new Outgoing(session, MessageId.of(parcel.id(), account.from()));
    message.setFrom(new InternetAddress(account.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(account.to(), true));
    message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(parcel.at()));
    message.setHeader("X-Uppsikt-Hand-Over", parcel.id().toString());
    // Keeps absence notices away without keeping a registry's own receipt away (RFC 3834).
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    var parts = new MimeMultipart("mixed");
    parts.addBodyPart(text(parcel.text()));
    for (Attachment attachment : parcel.attachments()) {
      parts.addBodyPart(file(attachment));
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart text(String text) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text.replaceAll("\r\n?|\n", "\r\n"), StandardCharsets.UTF_8.name(), "plain");
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /// Always base64: what was sealed must come out byte for byte, also text with bare line ends.
  private static MimeBodyPart file(Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
    part.setFileName(attachment.name());
    part.setDisposition(Part.ATTACHMENT);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    leaving = true;
    super.writeTo(out, ignored);
  }

  /// True once the server asked for the bytes.
  boolean leaving() {
    return leaving;
  }
}
