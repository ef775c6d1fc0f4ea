package org.uppsikt.channel.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Call;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A practice channel over its small HTTP interface.
///
/// The feed gives every version of an edited item, oldest first, as an item of its own in the page.
/// Each order carries its id as `Idempotency-Key`, which the server writes to its log.
public final class PracticeConnector implements Connector {

  private static final int ATTEMPTS = 3;

  private final HttpPort port;
  private final Supplier<PracticeWire> wires;
  private final PracticePlatform platform;

  /// At a server that stays where it is.
  public PracticeConnector(HttpPort port, PracticeWire wire, PracticePlatform platform) {
    this(port, () -> wire, platform);
  }

  /// @param wires where the server is now; asked on the thread that asks the channel
  public PracticeConnector(HttpPort port, Supplier<PracticeWire> wires, PracticePlatform platform) {
    this.port = port;
    this.wires = wires;
    this.platform = platform;
  }

  @Override
  public Capabilities capabilities() {
    return platform.capabilities();
  }

  @Override
  public ChannelResult<Page> fetch(
      Optional<String> cursor, Budget budget, Cancellation cancellation) {
    return new PracticeFeed(round(budget, cancellation), wires.get(), platform.id())
        .read(cursor, budget.items());
  }

  @Override
  public ChannelResult<List<Seen>> refresh(
      List<RemoteId> ids, Budget budget, Cancellation cancellation) {
    Round round = round(budget, cancellation);
    PracticeWire wire = wires.get();
    var seen = new ArrayList<Seen>();
    Optional<ChannelFailure> failure = Optional.empty();
    for (RemoteId id : new LinkedHashSet<>(ids)) {
      if (round.left() == 0 || seen.size() == budget.items() || ends(failure)) {
        break;
      }
      switch (seen(round, wire, id)) {
        case ChannelResult.Ok<Seen>(Seen value) -> seen.add(value);
        case ChannelResult.Failed<Seen>(ChannelFailure trouble) -> failure = Optional.of(trouble);
      }
    }
    boolean nothing =
        seen.isEmpty() || failure.filter(ChannelFailure.Cancelled.class::isInstance).isPresent();
    return failure.isPresent() && nothing
        ? ChannelResult.failed(failure.get())
        : ChannelResult.ok(List.copyOf(seen));
  }

  /// One item that cannot be read does not keep the others from being read.
  private static boolean ends(Optional<ChannelFailure> failure) {
    return failure.filter(f -> !(f instanceof ChannelFailure.Malformed)).isPresent();
  }

  private ChannelResult<Seen> seen(Round round, PracticeWire wire, RemoteId id) {
    ChannelResult<Answer> answer = round.send(Call.get(wire.item(platform.id(), id), wire.login()));
    if (answer instanceof ChannelResult.Failed<Answer>(ChannelFailure.Gone _)) {
      return ChannelResult.ok(new Seen(id, Optional.empty()));
    }
    return answer
        .then(a -> Json.parse(a.body(), "item").then(n -> PracticeReading.item(n, a.body())))
        .then(item -> same(id, item))
        .map(
            item -> new Seen(id, Optional.of(item).filter(i -> i.visibility() != Visibility.GONE)));
  }

  private static ChannelResult<RemoteItem> same(RemoteId id, RemoteItem item) {
    return item.id().equals(id)
        ? ChannelResult.ok(item)
        : ChannelResult.failed(new ChannelFailure.Malformed("item.id"));
  }

  @Override
  public ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation cancellation) {
    if (order.verb() != UnpublishVerb.HIDE) {
      return ChannelResult.failed(new ChannelFailure.NotOffered());
    }
    return show(order.id(), order.target(), "hide", Visibility.HIDDEN, cancellation);
  }

  @Override
  public ChannelResult<Receipt> restore(RestoreOrder order, Cancellation cancellation) {
    return show(order.id(), order.target(), "restore", Visibility.SHOWN, cancellation);
  }

  private ChannelResult<Receipt> show(
      OrderId order, Target target, String verb, Visibility wanted, Cancellation cancellation) {
    return change(order, target, verb, "{}", cancellation)
        .then(a -> made(a, i -> i.visibility() == wanted))
        .map(_ -> Receipt.DONE);
  }

  @Override
  public ChannelResult<Receipt> reply(ReplyOrder order, Cancellation cancellation) {
    String said = Json.write(JsonNodeFactory.instance.objectNode().put("text", order.text()));
    String verb = order.privately() ? "private-reply" : "reply";
    return change(order.id(), order.target(), verb, said, cancellation)
        .then(a -> made(a, i -> i.text().equals(order.text())))
        .map(item -> new Receipt(Optional.of(item.id())));
  }

  /// A change whose answer does not say what it should may have happened or not.
  private static ChannelResult<RemoteItem> made(Answer answer, Predicate<RemoteItem> asWanted) {
    ChannelResult<RemoteItem> item =
        Json.parse(answer.body(), "item").then(n -> PracticeReading.item(n, answer.body()));
    return item instanceof ChannelResult.Ok<RemoteItem>(RemoteItem value) && asWanted.test(value)
        ? item
        : ChannelResult.failed(new ChannelFailure.Uncertain());
  }

  private ChannelResult<Answer> change(
      OrderId order, Target target, String verb, String body, Cancellation cancellation) {
    PracticeWire wire = wires.get();
    Map<String, String> headers = new HashMap<>(wire.login());
    headers.put("Idempotency-Key", order.toString());
    var call = Call.post(wire.verb(platform.id(), target.remote(), verb), headers, body);
    ChannelResult<Answer> answer = round(1, cancellation).send(call);
    boolean lacking =
        answer instanceof ChannelResult.Failed<Answer>(ChannelFailure.Refused(String code))
            && code.equals("not-offered");
    return lacking ? ChannelResult.failed(new ChannelFailure.NotOffered()) : answer;
  }

  @Override
  public ChannelResult<Optional<RemoteId>> findReply(ReplyOrder order, Cancellation cancellation) {
    PracticeWire wire = wires.get();
    var uri = wire.replies(platform.id(), order.target().remote(), order.text());
    return round(ATTEMPTS, cancellation)
        .send(Call.get(uri, wire.login()))
        .then(a -> Json.parse(a.body(), "replies"))
        .then(n -> found(n.path("replies"), order.privately()));
  }

  private static ChannelResult<Optional<RemoteId>> found(JsonNode replies, boolean privately) {
    if (!replies.isArray()) {
      return ChannelResult.failed(new ChannelFailure.Malformed("replies"));
    }
    for (JsonNode reply : replies) {
      Fields fields = Fields.of(reply, "reply");
      if (fields.flag("privately") == privately) {
        return PracticeReading.item(reply, new byte[0]).map(i -> Optional.of(i.id()));
      }
    }
    return ChannelResult.ok(Optional.empty());
  }

  private Round round(int requests, Cancellation cancellation) {
    return round(new Budget(requests, 1), cancellation);
  }

  private Round round(Budget budget, Cancellation cancellation) {
    return new Round(port, budget, cancellation, PracticeConnector::code);
  }

  private static Optional<String> code(Answer answer) {
    return Json.parse(answer.body(), "error") instanceof ChannelResult.Ok<JsonNode>(JsonNode node)
        ? Fields.of(node, "error").text("error")
        : Optional.empty();
  }

  /// The port is shared and closed by whoever made it.
  @Override
  public void close() {}
}
