package org.uppsikt.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.testing.Ports;

/// Certificates made on the spot by the JDK's own tool.
class TlsTest {

  private static final char[] PASSWORD = "hemligt".toCharArray();

  @TempDir private static Path folder;

  private static KeyStore all;

  /// An issuer, and three certificates that it signed.
  @BeforeAll
  static void certificates() throws Exception {
    keytool("-alias", "issuer", "-dname", "CN=Issuer", "-ext", "bc:c", "-startdate", "-30d");
    leaf("good", "ip:127.0.0.1", "-validity", "2");
    leaf("other", "dns:example.org", "-validity", "2");
    leaf("old", "ip:127.0.0.1", "-startdate", "-9d", "-validity", "2");
    all = KeyStore.getInstance(store().toFile(), PASSWORD);
  }

  @Test
  void trustedCertificate_isFine() throws Exception {
    assertThat(ask("good", trust())).isInstanceOf(ChannelResult.Ok.class);
  }

  @Test
  void unknownIssuer_isNotTrusted() throws Exception {
    assertThat(ask("good", Ports.plainTls())).isEqualTo(fault(Why.CERTIFICATE_NOT_TRUSTED));
  }

  @Test
  void certificateOfAnotherHost_isNamedSo() throws Exception {
    assertThat(ask("other", trust())).isEqualTo(fault(Why.CERTIFICATE_OF_ANOTHER_HOST));
  }

  @Test
  void oldCertificate_isExpired() throws Exception {
    assertThat(ask("old", trust())).isEqualTo(fault(Why.CERTIFICATE_EXPIRED));
  }

  @Test
  void serverWithoutTls_isNamedSo() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> answerInClear(server));

      URI uri = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
      assertThat(send(uri, Ports.plainTls())).isEqualTo(fault(Why.NO_TLS));
    }
  }

  /// Every connection: a client that tries again must not wait for an answer to the second.
  private static void answerInClear(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofPlatform().daemon().start(() -> answerInClear(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void answerInClear(Socket socket) {
    try (socket) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChannelResult<Answer> ask(String alias, SSLContext trust) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity(alias)));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
    try {
      return send(URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"), trust);
    } finally {
      server.stop(0);
    }
  }

  private static ChannelResult<Answer> send(URI uri, SSLContext trust) {
    try (var port = Ports.port(Clock.systemUTC(), trust, Limits.DEFAULT)) {
      return new Round(port, 1, Cancellation.NEVER, _ -> Optional.empty())
          .send(Call.get(uri, Map.of()));
    }
  }

  private static void leaf(String alias, String san, String... dates) throws Exception {
    var arguments = new ArrayList<String>();
    Collections.addAll(arguments, "-alias", alias, "-dname", "CN=Prov", "-ext", "SAN=" + san);
    Collections.addAll(arguments, "-signer", "issuer");
    Collections.addAll(arguments, dates);
    keytool(arguments.toArray(String[]::new));
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    Collections.addAll(command, "-genkeypair", "-keyalg", "EC", "-keystore", store().toString());
    Collections.addAll(command, "-storepass", new String(PASSWORD));
    Collections.addAll(command, arguments);
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
  }

  private static Path store() {
    return folder.resolve("keys.p12");
  }

  private static SSLContext identity(String alias) throws GeneralSecurityException, IOException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(one, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("issuer", all.getCertificate("issuer"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static ChannelResult<Answer> fault(Why why) {
    return ChannelResult.failed(new ChannelFailure.Unreachable(why));
  }
}
