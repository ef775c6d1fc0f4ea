package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.evidence.ThreadPost;

/// What a post said when an item beneath it came, and what it says since: whoever wrote answered
/// the one and not the other (VAR-48).
///
/// @param then the version that stood when the item was received, else the first
/// @param last the newest, which may be the same
/// @param versions how many there are
record PostThen(PostVersion then, PostVersion last, int versions) {

  /// @param all oldest first
  /// @return empty where the post is not known
  static Optional<PostThen> of(List<PostVersion> all, Instant received) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    PostVersion then =
        all.stream()
            .filter(version -> !version.seenAt().isAfter(received))
            .reduce(all.getFirst(), (earlier, later) -> later);
    return Optional.of(new PostThen(then, all.getLast(), all.size()));
  }

  boolean isEdited() {
    return versions > 1;
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
                since().map(version -> new ThreadPost.Last(version.seenAt(), text(version)))))
        : Optional.empty();
  }

  String text() {
    return text(then);
  }

  private static String text(PostVersion version) {
    return version.title() + "\n" + version.beginning();
  }
}
