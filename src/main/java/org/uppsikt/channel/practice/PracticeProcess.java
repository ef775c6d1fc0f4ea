package org.uppsikt.channel.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.practice.server.PracticeServer;
import tools.jackson.databind.JsonNode;

/// The practice server as a child of this program. It ends with this program however that ends,
/// because its standard input does.
public final class PracticeProcess implements AutoCloseable {

  private static final long SECONDS_TO_END = 10;

  /// Longer than it takes to start on a busy machine.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process process;
  private final PracticeWire wire;

  private PracticeProcess(Process process, PracticeWire wire) {
    this.process = process;
    this.wire = wire;
  }

  /// What came of starting.
  public sealed interface Start {

    record Running(PracticeProcess server) implements Start {}

    /// Another program serves from the same directory.
    record InUse() implements Start {}

    record Failed(Why why) implements Start {}

    /// Why it did not come up.
    enum Why {
      /// There is no Java beside this program.
      NO_JAVA,
      /// No room on the disk, or no right to write there.
      NO_ROOM,
      /// What it keeps of its channels cannot be read.
      DAMAGED,
      /// It could not be started, or may not listen, or ended without a word.
      SILENT
    }
  }

  /// Starts the server with this program's own Java and class path, and waits until it listens.
  ///
  /// @param data where the server keeps its state; the same directory goes on where it stopped
  /// @param speed how many times faster than the clock new items arrive, usually 1
  public static Start start(Path data, double speed) {
    Process process;
    try {
      process = process(data, speed);
    } catch (IOException e) {
      return new Start.Failed(isThere(java()) ? Start.Why.SILENT : Start.Why.NO_JAVA);
    }
    try {
      String line = firstLine(process);
      if (line != null
          && Json.parse(line.getBytes(StandardCharsets.UTF_8), "start")
              instanceof ChannelResult.Ok<JsonNode>(JsonNode greeting)) {
        return started(process, Fields.of(greeting, "start"), data);
      }
    } catch (IOException e) {
      end(process);
      return new Start.Failed(Start.Why.SILENT);
    }
    end(process);
    return new Start.Failed(Start.Why.SILENT);
  }

  private static Start started(Process process, Fields greeting, Path data) throws IOException {
    Long port = greeting.number("port").orElse(null);
    if (port == null) {
      end(process);
      return switch (greeting.text("error").orElse("")) {
        case "in-use" -> new Start.InUse();
        case "damaged" -> new Start.Failed(Start.Why.DAMAGED);
        case "no-room" -> new Start.Failed(Start.Why.NO_ROOM);
        default -> new Start.Failed(Start.Why.SILENT);
      };
    }
    String token = Files.readString(data.resolve("token"));
    var wire = new PracticeWire(URI.create("http://127.0.0.1:" + port), token);
    return new Start.Running(new PracticeProcess(process, wire));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /// A system also refuses to start what is there: without memory, or a command that is too long.
  private static boolean isThere(Path program) {
    return Files.isExecutable(program)
        || Files.isExecutable(program.resolveSibling(program.getFileName() + ".exe"));
  }

  private static Process process(Path data, double speed) throws IOException {
    return new ProcessBuilder(
            List.of(
                java().toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PracticeServer.class.getName(),
                "--data",
                data.toString(),
                "--speed",
                Double.toString(speed)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// A server that says nothing for so long is ended, and has said nothing.
  private static @Nullable String firstLine(Process process) throws IOException {
    var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    var said = new AtomicBoolean();
    CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .execute(
            () -> {
              if (!said.get()) {
                process.destroyForcibly();
              }
            });
    String line = new BufferedReader(out).readLine();
    said.set(true);
    return line;
  }

  /// How connectors reach it.
  public PracticeWire wire() {
    return wire;
  }

  boolean runs() {
    return process.isAlive();
  }

  /// Completes with its exit code when the server has ended, for whatever reason.
  public CompletableFuture<Integer> ended() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /// Asks the server to end and waits a moment; then ends it.
  @Override
  public void close() {
    end(process);
  }

  private static void end(Process process) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
