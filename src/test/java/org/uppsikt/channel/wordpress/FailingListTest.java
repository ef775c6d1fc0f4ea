package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;

/// A list that does not answer at all is a failure that a person sees, and never taken for comments
/// on which the site dies; it keeps no other list from being read.
class FailingListTest extends ListingDesk {

  private static final Trouble DEAD = new Trouble.Says(Response.json(500, "{}"));

  static Stream<Trouble> troubles() {
    return Stream.of(
        DEAD,
        new Trouble.Says(Response.json(200, "<br />Warning: []")),
        new Trouble.Reset(),
        new Trouble.Hang());
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void aListThatNeverAnswers_isTold_andTheOthersAreReadAllTheSame(Trouble trouble) {
    Set<RemoteId> written = many(30, START, Duration.ofMinutes(1));
    RemoteId thrown = say("kastad", START);
    site.status(thrown, "trash");
    site.server().trouble(request -> isOf("spam", request), trouble);

    assertThat(fetch(CALL)).isInstanceOf(ChannelResult.Ok.class);
    assertThat(fetch(CALL)).isInstanceOf(ChannelResult.Ok.class);
    assertThat(came).containsAll(written).contains(thrown);
    for (int call = 0; call < 3; call++) {
      assertThat(fetch(CALL)).isInstanceOf(ChannelResult.Failed.class);
    }
    assertThat(dropped).as("of a list in which nothing stands").isZero();
    site.server().healthy();
    RemoteId spam = say("reklam", START);
    site.status(spam, "spam");
    pass(CALL);
    assertThat(came).contains(spam);
  }

  /// It was read by an earlier call, with all that is new.
  @Test
  void whereAllButOneWereRead_theOneThatFailsIsTold() {
    many(30, START, Duration.ofMinutes(1));
    pass(CALL);
    site.server().trouble(request -> isOf("spam", request), DEAD);
    RemoteId thrown = say("kastad", START);
    site.status(thrown, "trash");

    assertThat(fetch(CALL)).isInstanceOf(ChannelResult.Ok.class);
    assertThat(came).contains(thrown);
    assertThat(fetch(CALL)).isInstanceOf(ChannelResult.Failed.class);
  }

  /// One list was read by then, in which nothing was new.
  @Test
  void aSiteThatDiesInTheMiddle_isTold_andHasLeftNothingOut() {
    many(30, START, Duration.ofMinutes(1));
    pass(CALL);
    var asked = new AtomicInteger();
    site.server().trouble(_ -> asked.incrementAndGet() > 1, DEAD);

    assertThat(fetch(CALL)).isInstanceOf(ChannelResult.Failed.class);

    assertThat(dropped).isZero();
    assertThat(asked.get()).as("the other two, each proved dead once").isLessThan(10);
  }

  /// Each of them is passed over and counted, a few in each call.
  @Test
  void aListOnEachOfWhichTheSiteDies_keepsNoOtherFromBeingRead() {
    many(200, START, Duration.ZERO)
        .forEach(
            id -> {
              site.status(id, "spam");
              site.diesOn(id);
            });
    RemoteId thrown = say("kastad", START);
    site.status(thrown, "trash");

    fetch(CALL);
    fetch(CALL);

    assertThat(came).containsExactly(thrown);
  }

  @Test
  void aSiteThatDiesWhileItIsReadAgain_leavesNoneUntold() {
    List<RemoteId> all = List.copyOf(many(100, START, Duration.ofMinutes(1)));
    all.subList(50, 100).forEach(id -> site.status(id, "spam"));
    var asked = new AtomicInteger();
    site.server().trouble(_ -> asked.incrementAndGet() > 1, DEAD);

    assertThat(readAgain(all)).extracting(Seen::id).containsExactlyElementsOf(all.subList(0, 50));
    assertThat(asked.get()).as("one list, and one that was asked beyond its end").isLessThan(6);
  }

  /// The lists were read by then.
  @Test
  void aSiteThatDiesBeforeTheLastOnesAreAskedForByThemselves_leavesNoneUntold() {
    List<RemoteId> all = List.copyOf(many(20, START, Duration.ofMinutes(1)));
    all.subList(10, 20).forEach(id -> site.status(id, "post-trashed"));
    var asked = new AtomicInteger();
    site.server().trouble(_ -> asked.incrementAndGet() > 3, DEAD);

    assertThat(readAgain(all)).extracting(Seen::id).containsExactlyElementsOf(all.subList(0, 10));
  }

  private List<Seen> readAgain(List<RemoteId> ids) {
    return switch (site.connector().refresh(ids, CALL, Cancellation.NEVER)) {
      case ChannelResult.Failed<List<Seen>>(ChannelFailure failure) ->
          throw new AssertionError("failed: " + failure);
      case ChannelResult.Ok<List<Seen>>(List<Seen> seen) -> {
        assertThat(seen).allMatch(s -> s.untold().isEmpty());
        yield seen;
      }
    };
  }

  private static boolean isOf(String list, Request request) {
    return list.equals(request.query().get("status"));
  }
}
