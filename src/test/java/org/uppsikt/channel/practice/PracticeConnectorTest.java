package org.uppsikt.channel.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.channel.http.Backoff;
import org.uppsikt.channel.http.Call;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Limits;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.work.MadeOrders;

/// The connector against the real server in a process of its own.
final class PracticeConnectorTest {

  private static final Budget PLENTY = new Budget(50, 10_000);
  private static final Limits QUICK =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          8 << 20,
          2,
          new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)));

  @TempDir Path data;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpPort port;
  private PracticeProcess server;
  private PracticeConnector facebook;

  @BeforeEach
  void start() throws NoSuchAlgorithmException {
    port = new HttpPort(threads, SSLContext.getDefault(), Clock.systemUTC(), new Random(1), QUICK);
    server = ((PracticeProcess.Start.Running) PracticeProcess.start(data, 1)).server();
    facebook = new PracticeConnector(port, server.wire(), PracticePlatform.FACEBOOK);
  }

  @AfterEach
  void stop() {
    server.close();
    port.close();
    threads.close();
  }

  @Test
  void everythingIsFetchedOnce_inTheOrderItCame() {
    var all = new ArrayList<RemoteItem>();
    Page page = value(facebook.fetch(Optional.empty(), new Budget(50, 40), Cancellation.NEVER));
    assertThat(page.posts()).hasSize(5).allMatch(p -> p.permalink().isPresent());
    while (page.more()) {
      all.addAll(page.items());
      page =
          value(facebook.fetch(Optional.of(page.cursor()), new Budget(50, 40), Cancellation.NEVER));
      assertThat(page.posts()).isEmpty();
    }
    all.addAll(page.items());
    assertThat(page.dropped()).isZero();
    assertThat(all).hasSizeGreaterThan(80);
    assertThat(versions(all, "fb-002")).hasSize(2).doesNotHaveDuplicates();
    RemoteItem roger =
        all.stream().filter(i -> i.id().value().equals("fb-002")).findFirst().orElseThrow();
    assertThat(roger.kind()).isEqualTo(ItemKind.REPLY);
    assertThat(roger.parent()).contains(new RemoteId("fb-001"));
    assertThat(roger.sender().shownName()).isEqualTo("Roger Nylander");
    assertThat(new String(roger.raw(), StandardCharsets.UTF_8))
        .startsWith("{")
        .contains("Roger")
        .endsWith("}");
    assertThat(all).anyMatch(i -> i.sender() instanceof Sender.Withheld);
    assertThat(all).anyMatch(i -> i.kind() == ItemKind.MESSAGE && i.post().isEmpty());
  }

  @Test
  void theWebsiteTellsAddresses() {
    var website = new PracticeConnector(port, server.wire(), PracticePlatform.WEBSITE);
    Page page = value(website.fetch(Optional.empty(), PLENTY, Cancellation.NEVER));
    assertThat(page.items())
        .filteredOn(
            i ->
                i.sender() instanceof Sender.Disclosed d
                    && d.ip().isPresent()
                    && d.agent().isPresent())
        .hasSizeGreaterThan(40);
  }

  @Test
  void hideAndRestore_canBeRepeated_andAreReadBack() {
    assertThat(value(facebook.unpublish(order("fb-002"), Cancellation.NEVER)))
        .isEqualTo(Receipt.DONE);
    assertThat(value(facebook.unpublish(order("fb-002"), Cancellation.NEVER)))
        .isEqualTo(Receipt.DONE);
    assertThat(shown("fb-002")).contains(Visibility.HIDDEN);
    var restore = new RestoreOrder(new OrderId(UUID.randomUUID()), target("fb-002"));
    assertThat(value(facebook.restore(restore, Cancellation.NEVER))).isEqualTo(Receipt.DONE);
    assertThat(shown("fb-002")).contains(Visibility.SHOWN);
  }

  @Test
  void anOrdersIdStandsInTheServersLog() throws Exception {
    UnpublishOrder order = order("fb-002");
    facebook.unpublish(order, Cancellation.NEVER);
    assertThat(Files.readString(data.resolve("requests.log")))
        .contains("\"key\":\"" + order.id() + "\"");
  }

  @Test
  void aReplyIsFoundByParentAndText_andIsNotIncoming() {
    ReplyOrder said =
        reply("fb-001", "Hej Petra & alla andra: tiderna står på webben. 🙏🏽 50 %?", false);
    assertThat(value(facebook.findReply(said, Cancellation.NEVER))).isEmpty();
    Receipt receipt = value(facebook.reply(said, Cancellation.NEVER));
    assertThat(value(facebook.findReply(said, Cancellation.NEVER)))
        .isEqualTo(receipt.created())
        .isPresent();
    assertThat(value(facebook.findReply(reply("fb-001", said.text(), true), Cancellation.NEVER)))
        .isEmpty();
    assertThat(value(facebook.findReply(reply("fb-003", said.text(), false), Cancellation.NEVER)))
        .isEmpty();
    Page page = value(facebook.fetch(Optional.empty(), PLENTY, Cancellation.NEVER));
    assertThat(page.items()).noneMatch(i -> i.text().equals(said.text()));
  }

  @Test
  void aLostAnswerIsUncertain_andTheReplyIsFound() {
    ReplyOrder said = reply("fb-001", "Svar", false);
    fault("answer-lost", "/reply");
    assertThat(failure(facebook.reply(said, Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Uncertain());
    assertThat(value(facebook.findReply(said, Cancellation.NEVER))).isPresent();
    fault("malformed", "/hide");
    assertThat(failure(facebook.unpublish(order("fb-003"), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Uncertain());
    assertThat(shown("fb-003")).contains(Visibility.SHOWN);
  }

  @Test
  void troubleHasAName() {
    fault("busy", "/hide");
    assertThat(failure(facebook.unpublish(order("fb-003"), Cancellation.NEVER)))
        .isInstanceOf(ChannelFailure.RateLimited.class);
    fault("malformed", "/items");
    assertThat(failure(facebook.fetch(Optional.of("0"), PLENTY, Cancellation.NEVER)))
        .isInstanceOf(ChannelFailure.Malformed.class);
    assertThat(failure(facebook.fetch(Optional.of("x"), PLENTY, Cancellation.NEVER)))
        .isInstanceOf(ChannelFailure.Malformed.class);
    assertThat(failure(facebook.fetch(Optional.empty(), PLENTY, () -> true)))
        .isEqualTo(new ChannelFailure.Cancelled());
    var stranger = new PracticeWire(server.wire().server(), "guess");
    assertThat(
            failure(
                new PracticeConnector(port, stranger, PracticePlatform.FACEBOOK)
                    .fetch(Optional.empty(), PLENTY, Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Unauthorised());
    assertThat(failure(facebook.unpublish(order("fb-999"), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.Gone());
    Page page = value(facebook.fetch(Optional.empty(), PLENTY, Cancellation.NEVER));
    String message =
        page.items().stream()
            .filter(i -> i.kind() == ItemKind.MESSAGE)
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    assertThat(failure(facebook.unpublish(order(message), Cancellation.NEVER)))
        .isEqualTo(new ChannelFailure.NotOffered());
  }

  @Test
  void whatIsDeletedOutside_isSeenAsGone() {
    var round = new Round(port, 1, Cancellation.NEVER, _ -> Optional.empty());
    Map<String, String> login = Map.of("Authorization", "Bearer " + server.wire().token());
    round.send(
        Call.delete(server.wire().server().resolve("/channels/facebook/items/fb-004"), login));
    List<Seen> seen =
        value(
            facebook.refresh(
                List.of(
                    new RemoteId("fb-004"), new RemoteId("fb-005"), new RemoteId("no/such?thing")),
                PLENTY,
                Cancellation.NEVER));
    assertThat(seen).extracting(s -> s.item().isPresent()).containsExactly(false, true, false);
    var tight = new Budget(1, 100);
    assertThat(
            value(
                facebook.refresh(
                    List.of(new RemoteId("fb-005"), new RemoteId("fb-006")),
                    tight,
                    Cancellation.NEVER)))
        .hasSize(1);
  }

  @Test
  void theServerStartsAgainWhereItStopped_andTwoAreRefused() {
    facebook.unpublish(order("fb-002"), Cancellation.NEVER);
    assertThat(PracticeProcess.start(data, 1)).isEqualTo(new PracticeProcess.Start.InUse());
    server.close();
    server.ended().join();
    assertThat(failure(facebook.fetch(Optional.of("0"), PLENTY, Cancellation.NEVER)))
        .isInstanceOf(ChannelFailure.Unreachable.class);
    server = ((PracticeProcess.Start.Running) PracticeProcess.start(data, 1)).server();
    facebook = new PracticeConnector(port, server.wire(), PracticePlatform.FACEBOOK);
    assertThat(shown("fb-002")).contains(Visibility.HIDDEN);
  }

  @Test
  void aServerThatCannotStartSaysSo() throws Exception {
    Path file = Files.createFile(data.resolve("occupied"));
    assertThat(PracticeProcess.start(file, 1))
        .isEqualTo(new PracticeProcess.Start.Failed(PracticeProcess.Start.Why.NO_ROOM));
  }

  /// There is a Java; the system takes no command of that length.
  @Test
  void aServerThatTheSystemDoesNotStart_isNotToldAsMissing() {
    Path far = data.resolve("x/".repeat(1_000_000));

    assertThat(PracticeProcess.start(far, 1))
        .isEqualTo(new PracticeProcess.Start.Failed(PracticeProcess.Start.Why.SILENT));
  }

  @Test
  void whatCannotBeRead_isNotToldAsAFullDisk() throws Exception {
    Path other = data.resolve("other");
    Files.createDirectories(other.resolve("changes.log"));

    assertThat(PracticeProcess.start(other, 1))
        .isEqualTo(new PracticeProcess.Start.Failed(PracticeProcess.Start.Why.DAMAGED));
  }

  @Test
  void theTokenIsNotInTheTextForm() {
    assertThat(server.wire().toString()).doesNotContain(server.wire().token());
    assertThat(URI.create(server.wire().toString())).isEqualTo(server.wire().server());
  }

  private Optional<Visibility> shown(String id) {
    return value(facebook.refresh(List.of(new RemoteId(id)), PLENTY, Cancellation.NEVER))
        .getFirst()
        .item()
        .map(RemoteItem::visibility);
  }

  private void fault(String kind, String path) {
    var login = new HashMap<>(Map.of("Authorization", "Bearer " + server.wire().token()));
    String asked = "{\"kind\":\"%s\",\"path\":\"%s\"}".formatted(kind, path);
    var round = new Round(port, 1, Cancellation.NEVER, _ -> Optional.empty());
    value(round.send(Call.post(server.wire().server().resolve("/faults"), login, asked)));
  }

  private static List<String> versions(List<RemoteItem> items, String id) {
    return items.stream().filter(i -> i.id().value().equals(id)).map(RemoteItem::text).toList();
  }

  private static Target target(String id) {
    return new Target(new ChannelId(new UUID(0, 1)), new RemoteId(id));
  }

  private static ReplyOrder reply(String to, String text, boolean privately) {
    return new ReplyOrder(new OrderId(UUID.randomUUID()), target(to), text, privately);
  }

  /// The only order that needs no sealed evidence; to the channel it is like any other.
  private static UnpublishOrder order(String id) {
    var decision =
        new Decision(
            new DecisionId(UUID.randomUUID()),
            new VersionRef(new ItemId(1), 1),
            Outcome.UNPUBLISH,
            List.of(new Ground(Category.C09_CHILD_ABUSE, "c", "s")),
            "",
            new PolicyVersion("p", 1),
            new PersonId(new UUID(0, 2)),
            Instant.EPOCH);
    var basis =
        new NoCopyBasis.ChildAbuse(
            "c",
            Optional.empty(),
            "nobody else",
            new PoliceTaskId(new UUID(0, 3)),
            new RestrictionId(new UUID(0, 4)));
    return MadeOrders.withoutCopy(new OrderId(UUID.randomUUID()), target(id), decision, basis);
  }

  private static <T> T value(ChannelResult<T> result) {
    assertThat(result).isInstanceOf(ChannelResult.Ok.class);
    return ((ChannelResult.Ok<T>) result).value();
  }

  private static ChannelFailure failure(ChannelResult<?> result) {
    assertThat(result).isInstanceOf(ChannelResult.Failed.class);
    return ((ChannelResult.Failed<?>) result).failure();
  }
}
