package org.uppsikt.channel.manual;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;

/// A channel that gives nothing by itself and takes no orders: every order comes back as
/// [ChannelFailure.ByHand], for a person to do in the platform and confirm.
public final class ManualConnector implements Connector {

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Capabilities.CursorKind.NONE,
          HideEffect.BY_HAND,
          EnumSet.of(UnpublishVerb.HIDE),
          Optional.empty(),
          true,
          true,
          false,
          Optional.empty(),
          Capabilities.WorkingOrder.REPLY_FIRST,
          false,
          false,
          1);

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public ChannelResult<Page> fetch(
      Optional<String> cursor, Budget budget, Cancellation cancellation) {
    return cancellation.requested()
        ? cancelled()
        : ChannelResult.ok(new Page(List.of(), List.of(), cursor.orElse(""), false, 0));
  }

  /// Reaches none of the items, so none counts as gone.
  @Override
  public ChannelResult<List<Seen>> refresh(
      List<RemoteId> ids, Budget budget, Cancellation cancellation) {
    return cancellation.requested() ? cancelled() : ChannelResult.ok(List.of());
  }

  @Override
  public ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation cancellation) {
    return CAPABILITIES.verbs().contains(order.verb())
        ? byHand(cancellation)
        : ChannelResult.failed(new ChannelFailure.NotOffered());
  }

  @Override
  public ChannelResult<Receipt> restore(RestoreOrder order, Cancellation cancellation) {
    return byHand(cancellation);
  }

  @Override
  public ChannelResult<Receipt> reply(ReplyOrder order, Cancellation cancellation) {
    return order.privately()
        ? ChannelResult.failed(new ChannelFailure.NotOffered())
        : byHand(cancellation);
  }

  @Override
  public ChannelResult<Optional<RemoteId>> findReply(ReplyOrder order, Cancellation cancellation) {
    return byHand(cancellation);
  }

  private static <T> ChannelResult<T> byHand(Cancellation cancellation) {
    return cancellation.requested()
        ? cancelled()
        : ChannelResult.failed(new ChannelFailure.ByHand());
  }

  private static <T> ChannelResult<T> cancelled() {
    return ChannelResult.failed(new ChannelFailure.Cancelled());
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
