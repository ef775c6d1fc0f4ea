package org.uppsikt.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.UnpublishVerb;

/// What a channel can do and what that means there; stated before the click (design, invariant 3).
///
/// @param hideEffect what the reversible verb really does
/// @param verbs removing verbs the channel has; [UnpublishVerb#HIDE] first where it exists
/// @param trashKept how long the platform keeps what is trashed, where it can be trashed
/// @param reply whether it can answer in the open
/// @param privateReply whether it can answer the sender alone
/// @param privateReplyWindow how long after the item a private reply is possible
/// @param order which of reply and unpublish must come first for both to work
/// @param listsHidden whether hidden items can be listed back
/// @param givesSender whether the interface gives the sender
/// @param requestsPerRound ceiling of requests of one round
public record Capabilities(
    HideEffect hideEffect,
    Set<UnpublishVerb> verbs,
    Optional<Duration> trashKept,
    boolean reply,
    boolean privateReply,
    Optional<Duration> privateReplyWindow,
    WorkingOrder order,
    boolean listsHidden,
    boolean givesSender,
    int requestsPerRound) {

  /// The order in which answering and unpublishing both work.
  public enum WorkingOrder {
    ANY,
    /// A hidden item cannot be answered (Instagram).
    REPLY_FIRST
  }
}
