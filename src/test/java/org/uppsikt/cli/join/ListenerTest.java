package org.uppsikt.cli.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerTest {

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Optional<Integer> call(Path workspace, String... args) throws IOException {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Client().run(workspace, List.of(args), folder, stream, stream);
  }

  private Listener start(Path workspace, Service service) throws IOException {
    return Listener.start(workspace, threads, new SecureRandom(), service);
  }

  @Test
  void argumentsAndFolderGoOver_outputAndCodeComeBack() throws IOException {
    Service echo =
        (args, from, caller) -> {
          caller.out().print(from + String.join("|", args));
          return 7;
        };
    try (Listener open = start(folder, echo)) {
      assertThat(call(folder, "a b", "", "å{0}%")).contains(7);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(folder + "a b||å{0}%");
      assertThat(open).isNotNull();
    }
    assertThat(call(folder)).isEmpty();
  }

  @Test
  void muchOutput_comesWhole() throws IOException {
    String much = "ö".repeat(3_000_000);
    Service service =
        (args, from, caller) -> {
          caller.out().print(much);
          return 0;
        };
    try (Listener open = start(folder, service)) {
      assertThat(call(folder)).contains(0);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(much);
      assertThat(open).isNotNull();
    }
  }

  @Test
  void pathTooLongForASocket_worksAllTheSame() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("x".repeat(90)).resolve("y".repeat(90)));
    try (Listener open = start(deep, (args, from, caller) -> 5)) {
      assertThat(deep.resolve("join/socket")).doesNotExist();
      assertThat(call(deep)).contains(5);
      assertThat(open).isNotNull();
    }
  }

  @Test
  void callerThatGoesAway_isNoticedByWhatRuns() throws IOException, InterruptedException {
    var running = new CountDownLatch(1);
    var noticed = new CountDownLatch(1);
    Service waits =
        (args, from, caller) -> {
          running.countDown();
          while (!caller.gone()) {
            Thread.onSpinWait();
          }
          noticed.countDown();
          return 0;
        };
    try (Listener open = start(folder, waits)) {
      try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        Meeting meeting = Meeting.of(folder);
        channel.connect(UnixDomainSocketAddress.of(meeting.socket()));
        var request = new Wire.Request(Files.readString(meeting.token()), folder, List.of());
        Wire.ask(new DataOutputStream(Channels.newOutputStream(channel)), request);
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(open).isNotNull();
    }
  }

  @Test
  void nonsenseOnTheSocket_endsThatCallerAlone() throws IOException {
    try (Listener open = start(folder, (args, from, caller) -> 3)) {
      try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        channel.connect(UnixDomainSocketAddress.of(Meeting.of(folder).socket()));
        channel.write(StandardCharsets.UTF_8.encode("\0\4GET / HTTP/1.1\r\n\r\n"));
      }
      assertThat(call(folder)).contains(3);
      assertThat(open).isNotNull();
    }
  }
}
