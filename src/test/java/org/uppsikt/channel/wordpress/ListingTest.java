package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.PlatformRig;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;

/// Every comment of a site comes in once the site lists it, whatever its date, whatever this
/// machine's clock, and whatever left the lists while they were read.
class ListingTest extends ListingDesk {

  /// In a year that is not, as sites have them that were imported long ago.
  @Test
  void commentsWithoutADate_keepNoOtherOut() {
    Set<RemoteId> written = many(MANY, Instant.parse("-0001-11-30T00:00:00Z"), Duration.ZERO);
    written.add(say("daterad", START));

    pass(CALL);

    assertThat(came).containsExactlyInAnyOrderElementsOf(written);
  }

  /// The clock of this machine is behind by weeks.
  @Test
  void commentsFromAfterThePresentHere_allCome() {
    Instant later = Clock.systemUTC().instant().plus(Duration.ofDays(30));
    Set<RemoteId> written = many(MANY, later, Duration.ofMinutes(1));
    pass(CALL);
    assertThat(came).containsExactlyInAnyOrderElementsOf(written);

    RemoteId next = say("nästa", later.plus(Duration.ofDays(1)));
    pass(CALL);

    assertThat(came).contains(next);
  }

  @Test
  void imported_withADateOfLongAgo_comes() {
    many(MANY, START, Duration.ofMinutes(1));
    pass(CALL);
    RemoteId imported = say("importerad", START.minus(Duration.ofDays(3000)));

    pass(CALL);

    assertThat(came).contains(imported);
  }

  /// A plug-in kept it in a state of its own; it stands before all that was read.
  @Test
  void letThroughLate_comesWithTheSlowWalk() {
    RemoteId late = say("sent släppt", START);
    site.status(late, "waits-for-plug-in");
    many(MANY, START, Duration.ofMinutes(1));
    pass(CALL);
    site.status(late, "approved");

    for (int round = 0; round <= MANY / 50; round++) {
      pass(CALL);
    }

    assertThat(came).contains(late);
  }

