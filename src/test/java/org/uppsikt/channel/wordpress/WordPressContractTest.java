package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.PlatformRig;
import org.uppsikt.channel.Seen;
import org.uppsikt.channel.TroubleContract;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Orders;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;

/// The contract, and what is WordPress's own.
class WordPressContractTest extends TroubleContract {

  @Override
  protected PlatformRig open(HttpPort port) {
    return new ScriptedWordPress(port);
  }

  @Test
  void fetch_givesTitlesWithTheirEntitiesResolved() {
    say("hej", 0);

    assertThat(page(fetch(Optional.empty())).posts())
        .extracting(RemotePost::title)
        .containsExactly("P & Q");
  }

  @Test
  void spamAndTrash_areReadToo() {
    RemoteId spam = say("reklam", 0);
    RemoteId trash = say("skräp", 1);
    RemoteId hold = say("väntar", 2);
    status(spam, "spam");
    status(trash, "trash");
    status(hold, "hold");

    assertThat(items(fetch(Optional.empty())))
        .extracting(RemoteItem::id, RemoteItem::visibility)
        .containsExactly(
            tuple(spam, Visibility.SPAM),
            tuple(trash, Visibility.TRASHED),
            tuple(hold, Visibility.HIDDEN));
  }

  @Test
  void hide_ofWhatLiesInTheTrashOrInSpam_changesNothing() {
    for (String status : List.of("trash", "spam")) {
      RemoteId id = say("redan borta, " + status, 0);
      status(id, status);

      value(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER));
    }

