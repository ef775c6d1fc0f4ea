package org.uppsikt.channel;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.item.RemoteId;

/// One channel, reached through its platform's interface.
///
/// Every call may block on the network and is made off the window's thread. Every expected trouble
/// is a [ChannelFailure] in the result; nothing is thrown for it. A call looks at its
/// [Cancellation] between requests and gives [ChannelFailure.Cancelled].
///
/// The removing verb takes an [UnpublishOrder] and nothing else: there is no way to ask a channel
/// to remove what was not saved (SME-40).
public interface Connector extends AutoCloseable {

  Capabilities capabilities();

  /// Reads what is new since the cursor, oldest first, at most `budget.requests()` requests.
  /// Repeats are allowed: intake is idempotent by remote id.
  ///
  /// @param cursor what the last page gave; empty reads from the beginning
  ChannelResult<Page> fetch(Optional<String> cursor, Budget budget, Cancellation cancellation);

  /// Reads known items again, to notice edits, changes by colleagues and deletions. The answer
  /// holds each asked id that was reached within the budget exactly once, also one that the
  /// platform keeps from being read.
  ChannelResult<List<Seen>> refresh(List<RemoteId> ids, Budget budget, Cancellation cancellation);

  /// Unpublishes. May be repeated: on an item that is already unpublished it changes nothing.
  ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation cancellation);

  /// Shows again what was unpublished. May be repeated.
  ChannelResult<Receipt> restore(RestoreOrder order, Cancellation cancellation);

  /// Answers. Not repeatable: after an uncertain result ask [#findReply] first.
  ChannelResult<Receipt> reply(ReplyOrder order, Cancellation cancellation);

  /// Looks for a reply by parent and text that an earlier attempt may have left.
  ChannelResult<Optional<RemoteId>> findReply(ReplyOrder order, Cancellation cancellation);

  /// Releases connections. Does not throw.
  @Override
  void close();
}