  /// It was written before what lies in spam already, and is put there later; the last page of
  /// *all* is full.
  @ParameterizedTest
  @ValueSource(strings = {"spam", "trash"})
  void putThereBelowWhatWasPassed_comesWithTheNextPass(String list) {
    many(200, START, Duration.ofMinutes(1));
    RemoteId late = say("sent bortlagd", START);
    site.status(late, "waits-for-plug-in");
    site.status(say("reklam", START), list);
    pass(CALL);
    site.status(late, list);

    pass(CALL);

    assertThat(came).contains(late);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spam", "trash"})
  void putThereFarBelow_comesWithTheSlowWalk(String list) {
    many(200, START, Duration.ofMinutes(1));
    RemoteId late = say("sent bortlagd", START);
    site.status(late, "waits-for-plug-in");
    many(180, START, Duration.ofMinutes(1)).forEach(id -> site.status(id, list));
    pass(CALL);
    site.status(late, list);

    passes(CALL, 8);

    assertThat(came).contains(late);
  }

  @Test
  void aQuietSite_isAskedForOnePageOfEachListAndOneMore() {
    many(MANY, START, Duration.ofMinutes(1));
    pass(CALL);

    assertThat(requests("comments", () -> pass(CALL))).isEqualTo(4);
  }

  static Stream<Trouble> troubles() {
    return Stream.of(
        new Trouble.Hang(),
        new Trouble.Reset(),
        new Trouble.Says(Response.json(500, "{}")),
        new Trouble.Says(Response.json(429, "{}")));
  }

  /// The lists were all read by then. What may be the fault of one comment is gone through in
  /// parts.
  @ParameterizedTest
  @MethodSource("troubles")
  void aSlowWalkThatFails_failsNoPass_andPassesNothingOver(Trouble trouble) {
    List<RemoteId> written = List.copyOf(many(MANY, START, Duration.ofMinutes(1)));
    pass(CALL);
    site.server().trouble(ListingTest::isOfTheSlowWalk, trouble);
    came.clear();
    pass(CALL);
    assertThat(came).containsAll(written.subList(200, MANY));

    site.server().healthy();
    pass(CALL);

    boolean asksToWait = trouble instanceof Trouble.Says(Response said) && said.status() == 429;
    assertThat(came).containsAll(written.subList(50, asksToWait ? 100 : 55));
    passes(CALL, 10);
    assertThat(came).containsAll(written.subList(50, 150));
  }

  private static boolean isOfTheSlowWalk(Request request) {
    return "50".equals(request.query().get("per_page"));
  }

  @Test
  void anEmptyPage_isNotTakenForTheEnd() {
    many(130, START, Duration.ZERO).forEach(site::keepsBack);
    RemoteId behind = say("bakom", START);

    pass(CALL);

    assertThat(came).containsExactly(behind);
  }

  @Test
  void behindManyEmptyPages_itComesInTheEnd() {
    many(1050, START, Duration.ZERO).forEach(site::keepsBack);
    RemoteId behind = say("långt bakom", START);

    for (int round = 0; round < 4; round++) {
      pass(CALL);
    }

    assertThat(came).containsExactly(behind);
  }

  @Test
  void whereMostWereDeleted_theNextStillComes() {
    Set<RemoteId> written = many(MANY, START, Duration.ofMinutes(1));
    pass(CALL);
    written.stream().limit(220).forEach(site::delete);
    Set<RemoteId> later = many(120, START.plus(Duration.ofDays(1)), Duration.ZERO);

    pass(CALL);

    assertThat(came).containsAll(later);
  }

  /// Each call goes one page back, and the next one goes on from there.
  @Test
  void goingBackReachesItsEnd_whereEachCallHasOneRequest() {
    Set<RemoteId> written = many(60, START, Duration.ZERO);
    passes(new Budget(40, 10), 1);
    site.saysNoTotals();
    written.forEach(site::delete);
    RemoteId next = say("ensam kvar", START);

    passes(new Budget(1, 10), 12);

    assertThat(came).contains(next);
  }

  @Test
  void aPageThatStandsStill_endsTheWalkAndLosesNothingOfIt() {
    Set<RemoteId> written = many(MANY, START, Duration.ofMinutes(1));
    site.givesOnePage();

    int asked = requests("comments", () -> pass(CALL));

    assertThat(came).containsExactlyInAnyOrderElementsOf(written.stream().limit(100).toList());
    assertThat(asked).isLessThan(15);
    site.status(written.iterator().next(), "trash");
    pass(CALL);
    assertThat(came).containsAll(written.stream().limit(101).toList());
  }

  @Test
  void whatIsLeftOut_isCountedOnce() {
    say("före", START);
    site.addBroken(PlatformRig.Broken.WRONG_TYPES, START);
    say("efter", START);
    pass(CALL);
    assertThat(dropped).isEqualTo(1);
    pass(CALL);
    assertThat(dropped).isEqualTo(1);

    site.addBroken(PlatformRig.Broken.NOT_AN_OBJECT, START);
    pass(CALL);

    assertThat(dropped).isEqualTo(2);
  }

  /// The site was moved, and gave its comments new numbers from the beginning.
  @Test
  void numbersThatBeganAnew_areFollowed() {
    many(120, START, Duration.ZERO).forEach(site::delete);
    cursor =
        Optional.of(
            "{\"read\":{\"all\":{\"last\":90000,\"count\":40}},\"pending\":[],\"swept\":0}");
    RemoteId first = say("efter flytten", START);
    pass(CALL);
    Set<RemoteId> next = many(150, START, Duration.ZERO);

    pass(CALL);

    assertThat(came).contains(first).containsAll(next);
  }

  /// Lists were read by date once.
  @Test
  void aCursorOfTheEarlierForm_beginsAnew() {
    RemoteId missed = say("missad", START);
    cursor = Optional.of("{\"all\":{\"100\":\"2026-11-20T08:00:00Z\"},\"pending\":[\"SPAM\"]}");

    pass(CALL);

    assertThat(came).containsExactly(missed);
  }

  @Test
  void aCursorThatWasNeverGiven_isMalformed() {
    for (String wrong :
        List.of(
            "{\"read\":{\"all\":{\"last\":-1}}}",
            "{\"read\":{\"all\":{\"step\":-1}}}",
            "{\"read\":{},\"pending\":[\"DRAFTS\"]}",
            "{\"read\":{},\"looked\":\"yesterday\"}",
            "{\"read\":{},\"sweeps\":\"DRAFTS\"}",
            "{\"read\":{},\"swept\":-5}",
            "{\"read\":{},\"sweeping\":-1}")) {
      ChannelResult<Page> result =
          site.connector().fetch(Optional.of(wrong), CALL, Cancellation.NEVER);

      assertThat(result).isEqualTo(ChannelResult.failed(new ChannelFailure.Malformed("cursor")));
    }
  }
}