    assertThat(rig.server().requests().stream().filter(Request::changes)).isEmpty();
  }

  @Test
  void statusThatIsNotTaken_isRefused() {
    RemoteId id = say("envis", 0);
    String unchanged =
        "{\"id\":%s,\"status\":\"approved\",\"content\":{\"raw\":\"\"}}".formatted(id);
    rig.server().trouble(Request::changes, new Trouble.Says(Response.json(200, unchanged)));

    assertThat(failure(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Refused("status_approved"));
  }

  @Test
  void trashThatTheSiteDoesNotHave_isRefused() {
    RemoteId id = say("ingen papperskorg", 0);
    String no = "{\"code\":\"rest_trash_not_supported\"}";
    rig.server().trouble(Request::changes, new Trouble.Says(Response.json(501, no)));

    assertThat(failure(rig.connector().unpublish(Orders.trash(id), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Refused("rest_trash_not_supported"));
  }

  @Test
  void restoreFromTheTrash_endsShown() {
    RemoteId id = say("ur korgen", 0);
    value(rig.connector().unpublish(Orders.trash(id), Cancellation.NEVER));
    assertThat(rig.visibility(id)).isEqualTo(Visibility.TRASHED);

    value(rig.connector().restore(Orders.restore(id), Cancellation.NEVER));

    assertThat(rig.visibility(id)).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void replyTwice_isOneReply() {
    RemoteId id = say("fråga", 0);
    var order = Orders.reply(id, "Svar " + MARKER);

    var first = value(rig.connector().reply(order, Cancellation.NEVER));
    var second = value(rig.connector().reply(order, Cancellation.NEVER));

    assertThat(second).isEqualTo(first);
    assertThat(rig.replies(id)).isEqualTo(1);
  }

  /// Mistyped in wp-admin, or written under a clock that ran ahead.
  @Test
  void oneThatIsDatedInTheComingCentury_hidesNothing() {
    say("först", 0);
    say("år 2099", 73L * 365 * 86_400);
    String cursor = page(fetch(Optional.empty())).cursor();
    RemoteId later = say("nu", Duration.between(START, Instant.now()).toSeconds());

    assertThat(items(fetch(Optional.of(cursor)))).extracting(RemoteItem::id).contains(later);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void aPostThatCannotBeRendered_keepsNoCommentOut(int status) {
    RemoteId comment = say("hej", 0);
    rig.server()
        .trouble(
            request -> asksFor(request, "/posts"),
            new Trouble.Says(Response.json(status, "<br />Warning: []")));

    assertThat(items(fetch(Optional.empty()))).extracting(RemoteItem::id).containsExactly(comment);
  }

  /// It stands in no list any more, and the site keeps it from being read by itself.
  @Test
  void oneThatIsRefusedByItself_keepsNoOtherFromBeingReadAgain() {
    RemoteId kept = say("kvar", 0);
    RemoteId refused = say("under ett dolt inlägg", 1);
    status(refused, "post-trashed");
    rig.server()
        .trouble(
            request -> asksFor(request, "/" + refused.value()),
            new Trouble.Says(Response.json(403, "{\"code\":\"rest_cannot_read_post\"}")));

    assertThat(value(rig.connector().refresh(List.of(kept, refused), PLENTY, Cancellation.NEVER)))
        .extracting(Seen::id, Seen::gone, Seen::untold)
        .containsExactly(
            tuple(kept, false, Optional.empty()),
            tuple(
                refused, false, Optional.of(new ChannelFailure.Refused("rest_cannot_read_post"))));
  }

  static Stream<Arguments> troublesOfOne() {
    return Stream.of(
        Arguments.of(new Trouble.Says(Response.json(500, "<br />Fatal error"))),
        Arguments.of(new Trouble.Says(Response.json(200, "<br />Warning: {}"))),
        Arguments.of(new Trouble.Hang()),
        Arguments.of(new Trouble.Reset()));
  }

  /// It stands in no list, and a plug-in dies on it.
  @ParameterizedTest
  @MethodSource("troublesOfOne")
  void oneOnWhichTheSiteFails_isUntold_andTheOthersAreReadAgain(Trouble trouble) {
    RemoteId failing = say("fel", 0);
    RemoteId gone = say("borta", 1);
    status(failing, "post-trashed");
    rig.delete(gone);
    rig.server().trouble(request -> asksFor(request, "/" + failing.value()), trouble);

    List<Seen> seen =
        value(rig.connector().refresh(List.of(failing, gone), PLENTY, Cancellation.NEVER));

    assertThat(seen)
        .extracting(Seen::id, Seen::gone, s -> s.untold().isPresent())
        .containsExactly(tuple(failing, false, true), tuple(gone, true, false));
  }

  /// It stands in the list with the others, which fails because of it.
  @Test
  void oneOnWhichItsListFails_isUntold_andTheOthersAreReadAgain() {
    List<RemoteId> all = IntStream.range(0, 100).mapToObj(i -> say("nummer " + i, i)).toList();
    ((ScriptedWordPress) rig).diesOn(all.get(0));
    ((ScriptedWordPress) rig).diesOn(all.get(77));
    int before = rig.server().requests().size();

    List<Seen> seen = value(rig.connector().refresh(all, PLENTY, Cancellation.NEVER));

    assertThat(seen).extracting(Seen::id).containsExactlyInAnyOrderElementsOf(all);
    assertThat(seen.stream().filter(s -> s.untold().isPresent()).map(Seen::id))
        .containsExactlyInAnyOrder(all.get(0), all.get(77));
    assertThat(rig.server().requests().size() - before).isLessThan(50);
  }

  @Test
  void theOnlyOneAskedFor_onWhichTheSiteFails_isUntold() {
    RemoteId id = say("ensam", 0);
    ((ScriptedWordPress) rig).diesOn(id);

    assertThat(value(rig.connector().refresh(List.of(id), PLENTY, Cancellation.NEVER)))
        .allMatch(s -> s.untold().isPresent())
        .hasSize(1);
  }

  @Test
  void aSiteThatFails_isToldAlsoWhereItIsReadAgain() {
    List<RemoteId> all = IntStream.range(0, 100).mapToObj(i -> say("nummer " + i, i)).toList();
    rig.server().trouble(new Trouble.Says(Response.json(500, "{}")));

    assertThat(failure(rig.connector().refresh(all, PLENTY, Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Unreachable(ChannelFailure.Why.SERVER_FAULT));
    assertThat(rig.server().requests()).hasSizeLessThan(20);
  }

  /// Whoever comes after them is asked for by the next call.
  @Test
  void someOnWhichTheSiteFails_endTheCallAndAreUntold() {
    List<RemoteId> all = IntStream.range(0, 10).mapToObj(i -> say("fel " + i, i)).toList();
    all.forEach(id -> status(id, "post-trashed"));
    var fault = new Trouble.Says(Response.json(500, "{}"));
    rig.server().trouble(request -> request.query().get("rest_route").contains("ts/"), fault);

    List<Seen> seen = value(rig.connector().refresh(all, PLENTY, Cancellation.NEVER));

    assertThat(seen).extracting(Seen::id).containsExactlyElementsOf(all.subList(0, 3));
    assertThat(seen).allMatch(s -> s.untold().isPresent());
  }

  @Test
  void accountThatMayNotModerate_isNamedSo() {
    assertThat(((WordPressConnector) rig.connector()).checkLogin(Cancellation.NEVER))
        .isEqualTo(new LoginCheck.MissingRight(List.of("edit_posts")));
  }

  private static boolean asksFor(Request request, String ending) {
    return request.query().getOrDefault("rest_route", "").endsWith(ending);
  }

  private void status(RemoteId id, String status) {
    ((ScriptedWordPress) rig).status(id, status);
  }
}
