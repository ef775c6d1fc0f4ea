package org.uppsikt.channel.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;

/// The way out to the network, shared by all connectors. One request, one answer: it follows no
/// redirect, repeats nothing, keeps no cookie, and sends in clear only to this machine.
///
/// Connectors speak through a [Round], which adds redirects, repeats and the request ceiling.
public final class HttpPort implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(50);

  private final HttpClient client;
  private final Clock clock;
  private final RandomGenerator random;
  private final Limits limits;

  /// @param executor runs the client's work; given by the program, which also closes it
  /// @param tls which certificates are trusted
  /// @param random jitter of the back-off
  public HttpPort(
      Executor executor, SSLContext tls, Clock clock, RandomGenerator random, Limits limits) {
    this.client =
        HttpClient.newBuilder()
            .executor(executor)
            .sslContext(tls)
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    this.clock = clock;
    this.random = random;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /// By the clock that this program goes by.
  public Instant now() {
    return clock.instant();
  }

  ChannelResult<Answer> exchange(Call call, Cancellation cancellation) {
    if (!Origin.of(call.uri()).map(Origin::confidential).orElse(false)) {
      return unreachable(Why.NO_TLS);
    }
    if (cancellation.requested()) {
      return ChannelResult.failed(new ChannelFailure.Cancelled());
    }
    var answer = client.sendAsync(request(call), _ -> new CeilingBody(limits.answerBytes()));
    return await(answer, call.method().changes(), cancellation);
  }

  /// Waits before the next attempt.
  ///
  /// @return false where it was cancelled meanwhile
  boolean pause(int failures, Cancellation cancellation) {
    long end = System.nanoTime() + limits.backoff().after(failures, random).toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      if (cancellation.requested() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(Math.min(left, TICK.toNanos()));
    }
    return !cancellation.requested();
  }

  private ChannelResult<Answer> await(
      CompletableFuture<HttpResponse<byte[]>> answer, boolean changes, Cancellation cancellation) {
    long end = System.nanoTime() + limits.whole().toNanos();
    while (System.nanoTime() < end) {
      try {
        return ChannelResult.ok(read(answer.get(TICK.toMillis(), TimeUnit.MILLISECONDS)));
      } catch (TimeoutException e) {
        if (cancellation.requested()) {
          return abandon(answer, changes, new ChannelFailure.Cancelled());
        }
      } catch (ExecutionException e) {
        return ChannelResult.failed(Faults.of(e, changes));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return abandon(answer, changes, new ChannelFailure.Cancelled());
      }
    }
    return abandon(answer, changes, new ChannelFailure.Unreachable(Why.TIMED_OUT));
  }

  private static ChannelResult<Answer> abandon(
      CompletableFuture<HttpResponse<byte[]>> answer, boolean changes, ChannelFailure failure) {
    answer.cancel(true);
    return ChannelResult.failed(changes ? new ChannelFailure.Uncertain() : failure);
  }

  private HttpRequest request(Call call) {
    var body = call.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody);
    var request =
        HttpRequest.newBuilder(call.uri())
            .timeout(limits.whole())
            .method(call.method().name(), body)
            .header("Accept", "application/json")
            .header("User-Agent", "Uppsikt");
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  private static Answer read(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new HashMap<>();
    response.headers().map().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    return new Answer(response.statusCode(), headers, response.body());
  }

  static <T> ChannelResult<T> unreachable(Why why) {
    return ChannelResult.failed(new ChannelFailure.Unreachable(why));
  }

  /// Hangs up on whatever is still open.
  @Override
  public void close() {
    client.shutdownNow();
  }
}
