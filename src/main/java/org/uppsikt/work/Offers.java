package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemKind;

/// What a channel can do, told before the click (design, invariant 3).
///
/// @param privateReplyWindow how long after the item a private answer is possible, where limited
/// @param trashKept how long the platform keeps what is trashed, where it can be trashed
/// @param restore whether what was unpublished can be shown again
/// @param replyFirst whether a hidden item can no longer be answered
/// @param givesSender whether the platform's interface gives the sender
public record Offers(
    HideEffect effect,
    Set<UnpublishVerb> verbs,
    boolean reply,
    boolean privateReply,
    Optional<Duration> privateReplyWindow,
    Optional<Duration> trashKept,
    boolean restore,
    boolean replyFirst,
    boolean givesSender) {

  public Offers {
    verbs = Set.copyOf(verbs);
  }

  static Offers of(Capabilities can) {
    return new Offers(
        can.hideEffect(),
        can.verbs(),
        can.reply(),
        can.privateReply(),
        can.privateReplyWindow(),
        can.trashKept(),
        can.restore(),
        can.order() == Capabilities.WorkingOrder.REPLY_FIRST,
        can.givesSender());
  }

  /// Whether such an item can be answered in the open: under a direct message there is no such
  /// place.
  public boolean openly(ItemKind kind) {
    return reply && kind != ItemKind.MESSAGE;
  }

  /// Whether its sender can be answered alone, and still may.
  public boolean privately(Item item, Instant now) {
    Instant posted = item.postedAt().orElse(item.receivedAt());
    return alone(item.kind())
        && privateReplyWindow.filter(window -> !posted.plus(window).isAfter(now)).isEmpty();
  }

  /// Whether there is a way to the sender of such an item alone. A direct message that was entered
  /// by hand is answered by hand, there where it was written.
  public boolean alone(ItemKind kind) {
    return privateReply || effect == HideEffect.BY_HAND && kind == ItemKind.MESSAGE;
  }

  /// The verb to unpublish such an item with: hide before delete. Empty where the channel has none,
  /// and for a direct message: nobody but its sender and the office reads it, and no channel here
  /// takes it away.
  public Optional<UnpublishVerb> verb(ItemKind kind) {
    if (kind == ItemKind.MESSAGE) {
      return Optional.empty();
    }
    return verbs.contains(UnpublishVerb.HIDE)
        ? Optional.of(UnpublishVerb.HIDE)
        : verbs.stream().findFirst();
  }

  /// Whether a person may choose the trash instead of hiding.
  public boolean trashInstead() {
    return verbs.contains(UnpublishVerb.HIDE) && verbs.contains(UnpublishVerb.TRASH);
  }

  /// Whether it holds what it hides, so that nobody has seen what it never showed.
  public boolean holdsForAll() {
    return effect == HideEffect.HELD_FOR_ALL;
  }
}
