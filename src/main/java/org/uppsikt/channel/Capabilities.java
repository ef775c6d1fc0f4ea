package org.uppsikt.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.UnpublishVerb;

/// What a channel can do and what that means there; stated before the click (design, invariant 3).
///
/// What of this a platform's verbs do not keep, the connector refuses; the contract of connectors
/// holds each of them to what it declares.
///
/// @param cursor what its cursor stands for
/// @param hideEffect what the reversible verb really does
/// @param verbs removing verbs the channel has; [UnpublishVerb#HIDE] first where it exists
/// @param trashKept how long the platform keeps what is trashed, where it can be trashed
/// @param restore whether what was unpublished can be shown again through the interface
/// @param reply whether it can answer in the open
/// @param privateReply whether it can answer the sender alone
/// @param privateReplyWindow how long after the item a private reply is possible
/// @param order which of reply and unpublish must come first for both to work
/// @param listsHidden whether hidden items can be listed back
/// @param givesSender whether the interface gives the sender
/// @param requestsPerRound ceiling of requests of one round
public record Capabilities(
    CursorKind cursor,
    HideEffect hideEffect,
    Set<UnpublishVerb> verbs,
    Optional<Duration> trashKept,
    boolean restore,
    boolean reply,
    boolean privateReply,
    Optional<Duration> privateReplyWindow,
    WorkingOrder order,
    boolean listsHidden,
    boolean givesSender,
    int requestsPerRound) {

  public Capabilities {
    require(!verbs.isEmpty(), "a channel that cannot unpublish");
    require(trashKept.isEmpty() || delete(verbs), "a time in a trash that is not there");
    require(restore || hideEffect != HideEffect.HELD_FOR_ALL, "held, and never to be shown again");
    require(privateReply || privateReplyWindow.isEmpty(), "a window for what is not offered");
    require(requestsPerRound > 0, "a round of no requests");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /// Whether it keeps what is hidden from everybody, its author included.
  public boolean hold() {
    return hideEffect == HideEffect.HELD_FOR_ALL;
  }

  /// Whether it can delete, and be it for [#trashKept] only. Nothing is ever deleted for good.
  public boolean delete() {
    return delete(verbs);
  }

  private static boolean delete(Set<UnpublishVerb> verbs) {
    return verbs.contains(UnpublishVerb.TRASH);
  }

  /// What the cursor of a feed stands for.
  public enum CursorKind {
    /// It gives nothing by itself.
    NONE,
    /// A place in the platform's own order: read on from there, nothing comes twice.
    PLACE,
    /// A place too, but what stands shortly before it may come again, as the rest of a page, and
    /// earlier ones where there is nothing new.
    NEAR
  }

  /// The order in which answering and unpublishing both work.
  public enum WorkingOrder {
    ANY,
    /// A hidden item cannot be answered (Instagram).
    REPLY_FIRST
  }
}
