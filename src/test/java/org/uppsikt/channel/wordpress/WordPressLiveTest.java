package org.uppsikt.channel.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.live.Live;
import org.uppsikt.testing.Orders;

/// The whole path on a real WordPress.
@Live(
    peer = "WordPress",
    needs = {"UPPSIKT_WORDPRESS", "UPPSIKT_WORDPRESS_URL"})
class WordPressLiveTest {

  private static final Budget PLENTY = new Budget(60, 5000);

  private LiveSite site;
  private WordPressConnector moderator;

  @BeforeEach
  void open() {
    site = new LiveSite();
    moderator = site.as("moderator");
  }

  @AfterEach
  void close() {
    moderator.close();
    site.close();
  }

  @Test
  void fetch_givesEveryStatusWithItsSender() {
    Map<String, RemoteId> ids = new HashMap<>();
    for (String status : List.of("1", "0", "spam", "trash")) {
      ids.put(status, site.write(site.comment("Läge " + status).put("status", status)));
    }

    Map<RemoteId, RemoteItem> items = fetchAll(PLENTY);

    assertThat(items.get(ids.get("1")).visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(items.get(ids.get("0")).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(items.get(ids.get("spam")).visibility()).isEqualTo(Visibility.SPAM);
    assertThat(items.get(ids.get("trash")).visibility()).isEqualTo(Visibility.TRASHED);
    for (RemoteId id : ids.values()) {
      assertThat(items.get(id).sender())
          .isEqualTo(
              new Sender.Disclosed(
                  Optional.of("Kim Prov"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("kim@example.test"),
                  Optional.of("192.0.2.44"),
                  Optional.of("Mozilla/5.0 (prov)")));
    }
  }

  @Test
  void textComesAsTheVisitorWroteIt() {
    String text = "Åäö & <b>fet</b> 5 < 6 👩‍👩‍👧‍👦 \u202Eomvänt, \"citat\"";
    RemoteId id = site.write(site.comment(text));

    assertThat(fetchAll(PLENTY).get(id).text()).isEqualTo(text);
  }

  @Test
  void repliesAndPosts_hangTogether() {
    RemoteId parent = site.write(site.comment("Fråga om skolan").put("post", site.post(1)));
    RemoteId child =
        site.write(
            site.comment("Samma fråga")
                .put("post", site.post(1))
                .put("parent", Long.parseLong(parent.value())));

    Page page = value(moderator.fetch(Optional.empty(), PLENTY, Cancellation.NEVER));

    RemoteItem item =
        page.items().stream().filter(i -> i.id().equals(child)).findFirst().orElseThrow();
    assertThat(item.kind()).isEqualTo(ItemKind.REPLY);
    assertThat(item.parent()).contains(parent);
    assertThat(page.posts())
        .filteredOn(p -> p.id().equals(item.post().orElseThrow()))
        .extracting(RemotePost::title, RemotePost::text)
        .containsExactly(tuple("Ny skola & ny väg", "Inlägg 2 från kommunen."));
  }

  @Test
  void pingback_isReadToo() {
    RemoteId id = site.write(site.comment("[…] nämner er […]").put("type", "pingback"));

    assertThat(fetchAll(PLENTY)).containsKey(id);
  }

  @Test
  void twoHundredAndSixtyInOneSecond_allComeUnderASmallBudget() {
    String at = "2026-10-01T10:00:00Z";
    List<RemoteId> ids =
        site.write(
            IntStream.range(0, 260)
                .mapToObj(i -> site.comment("Storm nummer " + i).put("at", at))
                .toList());

    Map<RemoteId, RemoteItem> items = fetchAll(new Budget(7, 100));

    assertThat(items.keySet()).containsAll(ids);
  }

  @Test
  void cursor_givesTheLatest_alsoWhereItIsDatedLongAgo() {
    site.write(site.comment("Gammal").put("at", "2026-09-01T10:00:00Z"));
    Page page = page(Optional.empty(), PLENTY);
    while (page.more()) {
      page = page(Optional.of(page.cursor()), PLENTY);
    }
    RemoteId fresh = site.write(site.comment("Alldeles ny"));
    RemoteId imported = site.write(site.comment("Inläst").put("at", "2019-09-01T10:00:00Z"));

    Page next = page(Optional.of(page.cursor()), PLENTY);

    assertThat(next.items()).extracting(RemoteItem::id).contains(fresh, imported);
  }

  /// A list is asked beyond its end, and answers there: it is the comment, and not the list.
  @Test
  void oneOnWhichAPlugInDies_keepsNoOtherOut_inNoList() {
    for (String status : List.of("1", "spam")) {
      List<RemoteId> ids =
          site.write(
              IntStream.range(0, 30)
                  .mapToObj(i -> site.comment(status + " nära " + i).put("status", status))
                  .toList());
      site.diesOn(ids.get(11));
      var others = new ArrayList<>(ids);
      others.remove(11);

      assertThat(fetchAll(PLENTY)).containsKeys(others.toArray(RemoteId[]::new));
      assertThat(value(moderator.refresh(ids, PLENTY, Cancellation.NEVER)))
          .extracting(Seen::id, s -> s.untold().isPresent())
          .hasSize(30)
          .contains(tuple(ids.get(10), false), tuple(ids.get(11), true));
    }
  }

  @Test
  void hideAndRestore_asReadersSeeIt() {
    RemoteId id = site.write(site.comment("Syns och döljs"));
    assertThat(site.shownToReaders(id)).isTrue();
    assertThat(site.page()).contains("id=\"comment-" + id + "\"");

    value(moderator.unpublish(Orders.hide(id), Cancellation.NEVER));
    value(moderator.unpublish(Orders.hide(id), Cancellation.NEVER));
    assertThat(site.shownToReaders(id)).isFalse();
    assertThat(site.page()).doesNotContain("id=\"comment-" + id + "\"");
    assertThat(visibility(id)).isEqualTo(Visibility.HIDDEN);

    value(moderator.restore(Orders.restore(id), Cancellation.NEVER));
    value(moderator.restore(Orders.restore(id), Cancellation.NEVER));
    assertThat(site.shownToReaders(id)).isTrue();
  }

  @Test
  void trashAndRestore_asReadersSeeIt() {
    RemoteId id = site.write(site.comment("Till korgen"));

    value(moderator.unpublish(Orders.trash(id), Cancellation.NEVER));
    value(moderator.unpublish(Orders.trash(id), Cancellation.NEVER));
    assertThat(visibility(id)).isEqualTo(Visibility.TRASHED);
    value(moderator.unpublish(Orders.hide(id), Cancellation.NEVER));
    assertThat(visibility(id)).isEqualTo(Visibility.TRASHED);

    value(moderator.restore(Orders.restore(id), Cancellation.NEVER));
    assertThat(site.shownToReaders(id)).isTrue();
  }

  @Test
  void trashOfWhatWasHeld_isShownAgainByRestore() {
    RemoteId id = site.write(site.comment("Hållen, sedan korgen").put("status", "0"));

    value(moderator.unpublish(Orders.trash(id), Cancellation.NEVER));
    value(moderator.restore(Orders.restore(id), Cancellation.NEVER));

    assertThat(site.shownToReaders(id)).isTrue();
  }

  @Test
  void reply_isShownAsPlainTextAndFoundAgain() {
    RemoteId id = site.write(site.comment("När öppnar badet?"));
    var order =
        Orders.reply(id, "Hej Kim!\n\nBadet öppnar <måndag> & stänger 18. 👍 <script>x</script>");
    assertThat(value(moderator.findReply(order, Cancellation.NEVER))).isEmpty();

    RemoteId made = value(moderator.reply(order, Cancellation.NEVER)).created().orElseThrow();

    assertThat(value(moderator.findReply(order, Cancellation.NEVER))).contains(made);
    assertThat(value(moderator.reply(order, Cancellation.NEVER)).created()).contains(made);
    assertThat(value(site.as("colleague").findReply(order, Cancellation.NEVER))).isEmpty();
    assertThat(site.shownToReaders(made)).isTrue();
    assertThat(site.page()).doesNotContain("<script>x").contains("&lt;script&gt;x");
    RemoteItem item = fetchAll(PLENTY).get(made);
    assertThat(item.text()).isEqualTo(order.text());
    assertThat(item.parent()).contains(id);
  }

  @Test
  void whatAColleagueDoes_isNoticed() {
    RemoteId edited = site.write(site.comment("Före ändringen"));
    RemoteId held = site.write(site.comment("Dras in"));
    RemoteId approved = site.write(site.comment("Släpps fram").put("status", "0"));
    RemoteId trashed = site.write(site.comment("Slängs"));
    RemoteId spammed = site.write(site.comment("Blir skräppost"));
    RemoteId deleted = site.write(site.comment("Raderas"));
    site.colleague(edited, Map.of("content", "Efter ändringen"));
    site.colleague(held, Map.of("status", "hold"));
    site.colleague(approved, Map.of("status", "approved"));
    site.colleague(trashed, Map.of("status", "trash"));
    site.colleague(spammed, Map.of("status", "spam"));
    site.colleagueDeletes(deleted);

    Map<RemoteId, Optional<RemoteItem>> seen = new HashMap<>();
    List<RemoteId> all = List.of(edited, held, approved, trashed, spammed, deleted);
    value(moderator.refresh(all, PLENTY, Cancellation.NEVER))
        .forEach(s -> seen.put(s.id(), s.item()));

    assertThat(seen).containsOnlyKeys(all);
    assertThat(seen.get(edited)).map(RemoteItem::text).contains("Efter ändringen");
    assertThat(seen.get(held)).map(RemoteItem::visibility).contains(Visibility.HIDDEN);
    assertThat(seen.get(approved)).map(RemoteItem::visibility).contains(Visibility.SHOWN);
    assertThat(seen.get(trashed)).map(RemoteItem::visibility).contains(Visibility.TRASHED);
    assertThat(seen.get(spammed)).map(RemoteItem::visibility).contains(Visibility.SPAM);
    assertThat(seen.get(deleted)).isEmpty();
    assertThat(failure(moderator.unpublish(Orders.hide(deleted), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Gone());
  }

  @Test
  void wrongPassword_isUnauthorised() {
    var stranger = site.with("moderator", "fel fel fel");

    assertThat(failure(stranger.fetch(Optional.empty(), PLENTY, Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Unauthorised());
    assertThat(stranger.checkLogin(Cancellation.NEVER))
        .isEqualTo(new LoginCheck.Failed(new ChannelFailure.Unauthorised()));
  }

  @Test
  void accountWithoutTheRights_isToldWhatItLacks() {
    RemoteId id = site.write(site.comment("Orörd"));

    assertThat(site.as("moderator").checkLogin(Cancellation.NEVER))
        .isEqualTo(new LoginCheck.Ready("Moderator"));
    assertThat(site.as("author").checkLogin(Cancellation.NEVER))
        .isEqualTo(new LoginCheck.MissingRight(List.of("moderate_comments")));
    assertThat(site.as("subscriber").checkLogin(Cancellation.NEVER))
        .isEqualTo(new LoginCheck.MissingRight(List.of("moderate_comments", "edit_posts")));
    assertThat(failure(site.as("author").fetch(Optional.empty(), PLENTY, Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Refused("rest_forbidden_context"));
    assertThat(failure(site.as("author").unpublish(Orders.hide(id), Cancellation.NEVER)))
        .isInstanceOf(ChannelFailure.Refused.class);
    assertThat(site.shownToReaders(id)).isTrue();
  }

  @Test
  void theSitesOwnLog_holdsEveryOrder() {
    RemoteId id = site.write(site.comment("Loggas"));

    value(moderator.unpublish(Orders.hide(id), Cancellation.NEVER));

    assertThat(site.requests())
        .filteredOn(line -> line.path("id").asString("").equals(id.value()))
        .filteredOn(line -> !line.path("method").asString().equals("GET"))
        .extracting(
            line -> line.path("asked").asString(),
            line -> line.path("now").asString(),
            line -> line.path("user").asString())
        .containsExactly(tuple("hold", "hold", "moderator"));
  }

  private Visibility visibility(RemoteId id) {
    List<Seen> seen = value(moderator.refresh(List.of(id), PLENTY, Cancellation.NEVER));
    return seen.getFirst().item().map(RemoteItem::visibility).orElse(Visibility.GONE);
  }

  private Map<RemoteId, RemoteItem> fetchAll(Budget budget) {
    Map<RemoteId, RemoteItem> items = new HashMap<>();
    Page page = page(Optional.empty(), budget);
    page.items().forEach(item -> items.put(item.id(), item));
    while (page.more()) {
      page = page(Optional.of(page.cursor()), budget);
      page.items().forEach(item -> items.put(item.id(), item));
    }
    return items;
  }

  private Page page(Optional<String> cursor, Budget budget) {
    return value(moderator.fetch(cursor, budget, Cancellation.NEVER));
  }

  private static <T> T value(ChannelResult<T> result) {
    return switch (result) {
      case ChannelResult.Ok<T>(T value) -> value;
      case ChannelResult.Failed<T>(ChannelFailure failure) ->
          throw new AssertionError("failed: " + failure);
    };
  }

  private static ChannelFailure failure(ChannelResult<?> result) {
    return switch (result) {
      case ChannelResult.Ok<?> _ -> throw new AssertionError("succeeded");
      case ChannelResult.Failed<?>(ChannelFailure failure) -> failure;
    };
  }
}
