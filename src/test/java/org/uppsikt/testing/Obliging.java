package org.uppsikt.testing;

import java.util.Optional;
import java.util.Set;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Receipt;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;

/// A platform that hides for all, and says yes to whatever it is asked.
abstract class Obliging implements Connector {

  private final int requests;

  /// @param requests ceiling of a round
  Obliging(int requests) {
    this.requests = requests;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Capabilities.CursorKind.PLACE,
        HideEffect.HELD_FOR_ALL,
        Set.of(UnpublishVerb.HIDE),
        Optional.empty(),
        true,
        true,
        false,
        Optional.empty(),
        Capabilities.WorkingOrder.ANY,
        true,
        true,
        requests);
  }

  @Override
  public ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation stop) {
    return ChannelResult.ok(Receipt.DONE);
  }

  @Override
  public ChannelResult<Receipt> restore(RestoreOrder order, Cancellation stop) {
    return ChannelResult.ok(Receipt.DONE);
  }

  @Override
  public ChannelResult<Receipt> reply(ReplyOrder order, Cancellation stop) {
    return ChannelResult.ok(Receipt.DONE);
  }

  @Override
  public ChannelResult<Optional<RemoteId>> findReply(ReplyOrder order, Cancellation stop) {
    return ChannelResult.ok(Optional.empty());
  }

  /// Nothing is open.
  @Override
  public void close() {}
}
