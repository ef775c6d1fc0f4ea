package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.evidence.ThreadPost;

/// What a post said when an item beneath it came, and what it says since: whoever wrote answered
/// the one and not the other (VAR-48). An edit is seen only when the channel is asked next, often
/// together with the item that was written before it: then nobody knows which of the two was
/// answered, and both are told.
///
/// @param before the version that stood, as far as was seen, when the item was written; the same as
///     the next where none was seen in between
/// @param then the version that stood when the item was received, else the first
/// @param last the newest, which may be the same
/// @param versions how many there are
record PostThen(PostVersion before, PostVersion then, PostVersion last, int versions) {

  /// @param all oldest first
  /// @return empty where the post is not known
  static Optional<PostThen> of(List<PostVersion> all, Item item) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Instant received = item.receivedAt();
    PostVersion then = upTo(all, received);
    // Where nobody says when it was written, it was before the round in which it came.
    Instant written = item.postedAt().filter(received::isAfter).orElse(received.minusNanos(1));
    return Optional.of(new PostThen(upTo(all, written), then, all.getLast(), all.size()));
  }

  private static PostVersion upTo(List<PostVersion> all, Instant at) {
    return all.stream()
        .filter(version -> !version.seenAt().isAfter(at))
        .reduce(all.getFirst(), (earlier, later) -> later);
  }

  boolean isEdited() {
    return versions > 1;
  }

  /// What it had said before, where the item may answer that.
  Optional<PostVersion> answered() {
    return Optional.of(before).filter(version -> version.number() != then.number());
  }

  /// What it says now, where it says something else.
  Optional<PostVersion> since() {
    return Optional.of(last).filter(version -> version.number() != then.number());
  }

  /// As it is sealed; empty where it was never edited.
  Optional<ThreadPost.Edited> edited() {
    return isEdited()
        ? Optional.of(
            new ThreadPost.Edited(
                then.number(),
                then.seenAt(),
                versions,
                answered().map(PostThen::other),
                since().map(PostThen::other)))
        : Optional.empty();
  }

  String text() {
    return text(then);
  }

  private static ThreadPost.Other other(PostVersion version) {
    return new ThreadPost.Other(version.seenAt(), text(version));
  }

  private static String text(PostVersion version) {
    return version.title() + "\n" + version.beginning();
  }
}
