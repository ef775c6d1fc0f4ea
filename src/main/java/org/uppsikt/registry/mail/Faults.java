package org.uppsikt.registry.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;

/// Names what went wrong with a mail server. Messages of exceptions may hold addresses and are
/// never passed on; codes are.
final class Faults {

  private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern BASIC = Pattern.compile("^\\s*([245]\\d\\d)\\b");
  private static final Pattern ENDED =
      Pattern.compile("\\[EOF\\]|JavaMail Exception: java\\.(io|net)");
  private static final String NO_STARTTLS = "STARTTLS is required";

  private Faults() {}

  /// @param answered true where the server itself said no to the message or its address
  record Named(Fault fault, String code, boolean answered) {
    Delivery.Refused refused() {
      return new Delivery.Refused(fault, code);
    }
  }

  static Named name(MessagingException exception) {
    Optional<Named> said = said(exception);
    if (said.isPresent()) {
      return said.get();
    }
    if (exception instanceof AuthenticationFailedException && !broken(exception)) {
      String code = code(exception.getMessage());
      return new Named(code.startsWith("4") ? Fault.LATER : Fault.LOGIN, code, false);
    }
    return new Named(connecting(exception), "", false);
  }

  /// A connection that breaks in the handshake is one that may hold the next time; what remains of
  /// the faults of TLS is that no way to encrypt was found that both sides take.
  private static Fault connecting(MessagingException exception) {
    if (exception instanceof FolderNotFoundException) {
      return Fault.NO_SUCH_MAILBOX;
    }
    if (any(
        exception,
        e -> e instanceof CertificateException || e instanceof SSLPeerUnverifiedException)) {
      return Fault.CERTIFICATE;
    }
    if (broken(exception)) {
      return Fault.UNREACHABLE;
    }
    boolean plain =
        any(
            exception,
            e ->
                e instanceof SSLException
                    || e.getMessage() != null && e.getMessage().contains(NO_STARTTLS));
    return plain ? Fault.NO_ENCRYPTION : Fault.UNREACHABLE;
  }

  /// Whether the connection ended in the middle; the library says so in words where the server was
  /// to answer a login.
  private static boolean broken(MessagingException exception) {
    return any(
        exception,
        e ->
            e instanceof EOFException
                || e instanceof SocketException
                || e instanceof SocketTimeoutException
                || e.getMessage() != null && ENDED.matcher(e.getMessage()).find());
  }

  /// By enhanced status code (RFC 3463), or by the basic one where there is no other.
  static Fault byCode(String code) {
    return switch (code) {
      case "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1" -> Fault.NO_SUCH_MAILBOX;
      case "4.2.2", "5.2.2" -> Fault.MAILBOX_FULL;
      case "5.2.3", "5.3.4", "552" -> Fault.TOO_LARGE;
      case "5.7.8", "5.7.9", "535", "530" -> Fault.LOGIN;
      case "550", "551", "553" -> Fault.NO_SUCH_MAILBOX;
      default -> code.startsWith("4") ? Fault.LATER : Fault.REFUSED;
    };
  }

  /// What the server answered to the address or the message, the most telling of the chain.
  private static Optional<Named> said(MessagingException exception) {
    Optional<Named> found = Optional.empty();
    for (Exception e = exception; e instanceof MessagingException m; e = m.getNextException()) {
      if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= 400) {
        return Optional.of(answered(address.getReturnCode(), address.getMessage()));
      }
      if (e instanceof SMTPSendFailedException send && send.getReturnCode() >= 400) {
        found = Optional.of(answered(send.getReturnCode(), send.getMessage()));
      }
    }
    return found;
  }

  private static Named answered(int returnCode, @Nullable String message) {
    String code = code(message);
    String known = code.isEmpty() ? Integer.toString(returnCode) : code;
    return new Named(byCode(known), known, true);
  }

  static String code(@Nullable String message) {
    if (message == null) {
      return "";
    }
    Matcher enhanced = ENHANCED.matcher(message);
    if (enhanced.find()) {
      return enhanced.group(1);
    }
    Matcher basic = BASIC.matcher(message);
    return basic.find() ? basic.group(1) : "";
  }

  private static boolean any(Throwable exception, java.util.function.Predicate<Throwable> test) {
    Throwable at = exception;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (test.test(at)) {
        return true;
      }
      Throwable next =
          at instanceof MessagingException m && m.getNextException() != null
              ? m.getNextException()
              : at.getCause();
      at = next;
    }
    return false;
  }
}
