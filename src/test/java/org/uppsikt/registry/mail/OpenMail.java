package org.uppsikt.registry.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLSocketFactory;
import org.uppsikt.registry.Route;

/// A mail server that takes whatever comes, over connections that are not encrypted: what arrives
/// can be read. It stands in for TLS alone; all else is the route of the program.
public final class OpenMail implements AutoCloseable {

  private final ServerSocket server;
  private final Queue<String> arrived = new ConcurrentLinkedQueue<>();

  public OpenMail() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /// The program's route to this server.
  public Route route() {
    var submission = new Server("127.0.0.1", server.getLocalPort(), Server.Encryption.TLS);
    var none = Optional.<MailAccount.Mailbox>empty();
    var account =
        new MailAccount(
            submission, "u", "u@bjorkvik.example", "r@bjorkvik.example", none, none, none);
    return new MailRoute(
        account, "hemligt"::toCharArray, Optional.of(new Open()), Duration.ofSeconds(20));
  }

  /// All that arrived, as it came over the wire.
  public String arrived() {
    return String.join("\n", arrived);
  }

  private void serve() {
    while (!server.isClosed()) {
      serveOne();
    }
  }

  /// Also where the other side hangs up.
  private void serveOne() {
    try (Socket socket = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
      says(out, "220 open");
      String line = in.readLine();
      while (line != null) {
        arrived.add(line);
        answer(line, in, out);
        line = in.readLine();
      }
    } catch (IOException e) {
      return;
    }
  }

  private void answer(String line, BufferedReader in, Writer out) throws IOException {
    String word = line.substring(0, Math.min(4, line.length()));
    switch (word) {
      case "EHLO" -> says(out, "250-open\r\n250-DSN\r\n250 AUTH PLAIN");
      case "AUTH" -> says(out, "235 welcome");
      case "DATA" -> {
        says(out, "354 go on");
        String text = in.readLine();
        while (text != null && !text.equals(".")) {
          arrived.add(text);
          text = in.readLine();
        }
        says(out, "250 taken");
      }
      default -> says(out, "250 well");
    }
  }

  private static void says(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Connections without encryption.
  private static final class Open extends SSLSocketFactory {
    @Override
    public String[] getDefaultCipherSuites() {
      return new String[0];
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return new String[0];
    }

    @Override
    public Socket createSocket() {
      return new Socket();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean close) {
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int own)
        throws IOException {
      return new Socket(host, port, from, own);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int own)
        throws IOException {
      return new Socket(host, port, from, own);
    }
  }
}
