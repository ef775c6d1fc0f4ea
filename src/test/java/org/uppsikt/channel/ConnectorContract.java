package org.uppsikt.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Orders;
import org.uppsikt.testing.Ports;
import org.uppsikt.testing.QuietLog;

/// What every connector with an interface must do on a platform in good order. A connector takes
/// part with a subclass that brings its [PlatformRig]; [TroubleContract] holds the bad days.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class ConnectorContract extends DeclaredContract {

  /// Stands in every text and name; must never reach a log.
  protected static final String MARKER = "MARKÖR-7731";

  protected PlatformRig rig;
  private HttpPort port;
  private QuietLog log;

  private static final String LARGE = "large";

  /// Opens the platform; its connector goes out through the port, which the contract closes.
  protected abstract PlatformRig open(HttpPort port);

  @Override
  protected Connector promising() {
    return rig.connector();
  }

  @Override
  protected PlatformRig rig() {
    return rig;
  }

  @BeforeEach
  void openRig(TestInfo test) {
    log = new QuietLog();
    boolean large = test.getTags().contains(LARGE);
    port = large ? Ports.patient() : Ports.impatient(Clock.systemUTC());
    rig = open(port);
  }

  @AfterEach
  void closeRig() {
    rig.connector().close();
    rig.close();
    port.close();
    List<String> leaked = log.linesWith(MARKER);
    log.close();
    assertThat(leaked).isEmpty();
  }

  @Test
  void fetch_givesWhatWasWrittenWithItsSender() {
    RemoteId id = say("hej", 0);

    RemoteItem item = items(fetch(Optional.empty())).getFirst();

    assertThat(item.id()).isEqualTo(id);
    assertThat(item.text()).isEqualTo(text("hej"));
    assertThat(item.sender().shownName()).contains(MARKER);
    assertThat(item.postedAt()).contains(START);
    assertThat(item.visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(item.raw()).isNotEmpty();
  }

  @Test
  void fetchTwice_givesTheSameBytes() {
    say("ett", 0);
    say("två", 1);

    List<RemoteItem> first = items(fetch(Optional.empty()));
    List<RemoteItem> second = items(fetch(Optional.empty()));

    assertThat(second).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).raw()).isEqualTo(first.get(i).raw());
    }
  }

  @Test
  void fetchFromCursor_givesWhatIsNew() {
    say("förr", 0);
    String cursor = page(fetch(Optional.empty())).cursor();
    RemoteId later = say("nu", 86_400);

    Page page = page(fetch(Optional.of(cursor)));

    assertThat(page.items()).extracting(RemoteItem::id).contains(later);
    assertThat(page.more()).isFalse();
  }

  @Test
  void manyItemsInOneSecond_allCome() {
    Set<RemoteId> written = new LinkedHashSet<>();
    for (int i = 0; i < 250; i++) {
      written.add(say("samtidigt " + i, 0));
    }

    assertThat(fetchAll(new Budget(8, 100), 20)).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void smallBudget_isKeptAndTheCursorResumes() {
    Set<RemoteId> written = new LinkedHashSet<>();
    for (int i = 0; i < 230; i++) {
      written.add(say("nummer " + i, i * 600L));
    }

    assertThat(fetchAll(new Budget(6, 40), 40)).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void budgetOfOneRequest_stillReachesEverything() {
    RemoteId id = say("ensam", 0);

    assertThat(fetchAll(new Budget(1, 10), 10)).containsExactly(id);
  }

  @Test
  void unreadableCursor_isMalformed() {
    assertThat(failure(fetch(Optional.of("{\"nonsense"))))
        .isInstanceOf(ChannelFailure.Malformed.class);
  }

  @Test
  void refresh_noticesEditsAndDeletions() {
    RemoteId kept = say("kvar", 0);
    RemoteId edited = say("före", 1);
    RemoteId deleted = say("borta", 2);
    rig.edit(edited, text("efter"));
    rig.delete(deleted);

    List<Seen> seen =
        value(rig.connector().refresh(List.of(kept, edited, deleted), PLENTY, Cancellation.NEVER));

    assertThat(seen)
        .extracting(Seen::id, s -> s.item().map(RemoteItem::text))
        .containsExactlyInAnyOrder(
            tuple(kept, Optional.of(text("kvar"))),
            tuple(edited, Optional.of(text("efter"))),
            tuple(deleted, Optional.empty()));
  }

  @Test
  void refresh_keepsItsBudgetAndAnswersEachIdOnce() {
    List<RemoteId> ids = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ids.add(say("nummer " + i, i));
    }
    ids.add(ids.getFirst());
    int before = rig.server().requests().size();

    List<Seen> seen = value(rig.connector().refresh(ids, new Budget(1, 1000), Cancellation.NEVER));

    assertThat(rig.server().requests().size() - before).isEqualTo(1);
    assertThat(seen).extracting(Seen::id).doesNotHaveDuplicates().isNotEmpty();
    assertThat(seen).allMatch(s -> s.item().isPresent());
  }

  @Test
  void refresh_ofAnIdThePlatformCannotHaveGiven_isGone() {
    RemoteId foreign = new RemoteId("../../users?x=1&y=2");

    List<Seen> seen = value(rig.connector().refresh(List.of(foreign), PLENTY, Cancellation.NEVER));

    assertThat(seen).extracting(s -> s.item().isPresent()).containsExactly(false);
  }

  @Test
  void unpublishTwice_hidesAndStaysHidden() {
    RemoteId id = say("bort", 0);

    value(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER));
    value(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER));

    assertThat(rig.visibility(id)).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void restoreTwice_showsAgain() {
    RemoteId id = say("tillbaka", 0);
    value(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER));

    value(rig.connector().restore(Orders.restore(id), Cancellation.NEVER));
    value(rig.connector().restore(Orders.restore(id), Cancellation.NEVER));

    assertThat(rig.visibility(id)).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void ordersAboutADeletedItem_areGone() {
    RemoteId id = say("snart borta", 0);
    rig.delete(id);

    assertThat(failure(rig.connector().unpublish(Orders.hide(id), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Gone());
    assertThat(failure(rig.connector().restore(Orders.restore(id), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Gone());
  }

  @Test
  void reply_isFoundAgainByParentAndText() {
    RemoteId id = say("en fråga?", 0);
    var order = Orders.reply(id, "Tack! <b>Öppet</b> 8–16 & lördagar " + MARKER);
    assertThat(value(rig.connector().findReply(order, Cancellation.NEVER))).isEmpty();

    Receipt receipt = value(rig.connector().reply(order, Cancellation.NEVER));

    assertThat(receipt.created()).isPresent();
    assertThat(value(rig.connector().findReply(order, Cancellation.NEVER)))
        .isEqualTo(receipt.created());
    assertThat(value(rig.connector().findReply(Orders.reply(id, "Annat"), Cancellation.NEVER)))
        .isEmpty();
    assertThat(rig.replies(id)).isEqualTo(1);
  }

  @Test
  void cancelledBeforehand_asksNothing() {
    RemoteId id = say("hej", 0);
    int before = rig.server().requests().size();

    assertThat(failure(rig.connector().fetch(Optional.empty(), PLENTY, () -> true)))
        .isEqualTo(new ChannelFailure.Cancelled());
    assertThat(failure(rig.connector().unpublish(Orders.hide(id), () -> true)))
        .isEqualTo(new ChannelFailure.Cancelled());

    assertThat(rig.server().requests()).hasSize(before);
    assertThat(rig.visibility(id)).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void missingSender_isWithheldAndNothingIsThrown() {
    rig.add(text("anonym"), Optional.empty(), START);

    assertThat(items(fetch(Optional.empty())).getFirst().sender()).isEqualTo(new Sender.Withheld());
  }

  @Test
  void doubledEntry_comesOnce() {
    RemoteId id = say("dubbel", 0);
    rig.doubled(id);

    assertThat(items(fetch(Optional.empty()))).extracting(RemoteItem::id).containsExactly(id);
  }

  @ParameterizedTest
  @EnumSource
  void brokenEntry_isCountedAndTheOthersCome(PlatformRig.Broken kind) {
    RemoteId before = say("före", 0);
    rig.addBroken(kind, START.plusSeconds(1));
    RemoteId after = say("efter", 2);

    Page page = page(fetch(Optional.empty()));

    assertThat(page.items()).extracting(RemoteItem::id).containsExactly(before, after);
    assertThat(page.dropped()).isEqualTo(1);
  }

  @Tag(LARGE)
  @ParameterizedTest
  @EnumSource
  void hostileText_comesAsItWasSent(HostileText hostile) {
    String text = MARKER + hostile.text();
    rig.add(text, Optional.of("Namn " + MARKER), START);

    assertThat(items(fetch(Optional.empty())).getFirst().text().equals(text)).isTrue();
  }

  protected RemoteId say(String words, long secondsLater) {
    return rig.add(text(words), Optional.of("Kim " + MARKER), START.plusSeconds(secondsLater));
  }

  protected static String text(String words) {
    return words + " " + MARKER;
  }

  protected ChannelResult<Page> fetch(Optional<String> cursor) {
    return rig.connector().fetch(cursor, PLENTY, Cancellation.NEVER);
  }

  /// Fetches until nothing more is said to come.
  private Set<RemoteId> fetchAll(Budget budget, int mostCalls) {
    Set<RemoteId> ids = new LinkedHashSet<>();
    Optional<String> cursor = Optional.empty();
    boolean more = true;
    for (int call = 0; more && call < mostCalls; call++) {
      int before = rig.server().requests().size();
      Page page = page(rig.connector().fetch(cursor, budget, Cancellation.NEVER));
      assertThat(rig.server().requests().size() - before).isLessThanOrEqualTo(budget.requests());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(budget.items());
      page.items().forEach(item -> ids.add(item.id()));
      cursor = Optional.of(page.cursor());
      more = page.more();
    }
    assertThat(more).as("still more after %d calls", mostCalls).isFalse();
    return ids;
  }

  protected static Page page(ChannelResult<Page> result) {
    return value(result);
  }

  protected static List<RemoteItem> items(ChannelResult<Page> result) {
    return value(result).items();
  }

  protected static <T> T value(ChannelResult<T> result) {
    return switch (result) {
      case ChannelResult.Ok<T>(T value) -> value;
      case ChannelResult.Failed<T>(ChannelFailure failure) ->
          throw new AssertionError("failed: " + failure);
    };
  }

  protected static ChannelFailure failure(ChannelResult<?> result) {
    return switch (result) {
      case ChannelResult.Ok<?> _ -> throw new AssertionError("succeeded");
      case ChannelResult.Failed<?>(ChannelFailure failure) -> {
        assertThat(failure.toString()).doesNotContain(MARKER);
        yield failure;
      }
    };
  }
}
