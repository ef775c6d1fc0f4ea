package org.uppsikt.channel.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Backoff;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Limits;
import org.uppsikt.testing.Ticking;

/// A practice server that dies is started again, on the same content.
class PracticeServingTest {

  @TempDir Path data;
  private final Ticking clock = new Ticking();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Set<Long> before;
  private HttpPort port;
  private PracticeServing serving;
  private PracticeConnector facebook;

  @BeforeEach
  void start() throws NoSuchAlgorithmException {
    before = children();
    var quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
    var limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 8 << 20, 2, quick);
    port = new HttpPort(threads, SSLContext.getDefault(), Clock.systemUTC(), new Random(1), limits);
    var server = ((PracticeProcess.Start.Running) PracticeProcess.start(data, 1)).server();
    serving = new PracticeServing(data, 1, server, clock);
    facebook = new PracticeConnector(port, serving::wire, PracticePlatform.FACEBOOK);
  }

  @AfterEach
  void stop() {
    serving.close();
    port.close();
    threads.close();
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  /// Only the server of this test.
  private void kill() {
    ProcessHandle.current()
        .children()
        .filter(child -> !before.contains(child.pid()))
        .forEach(
            child -> {
              child.destroyForcibly();
              child.onExit().join();
            });
  }

  private boolean answers() {
    return facebook.fetch(Optional.of("0"), new Budget(50, 100), Cancellation.NEVER)
        instanceof ChannelResult.Ok<?>;
  }

  @Test
  void aServerThatDied_isStartedAgainWhenAChannelIsAskedNext() {
    PracticeWire first = serving.wire();
    kill();
    assertThat(answers()).isTrue();
    assertThat(serving.wire().token()).isEqualTo(first.token());
  }

  @Test
  void oneThatDiesAgain_isStartedLaterEachTime() {
    kill();
    assertThat(answers()).isTrue();
    kill();
    assertThat(answers()).isFalse();
    clock.forward(Duration.ofMinutes(1));
    assertThat(answers()).isTrue();
  }

  @Test
  void whatWasClosed_isNotStartedAgain() {
    serving.close();
    clock.forward(Duration.ofMinutes(1));
    assertThat(answers()).isFalse();
    assertThat(children()).isEqualTo(before);
  }
}
