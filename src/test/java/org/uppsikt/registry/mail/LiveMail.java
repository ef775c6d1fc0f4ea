package org.uppsikt.registry.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.live.Peers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mail server that `src/test/peers/mail.sh` started, and the registry clerk behind it.
public final class LiveMail {

  static final int DELIVERY = 0;
  public static final int SUBMISSION = 1;
  static final int WITHOUT_TLS = 2;
  static final int OTHER_NAME = 3;
  static final int IMAP = 5;

  private final Path folder;
  private final JsonNode facts;

  public LiveMail() {
    Path file = Path.of(Peers.address("UPPSIKT_MAIL")).toAbsolutePath();
    folder = file.getParent();
    try {
      facts = JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the server keeps its mailboxes and its queue.
  Path folder() {
    return folder;
  }

  public int port(int offset) {
    return facts.path("port").asInt() + offset;
  }

  String address(String name) {
    return name + "@" + facts.path("domain").asString();
  }

  String password(String name) {
    return facts.path("password").path(name).asString();
  }

  /// The office's account, which hands over to an address at a port of 127.0.0.1.
  public MailAccount account(String to, int port) {
    var imap = new Server("127.0.0.1", port(IMAP), Server.Encryption.STARTTLS);
    var incoming = new MailAccount.Mailbox(imap, address("office"), "INBOX");
    var server = new Server("127.0.0.1", port, Server.Encryption.STARTTLS);
    return new MailAccount(
        server,
        address("office"),
        address("office"),
        address(to),
        Optional.of(incoming),
        Optional.empty(),
        Optional.empty());
  }

  /// The office's account, which reads its answers at a port of 127.0.0.1.
  MailAccount reading(int imap) {
    MailAccount account = account("registry", port(SUBMISSION));
    var server = new Server("127.0.0.1", imap, Server.Encryption.STARTTLS);
    return new MailAccount(
        account.submission(),
        account.user(),
        account.from(),
        account.to(),
        Optional.of(new MailAccount.Mailbox(server, address("office"), "INBOX")),
        Optional.empty(),
        Optional.empty());
  }

  /// As above, where the office may look into the mailbox of the registry.
  public MailAccount withRegistry(MailAccount account) {
    var imap = new Server("127.0.0.1", port(IMAP), Server.Encryption.STARTTLS);
    return new MailAccount(
        account.submission(),
        account.user(),
        account.from(),
        account.to(),
        account.incoming(),
        Optional.empty(),
        Optional.of(new MailAccount.Mailbox(imap, address("office"), "INBOX")));
  }

  public MailRoute route(MailAccount account) {
    return new MailRoute(
        account,
        password("office")::toCharArray,
        Optional.of(trust("certificate")),
        Duration.ofSeconds(5));
  }

  /// Trusts one certificate and no other.
  SSLSocketFactory trust(String which) {
    try (InputStream in = Files.newInputStream(Path.of(facts.path(which).asString()))) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          which, CertificateFactory.getInstance("X.509").generateCertificate(in));
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What lies in a mailbox that names a Message-ID, byte for byte as Dovecot keeps it.
  List<byte[]> mailbox(String name, String messageId) {
    return everything(name).stream()
        .filter(bytes -> headers(bytes).contains("message-id: " + messageId))
        .toList();
  }

  /// Every message of a mailbox.
  private List<byte[]> everything(String name) {
    var found = new ArrayList<byte[]>();
    for (String part : List.of("new", "cur")) {
      Path place = folder.resolve("dovecot/mail/" + address(name) + "/" + part);
      if (!Files.isDirectory(place)) {
        continue;
      }
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : files.toList()) {
          found.add(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /// How often each hand-over lies in a mailbox, by the header that names it; only those whose
  /// subject names a run.
  public Map<HandOverId, Integer> handOvers(String name, String run) {
    var found = new HashMap<HandOverId, Integer>();
    for (byte[] message : everything(name)) {
      MimeMessage read = parsed(message);
      try {
        String id = read.getHeader("X-Uppsikt-Hand-Over", "");
        if (id != null && read.getSubject().contains(run)) {
          found.merge(HandOverId.parse(id), 1, Integer::sum);
        }
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
    return found;
  }

  /// How many messages lie in Postfix's queue, whatever became of them so far.
  public long queued() {
    return Stream.of("maildrop", "incoming", "active", "deferred", "hold")
        .mapToLong(queue -> files(folder.resolve("postfix/queue/" + queue)))
        .sum();
  }

  private static long files(Path queue) {
    try (Stream<Path> all = Files.walk(queue)) {
      return all.filter(Files::isRegularFile).count();
    } catch (java.nio.file.NoSuchFileException | UncheckedIOException moved) {
      // Looked at while Postfix moved something: it is not at rest.
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String headers(byte[] message) {
    String text = new String(message, java.nio.charset.StandardCharsets.ISO_8859_1);
    int end = text.replace("\r\n", "\n").indexOf("\n\n");
    return text.replace("\r\n", "\n")
        .substring(0, Math.max(0, end))
        .toLowerCase(java.util.Locale.ROOT);
  }

  static MimeMessage parsed(byte[] bytes) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Somebody answers a message, as a mail program does.
  void answers(String from, String messageId, String text, String autoSubmitted) {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(port(DELIVERY)));
    try {
      var message = new MimeMessage(Session.getInstance(settings));
      message.setFrom(new InternetAddress(address(from)));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(address("office")));
      message.setSubject("SV: ärende", "UTF-8");
      message.setHeader("In-Reply-To", messageId);
      if (!autoSubmitted.isEmpty()) {
        message.setHeader("Auto-Submitted", autoSubmitted);
      }
      message.setText(text, "UTF-8");
      Transport.send(message);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Mail takes its time; a condition is looked at again until it holds.
  public static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
