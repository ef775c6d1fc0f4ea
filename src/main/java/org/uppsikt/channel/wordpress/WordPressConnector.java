package org.uppsikt.channel.wordpress;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;

/// The comments of one WordPress site (5.6 or newer), as an account that may moderate.
///
/// Safe for use by several threads.
public final class WordPressConnector implements Connector {

  /// WordPress empties its trash after so long, unless the site sets another time.
  private static final Duration TRASH_KEPT = Duration.ofDays(30);

  private static final int REQUESTS_PER_ROUND = 60;
  private static final int REQUESTS_PER_ORDER = 30;

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Capabilities.CursorKind.NEAR,
          HideEffect.HELD_FOR_ALL,
          EnumSet.of(UnpublishVerb.HIDE, UnpublishVerb.TRASH),
          Optional.of(TRASH_KEPT),
          true,
          true,
          false,
          Optional.empty(),
          Capabilities.WorkingOrder.ANY,
          true,
          true,
          REQUESTS_PER_ROUND);

  private final Site site;
  private final HttpPort port;

  /// @param base address of the site, for instance "https://www.example.org/"
  /// @param password the application password, asked for at each request and never kept
  /// @param port shared; not closed here
  public WordPressConnector(URI base, String account, Supplier<char[]> password, HttpPort port) {
    this.site = new Site(base, account, password);
    this.port = port;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  /// Asks, before a channel is added, whether the account signs in and may moderate.
  public LoginCheck checkLogin(Cancellation cancellation) {
    return SignIn.check(site, round(REQUESTS_PER_ORDER, cancellation));
  }

  @Override
  public ChannelResult<Page> fetch(
      Optional<String> cursor, Budget budget, Cancellation cancellation) {
    return cursor
        .map(Cursor::read)
        .orElseGet(() -> ChannelResult.ok(Cursor.START))
        .then(from -> fetch(from, budget, round(budget, cancellation)));
  }

  private ChannelResult<Page> fetch(Cursor from, Budget budget, Round round) {
    var listing = new Listing(site, from, budget, round, port.now());
    Optional<ChannelFailure> failure = listing.walk();
    if (failure.isPresent()) {
      return ChannelResult.failed(failure.get());
    }
    var items = listing.items();
    Set<RemoteId> posts = new HashSet<>();
    items.forEach(item -> item.post().ifPresent(posts::add));
    Cursor reached = listing.cursor();
    boolean more = !reached.pending().isEmpty();
    return Posts.read(site, posts, round)
        .map(found -> new Page(found, items, reached.write(), more, listing.dropped()));
  }

  @Override
  public ChannelResult<List<Seen>> refresh(
      List<RemoteId> ids, Budget budget, Cancellation cancellation) {
    List<RemoteId> asked = ids.stream().distinct().limit(budget.items()).toList();
    return new Recheck(site, round(budget, cancellation)).read(asked);
  }

  @Override
  public ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation cancellation) {
    return new Verbs(site, round(REQUESTS_PER_ORDER, cancellation))
        .unpublish(order.target().remote(), order.verb());
  }

  @Override
  public ChannelResult<Receipt> restore(RestoreOrder order, Cancellation cancellation) {
    return new Verbs(site, round(REQUESTS_PER_ORDER, cancellation))
        .restore(order.target().remote());
  }

  @Override
  public ChannelResult<Receipt> reply(ReplyOrder order, Cancellation cancellation) {
    if (order.privately()) {
      return ChannelResult.failed(new ChannelFailure.NotOffered());
    }
    return new Replies(site, round(REQUESTS_PER_ORDER, cancellation)).send(order);
  }

  @Override
  public ChannelResult<Optional<RemoteId>> findReply(ReplyOrder order, Cancellation cancellation) {
    return new Replies(site, round(REQUESTS_PER_ORDER, cancellation)).find(order);
  }

  private Round round(int ceiling, Cancellation cancellation) {
    return round(new Budget(ceiling, 1), cancellation);
  }

  private Round round(Budget budget, Cancellation cancellation) {
    return new Round(port, budget, cancellation, Site::code);
  }

  @Override
  public void close() {
    // Connections belong to the port, which the program closes.
  }
}
