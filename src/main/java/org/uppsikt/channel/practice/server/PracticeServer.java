package org.uppsikt.channel.practice.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The practice channels as a process of their own; what it serves is in the package's description.
///
/// This class is a program, not a part of the console. Therefore it alone of this package makes its
/// own threads, takes the system's clock and speaks on standard output: one line is its contract
/// with whoever started it.
public final class PracticeServer {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final int USAGE = 2;
  private static final int CANNOT_RUN = 3;

  /// What is kept of the channels cannot be read.
  private static final String DAMAGED = "damaged";

  private static final String NO_ROOM = "no-room";
  private static final String NO_PORT = "no-port";
  private static final int DISK_FAILED = 4;

  private PracticeServer() {}

  /// Runs until standard input ends.
  public static void main(String[] args) throws IOException {
    Options options = Options.parse(args).orElse(null);
    if (options == null) {
      System.err.println(Options.USAGE);
      System.exit(USAGE);
      return;
    }
    try {
      Files.createDirectories(options.data());
    } catch (IOException e) {
      fails(NO_ROOM);
    }
    try (var file =
            FileChannel.open(
                options.data().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        @Nullable FileLock lock = waitForLock(file)) {
      if (lock == null) {
        fails("in-use");
      }
      serve(options);
    } catch (Unreadable | JacksonException | DateTimeException e) {
      fails(DAMAGED);
    } catch (IOException | UncheckedIOException e) {
      fails(NO_ROOM);
    }
    System.exit(0);
  }

  private static void fails(String why) {
    say(Map.of("error", why));
    System.exit(CANNOT_RUN);
  }

  /// The server of a program that was just killed notices the end of its input a moment later.
  private static @Nullable FileLock waitForLock(FileChannel file) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    FileLock lock = file.tryLock();
    while (lock == null && System.nanoTime() < end) {
      LockSupport.parkNanos(TICK.toNanos());
      lock = file.tryLock();
    }
    return lock;
  }

  private static void serve(Options options) throws IOException {
    Clock clock = Clock.systemUTC();
    try (var board = new Board(options.data(), Content.bjorkvik(), clock, options.speed());
        var log = new RequestLog(options.data(), board);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String token = Token.in(options.data());
      var api = new Api(board, log, clock, token, () -> Runtime.getRuntime().halt(DISK_FAILED));
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), options.port());
      HttpServer server = listening(address);
      server.createContext("/", api);
      server.setExecutor(threads);
      server.start();
      say(Map.of("port", server.getAddress().getPort()));
      waitForTheEndOfInput();
      server.stop(0);
      api.calm();
    }
  }

  /// A protection of the machine may forbid it, or another program has the port.
  private static HttpServer listening(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      fails(NO_PORT);
      throw e;
    }
  }

  private static void waitForTheEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is read from it: only its end means something.
    }
  }

  private static void say(Map<String, ?> line) {
    System.out.println(Json.line(line));
    System.out.flush();
  }
}
