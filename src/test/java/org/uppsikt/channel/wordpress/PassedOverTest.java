package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;

/// One comment on which a plug-in dies fails every answer in which it stands: it keeps no other
/// out, wherever it stands.
class PassedOverTest extends ListingDesk {

  @Test
  void oneOnWhichTheSiteDies_keepsNoOtherOut_andIsCountedOnce() {
    List<RemoteId> written = List.copyOf(many(MANY, START, Duration.ofMinutes(1)));
    site.diesOn(written.get(150));

    pass(CALL);

    assertThat(came).containsExactlyInAnyOrderElementsOf(without(written, 150));
    assertThat(requests("comments", () -> pass(CALL))).as("a quiet pass").isLessThan(10);
    RemoteId next = say("nästa", START);
    pass(CALL);
    assertThat(came).contains(next);
    assertThat(dropped).isEqualTo(1);
  }

  /// It stands in the last page, which each pass reads again.
  @ParameterizedTest
  @ValueSource(ints = {0, 199, 200, 240, 245, 249})
  void whereItStandsNearTheEnd_aQuietPassStaysShort(int at) {
    List<RemoteId> written = List.copyOf(many(MANY, START, Duration.ofMinutes(1)));
    site.diesOn(written.get(at));
    pass(CALL);

    pass(CALL);

    assertThat(came).containsExactlyInAnyOrderElementsOf(without(written, at));
    assertThat(dropped).isEqualTo(1);
    assertThat(requests("comments", () -> pass(CALL))).isLessThan(15);
    Set<RemoteId> later = many(120, START.plus(Duration.ofDays(1)), Duration.ZERO);
    pass(CALL);
    assertThat(came).containsAll(later);
  }

  /// A plug-in was changed, and dies on what was read long ago.
  @Test
  void oneOnWhichTheSiteDiesSince_isPassedOverAlsoWhereOthersWereDeleted() {
    List<RemoteId> written = List.copyOf(many(MANY, START, Duration.ofMinutes(1)));
    pass(CALL);
    site.diesOn(written.get(230));
    written.subList(0, 215).forEach(site::delete);
    Set<RemoteId> later = many(120, START.plus(Duration.ofDays(1)), Duration.ZERO);

    passes(CALL, 2);

    assertThat(came).containsAll(later);
  }

  @Test
  void manyOnWhichTheSiteDies_endACallAndNotTheWalk() {
    List<RemoteId> written = List.copyOf(many(130, START, Duration.ofMinutes(1)));
    written.subList(100, 118).forEach(site::diesOn);

    pass(CALL);

    assertThat(came)
        .containsAll(written.subList(0, 100))
        .containsAll(written.subList(118, 130))
        .hasSize(112);
    assertThat(dropped).isEqualTo(18);
  }

  @Test
  void theOnlyOne_onWhichTheSiteDies_failsNoPass() {
    site.diesOn(say("ensam", START));
    pass(CALL);
    RemoteId next = say("nästa", START);

    pass(CALL);

    assertThat(came).containsExactly(next);
  }

  /// A plug-in let it through late; another one dies on one that stands near it, or behind it.
  @ParameterizedTest
  @CsvSource({"31, 14", "300, 20", "300, 0"})
  void whatComesInLate_comesAlsoWhereTheSiteDiesOnAnother(int count, int at) {
    many(5, START, Duration.ofMinutes(1));
    RemoteId late = say("sent släppt", START);
    site.status(late, "waits-for-plug-in");
    List<RemoteId> written = List.copyOf(many(count, START, Duration.ofMinutes(1)));
    site.diesOn(written.get(at));
    pass(CALL);
    site.status(late, "approved");

    passes(CALL, 30);

    assertThat(came).contains(late).containsAll(without(written, at));
    assertThat(dropped).isEqualTo(1);
  }

  /// It was read before a plug-in was changed that dies on another one.
  @Test
  void whatStandsInTheHalfPageOfAnother_onWhichTheSiteDies_isReadAgain() {
    List<RemoteId> written = List.copyOf(many(MANY, START, Duration.ofMinutes(1)));
    pass(CALL);
    site.diesOn(written.get(26));
    came.clear();

    passes(CALL, 30);

    assertThat(came).containsAll(without(written, 26));
  }

  /// With how many passes meanwhile, and how many until what came in late is met.
  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(new Trouble.Reset(), 12, 4),
        Arguments.of(new Trouble.Says(Response.json(500, "{}")), 12, 4),
        // As of a network that wants to be signed in to first.
        Arguments.of(
            new Trouble.Says(Response.json(302, "").with("Location", "https://portal.example/")),
            3,
            2));
  }

  /// In each pass it goes down once the lists were read, while the slow walk looks for what came in
  /// late.
  @ParameterizedTest
  @MethodSource("troubles")
  void aSiteOrANetworkThatIsDown_makesTheSlowWalkPassNobodyOver(
      Trouble down, int meanwhile, int afterwards) {
    many(52, START, Duration.ofMinutes(1));
    RemoteId late = say("sent släppt", START);
    site.status(late, "waits-for-plug-in");
    many(260, START, Duration.ofMinutes(1));
    // The slow walk has read its first half page by then.
    pass(CALL);
    site.status(late, "approved");
    site.server().trouble(PassedOverTest::isOfTheSlowWalk, down);
    passes(CALL, meanwhile);
    assertThat(came).doesNotContain(late);
    site.server().healthy();

    passes(CALL, afterwards);

    assertThat(came).contains(late);
  }

  private static boolean isOfTheSlowWalk(Request request) {
    var query = request.query();
    return query.getOrDefault("rest_route", "").endsWith("comments")
        && !"100".equals(query.get("per_page"));
  }

  private static List<RemoteId> without(List<RemoteId> all, int at) {
    var others = new ArrayList<>(all);
    others.remove(at);
    return others;
  }
}
