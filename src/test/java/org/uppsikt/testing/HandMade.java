package org.uppsikt.testing;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;

/// A channel made by hand: does what it is asked and remembers it.
public final class HandMade extends Obliging {

  /// What the platform shows; a test may let its sender change it.
  public RemoteItem item = Arrivals.comment("hand-1", "Handgjord");

  /// Done whenever the item is read again.
  public Runnable looking = () -> {};

  /// Done in the moment in which the item is hidden.
  public Runnable inBetween = () -> {};

  /// How long the platform keeps what is put in its trash; empty for one that can only hide.
  public Optional<Duration> trash = Optional.empty();

  /// How the platform shows the item; a test may set it, as a colleague there would.
  public Visibility stands = Visibility.SHOWN;

  /// Why it does not let the item be read again, where it does not.
  public Optional<ChannelFailure> refuses = Optional.empty();

  /// Whether it takes answers that everybody reads.
  public boolean answersOpenly = true;

  /// Whether it no longer knows the item.
  public boolean forgot;

  /// How many answers were sent.
  public int answers;

  /// The last order to hide.
  public @Nullable UnpublishOrder asked;

  public HandMade() {
    super(10);
  }

  /// The item as it stands, by another sender.
  public RemoteItem by(Sender sender) {
    return Arrivals.item(item.id().value(), item.text(), sender, Visibility.SHOWN);
  }

  @Override
  public Capabilities capabilities() {
    Capabilities can = super.capabilities();
    return new Capabilities(
        can.cursor(),
        can.hideEffect(),
        trash.isEmpty() ? can.verbs() : EnumSet.allOf(UnpublishVerb.class),
        trash,
        can.restore(),
        answersOpenly,
        can.privateReply(),
        can.privateReplyWindow(),
        can.order(),
        can.listsHidden(),
        can.givesSender(),
        can.requestsPerRound());
  }

  @Override
  public ChannelResult<Page> fetch(Optional<String> cursor, Budget budget, Cancellation c) {
    return ChannelResult.ok(new Page(List.of(), List.of(item), "1", false, 0));
  }

  @Override
  public ChannelResult<List<Seen>> refresh(List<RemoteId> ids, Budget budget, Cancellation c) {
    looking.run();
    if (refuses.isPresent()) {
      return ChannelResult.failed(refuses.get());
    }
    if (forgot) {
      return ChannelResult.ok(List.of(new Seen(item.id(), Optional.empty())));
    }
    var seen = Arrivals.item(item.id().value(), item.text(), item.sender(), stands);
    return ChannelResult.ok(List.of(new Seen(item.id(), Optional.of(seen))));
  }

  @Override
  public ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation c) {
    asked = order;
    stands =
        order.verb() == UnpublishVerb.TRASH && trash.isPresent()
            ? Visibility.TRASHED
            : Visibility.HIDDEN;
    inBetween.run();
    return ChannelResult.ok(Receipt.DONE);
  }

  @Override
  public ChannelResult<Receipt> reply(ReplyOrder order, Cancellation c) {
    answers++;
    return ChannelResult.ok(Receipt.DONE);
  }

  @Override
  public ChannelResult<Receipt> restore(RestoreOrder order, Cancellation c) {
    stands = Visibility.SHOWN;
    return ChannelResult.ok(Receipt.DONE);
  }
}
