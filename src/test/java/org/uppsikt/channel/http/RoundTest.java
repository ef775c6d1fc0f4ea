package org.uppsikt.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.testing.Ports;
import org.uppsikt.testing.ScriptedServer;
import org.uppsikt.testing.ScriptedServer.Response;

class RoundTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final ScriptedServer server = new ScriptedServer();
  private final HttpPort port = Ports.impatient(Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    server.close();
    port.close();
  }

  @Test
  void redirectWithinTheOrigin_isFollowedWithTheLogin() {
    server.platform(
        r -> r.path().equals("/a") ? Response.redirect("/b") : Response.json(200, r.path()));

    ChannelResult<Answer> result = round(5).send(get("/a"));

    assertThat(((ChannelResult.Ok<Answer>) result).value().body()).isEqualTo("/b".getBytes(UTF_8));
    assertThat(server.requests()).allMatch(r -> r.authorization().isPresent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:1/", "https://127.0.0.1/", "ftp://127.0.0.1/", "::", ""})
  void redirectElsewhere_isNotFollowed(String location) {
    server.platform(_ -> new Response(302, Map.of("Location", location), new byte[0]));

    ChannelResult<Answer> result = round(5).send(get("/a"));

    Why expected = location.isEmpty() ? Why.REDIRECT_LOOP : Why.REDIRECTED_ELSEWHERE;
    assertThat(result).isEqualTo(failed(new ChannelFailure.Unreachable(expected)));
  }

  @Test
  void readingThatFailsOnce_isTriedAgain() {
    var asked = new AtomicInteger();
    server.platform(_ -> Response.json(asked.incrementAndGet() == 1 ? 500 : 200, "{}"));

    assertThat(round(5).send(get("/a"))).isInstanceOf(ChannelResult.Ok.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void ceiling_stopsRepeats() {
    server.platform(_ -> Response.json(500, "{}"));
    Round round = round(1);

    assertThat(round.send(get("/a")))
        .isEqualTo(failed(new ChannelFailure.Unreachable(Why.SERVER_FAULT)));
    assertThat(round.left()).isZero();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void change_isNeverRepeated() {
    server.platform(_ -> Response.json(500, "{}"));

    assertThat(round(5).send(Call.post(server.url(), login(), "{}")))
        .isEqualTo(failed(new ChannelFailure.Uncertain()));
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400, rest_x", "403, rest_x", "409, rest_x", "501, rest_x"})
  void refusal_carriesThePlatformsCode(int status, String code) {
    server.platform(_ -> Response.json(status, "{}"));
    var round = new Round(port, 3, Cancellation.NEVER, _ -> Optional.of(code));

    assertThat(round.send(get("/a"))).isEqualTo(failed(new ChannelFailure.Refused(code)));
  }

  @Test
  void codeThatIsNoCode_isNotTakenOver() {
    server.platform(_ -> Response.json(403, "{}"));
    var round = new Round(port, 3, Cancellation.NEVER, _ -> Optional.of("Kim skrev så här"));

    assertThat(round.send(get("/a"))).isEqualTo(failed(new ChannelFailure.Refused("403")));
  }

  @Test
  void serviceThatIsClosedForAWhile_saysUntilWhen() {
    server.platform(_ -> Response.json(503, "{}").with("Retry-After", "600"));

    assertThat(round(3).send(get("/a")))
        .isEqualTo(failed(new ChannelFailure.RateLimited(NOW.plusSeconds(600))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.org/", "http://127.0.0.1.example.org/", "http://10.0.0.1/"})
  void plainHttp_goesToThisMachineOnly(String address) {
    assertThat(round(3).send(Call.get(URI.create(address), login())))
        .isEqualTo(failed(new ChannelFailure.Unreachable(Why.NO_TLS)));
  }

  @Test
  void unknownHost_isNamedSo() {
    assertThat(round(1).send(Call.get(URI.create("https://ingen.invalid/"), login())))
        .isEqualTo(failed(new ChannelFailure.Unreachable(Why.NO_SUCH_HOST)));
  }

  private Round round(int ceiling) {
    return new Round(port, ceiling, Cancellation.NEVER, _ -> Optional.empty());
  }

  private Call get(String path) {
    return Call.get(server.url().resolve(path), login());
  }

  private static Map<String, String> login() {
    return Map.of("Authorization", "Basic x");
  }

  private static ChannelResult<Answer> failed(ChannelFailure failure) {
    return ChannelResult.failed(failure);
  }
}
