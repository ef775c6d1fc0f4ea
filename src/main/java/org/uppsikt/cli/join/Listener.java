package org.uppsikt.cli.join;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console's end: waits for commands while a workspace is open. Closing it ends no command that
/// runs already.
public final class Listener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int TOKEN_BYTES = 32;

  private final Meeting meeting;
  private final ServerSocketChannel server;
  private final String token;
  private final Executor executor;
  private final Service service;

  private Listener(
      Meeting meeting,
      ServerSocketChannel server,
      String token,
      Executor executor,
      Service service) {
    this.meeting = meeting;
    this.server = server;
    this.token = token;
    this.executor = executor;
    this.service = service;
  }

  /// Begins to wait. Called by whoever holds the workspace open, so that a socket that lies there
  /// is one that nobody listens on any more.
  ///
  /// @param executor runs each caller, and the waiting, on a thread of its own
  /// @throws IOException where there can be no such socket; the console works without it
  public static Listener start(
      Path workspace, Executor executor, SecureRandom random, Service service) throws IOException {
    Meeting meeting = Meeting.of(workspace);
    meeting.prepare();
    Files.deleteIfExists(meeting.socket());
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(meeting.socket()));
      Meeting.restrict(meeting.socket());
      Files.deleteIfExists(meeting.token());
      Files.createFile(meeting.token());
      Meeting.restrict(meeting.token());
      Files.writeString(meeting.token(), token, StandardOpenOption.WRITE);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    var listener = new Listener(meeting, server, token, executor, service);
    executor.execute(listener::listen);
    return listener;
  }

  /// Whether whoever waited there last never closed: the program ended by a kill or a power cut.
  /// Asked by whoever holds the workspace open, before she begins to wait herself.
  public static boolean wasNeverClosed(Path workspace) {
    return Files.exists(Meeting.of(workspace).token());
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(meeting.socket());
      Files.deleteIfExists(meeting.token());
    } catch (IOException e) {
      LOG.info("socket not removed: {}", e.getClass().getSimpleName());
    }
  }

  private void listen() {
    while (server.isOpen()) {
      try {
        SocketChannel channel = server.accept();
        executor.execute(() -> serve(channel));
      } catch (IOException e) {
        if (server.isOpen()) {
          LOG.warn("no more commands are taken: {}", e.getClass().getSimpleName());
        }
        return;
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      var in = new DataInputStream(Channels.newInputStream(channel));
      var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
      Optional<Wire.Request> request = Wire.read(in).filter(this::isOurs);
      if (request.isEmpty()) {
        LOG.warn("a caller without the token was turned away");
        return;
      }
      var caller = new Remote(out);
      executor.execute(() -> caller.watch(in));
      int code = service.run(request.get().args(), request.get().folder(), caller);
      caller.out.flush();
      caller.err.flush();
      Wire.exit(out, code);
    } catch (IOException e) {
      LOG.info("a caller went away: {}", e.getClass().getSimpleName());
    }
  }

  private boolean isOurs(Wire.Request request) {
    return MessageDigest.isEqual(
        request.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /// The caller as the service sees her.
  private static final class Remote implements Caller {

    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean gone = new AtomicBoolean();

    Remote(DataOutputStream wire) {
      out = stream(wire, Wire.OUT);
      err = stream(wire, Wire.ERR);
    }

    private static PrintStream stream(DataOutputStream wire, byte kind) {
      return new PrintStream(new Wire.Frames(wire, kind), true, StandardCharsets.UTF_8);
    }

    /// A caller sends nothing after her request: whatever comes is the end.
    void watch(InputStream in) {
      try {
        in.transferTo(OutputStream.nullOutputStream());
        gone.set(true);
      } catch (IOException e) {
        gone.set(true);
      }
    }

    @Override
    public PrintStream out() {
      return out;
    }

    @Override
    public PrintStream err() {
      return err;
    }

    @Override
    public boolean gone() {
      return gone.get() || out.checkError();
    }
  }
}
