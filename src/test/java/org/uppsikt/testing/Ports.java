package org.uppsikt.testing;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.uppsikt.channel.http.Backoff;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Limits;

/// Ways out to the network with limits that fit a test.
public final class Ports {

  private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));

  private Ports() {}

  /// Gives up after a second, and reads no answer above 4 MB: so much comes within that second also
  /// on a busy machine.
  public static HttpPort impatient(Clock clock) {
    var limits =
        new Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), 4 * 1024 * 1024, 2, SHORT);
    return port(clock, plainTls(), limits);
  }

  /// For real servers on a busy machine.
  public static HttpPort patient() {
    return port(Clock.systemUTC(), plainTls(), Limits.DEFAULT);
  }

  public static HttpPort port(Clock clock, SSLContext tls, Limits limits) {
    return new HttpPort(
        Executors.newVirtualThreadPerTaskExecutor(), tls, clock, new Random(7), limits);
  }

  public static SSLContext plainTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
