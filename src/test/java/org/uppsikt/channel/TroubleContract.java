package org.uppsikt.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Orders;
import org.uppsikt.testing.ScriptedServer;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;

/// What every connector must do on a bad day: a typed failure, nothing thrown, nothing lost, no
/// text in a log, and no login to another host. The port has short time limits here and an answer
/// ceiling of 32 MB.
public abstract class TroubleContract extends ConnectorContract {

  static Stream<Arguments> readingTroubles() {
    return Stream.of(
        Arguments.of("hang", new Trouble.Hang(), new ChannelFailure.Unreachable(Why.TIMED_OUT)),
        Arguments.of(
            "reset", new Trouble.Reset(), new ChannelFailure.Unreachable(Why.CONNECTION_RESET)),
        Arguments.of("500", says(500), new ChannelFailure.Unreachable(Why.SERVER_FAULT)),
        Arguments.of("503", says(503), new ChannelFailure.Unreachable(Why.SERVER_FAULT)),
        Arguments.of("401", says(401), new ChannelFailure.Unauthorised()),
        Arguments.of("403", says(403), new ChannelFailure.Refused("403")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readingTroubles")
  void fetch_saysWhatIsWrong(String name, Trouble trouble, ChannelFailure expected) {
    say("hej", 0);
    rig.server().trouble(trouble);

    assertThat(failure(fetch(Optional.empty()))).isEqualTo(expected);
    rig.server().healthy();
    assertThat(items(fetch(Optional.empty()))).hasSize(1);
  }

  static Stream<Arguments> changingTroubles() {
    return Stream.of(
        Arguments.of("hang", new Trouble.Hang()),
        Arguments.of("reset", new Trouble.Reset()),
        Arguments.of("done, then reset", new Trouble.DoneThenReset()),
        Arguments.of("500", says(500)),
        Arguments.of("gibberish", gibberish("{\"id\":")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changingTroubles")
  void ordersWithoutAnAnswer_areUncertainAndSentOnce(String name, Trouble trouble) {
    RemoteId id = say("hej", 0);
    rig.server().trouble(Request::changes, trouble);

    assertThat(failure(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Uncertain());
    assertThat(
            failure(rig.connector().reply(Orders.reply(id, "Hej " + MARKER), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Uncertain());

    assertThat(rig.server().requests().stream().filter(Request::changes)).hasSize(2);
  }

  @Test
  void replyThatArrivedUnanswered_isFound() {
    RemoteId id = say("fråga", 0);
    var order = Orders.reply(id, "Svar " + MARKER);
    rig.server().trouble(Request::changes, new Trouble.DoneThenReset());

    assertThat(failure(rig.connector().reply(order, Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Uncertain());

    assertThat(value(rig.connector().findReply(order, Cancellation.NEVER))).isPresent();
    assertThat(rig.replies(id)).isEqualTo(1);
  }

  @Test
  void deadServer_isUnreachableAlsoForOrders() {
    RemoteId id = say("hej", 0);
    rig.server().close();

    assertThat(failure(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Unreachable(Why.NO_CONNECTION));
    assertThat(failure(fetch(Optional.empty())))
        .isEqualTo(new ChannelFailure.Unreachable(Why.NO_CONNECTION));
  }

  @Test
  void tooManyRequests_saysUntilWhenAndWaitsForNobody() {
    say("hej", 0);
    rig.server().trouble(new Trouble.Says(Response.json(429, "{}").with("Retry-After", "120")));
    int before = rig.server().requests().size();

    ChannelFailure failure = failure(fetch(Optional.empty()));

    Instant until = ((ChannelFailure.RateLimited) failure).until();
    Duration off = Duration.between(Clock.systemUTC().instant().plusSeconds(120), until).abs();
    assertThat(off).isLessThan(Duration.ofSeconds(30));
    assertThat(rig.server().requests()).hasSize(before + 1);
  }

  /// All ten are gone, so that each is asked for by itself.
  @Test
  void tooManyRequestsWhileReadingAgain_keepWhatWasReadBefore() {
    List<RemoteId> ids = IntStream.range(0, 10).mapToObj(i -> say("borta " + i, i)).toList();
    ids.forEach(rig::delete);
    rig.server().trouble(request -> isOf(request, ids.get(5)), says(429));

    assertThat(value(rig.connector().refresh(ids, PLENTY, Cancellation.NEVER)))
        .extracting(Seen::id, Seen::gone)
        .containsExactlyElementsOf(ids.stream().limit(5).map(id -> tuple(id, true)).toList());
    assertThat(failure(rig.connector().refresh(ids.subList(5, 10), PLENTY, Cancellation.NEVER)))
        .isInstanceOf(ChannelFailure.RateLimited.class);
  }

  private static boolean isOf(Request request, RemoteId id) {
    String path = request.query().getOrDefault("rest_route", request.path());
    return path.endsWith("/" + id.value());
  }

  @Test
  void redirectLoop_ends() {
    rig.server().trouble(new Trouble.Says(Response.redirect("/again")));

    assertThat(failure(fetch(Optional.empty())))
        .isEqualTo(new ChannelFailure.Unreachable(Why.REDIRECT_LOOP));
    assertThat(rig.server().requests()).hasSizeLessThan(10);
  }

  @Test
  void redirectToAnotherHost_isNotFollowed() {
    RemoteId id = say("hej", 0);
    try (var other = new ScriptedServer()) {
      rig.server().trouble(new Trouble.Says(Response.redirect(other.url() + "steal")));

      assertThat(failure(fetch(Optional.empty())))
          .isEqualTo(new ChannelFailure.Unreachable(Why.REDIRECTED_ELSEWHERE));
      assertThat(failure(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER)))
          .isEqualTo(new ChannelFailure.Unreachable(Why.REDIRECTED_ELSEWHERE));

      assertThat(other.requests()).isEmpty();
    }
  }

  static Stream<Arguments> gibberish() {
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("a page", "<html>" + MARKER + "</html>"),
        Arguments.of("cut off", "[{\"id\": 1, \"content\": {\"raw\": \"" + MARKER),
        Arguments.of("a number", "17"),
        Arguments.of("null", "null"),
        Arguments.of("deep", "[".repeat(100_000)),
        Arguments.of("deep objects", "{\"a\":".repeat(100_000)),
        Arguments.of("long number", "[" + "9".repeat(100_000) + "]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gibberish")
  void gibberish_isMalformed(String name, String body) {
    RemoteId id = say("hej", 0);
    rig.server().trouble(gibberish(body));

    assertThat(failure(fetch(Optional.empty()))).isInstanceOf(ChannelFailure.Malformed.class);
    assertThat(failure(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER)))
        .isInstanceOfAny(ChannelFailure.Malformed.class, ChannelFailure.Uncertain.class);
  }

  @Test
  void endlessAnswer_isCutOff() {
    byte[] huge = new byte[5 * 1024 * 1024];
    rig.server().trouble(new Trouble.Says(new Response(200, Map.of(), huge)));

    assertThat(failure(fetch(Optional.empty())))
        .isEqualTo(new ChannelFailure.Unreachable(Why.ANSWER_TOO_LARGE));
  }

  @Test
  void cancelledDuringAHang_returns() {
    RemoteId id = say("hej", 0);
    rig.server().trouble(new Trouble.Hang());
    var asked = new AtomicInteger();
    Cancellation soon = () -> asked.incrementAndGet() > 3;

    assertThat(failure(rig.connector().fetch(Optional.empty(), PLENTY, soon)))
        .isEqualTo(new ChannelFailure.Cancelled());
    assertThat(rig.visibility(id)).isEqualTo(Visibility.SHOWN);
  }

  /// It may have arrived, so it is no more known than one whose answer was lost.
  @Test
  void anOrderThatIsCancelledOnItsWay_returnsAndIsUncertain() {
    RemoteId id = say("hej", 0);
    rig.server().trouble(Request::changes, new Trouble.Hang());
    Cancellation onItsWay = () -> rig.server().requests().stream().anyMatch(Request::changes);

    assertThat(failure(rig.connector().unpublish(Orders.hide(id), onItsWay)))
        .isEqualTo(new ChannelFailure.Uncertain());
    assertThat(rig.server().requests().stream().filter(Request::changes)).hasSize(1);
  }

  private static Trouble says(int status) {
    return new Trouble.Says(Response.json(status, "{\"message\":\"" + MARKER + "\"}"));
  }

  private static Trouble gibberish(String body) {
    return new Trouble.Says(Response.json(200, body));
  }
}
