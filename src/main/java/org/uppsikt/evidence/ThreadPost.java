package org.uppsikt.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The post that the sealed item stands under.
///
/// @param who the account that posted it, empty where the platform does not say
/// @param at when the platform claims it was posted
/// @param text what it said when the sealed item was received
/// @param edited empty where it was never edited, as far as was seen
public record ThreadPost(
    String remote,
    String who,
    Optional<Instant> at,
    Optional<String> permalink,
    String text,
    Optional<Edited> edited) {

  /// That it was edited.
  ///
  /// @param number of the version whose text is told, from 1
  /// @param seenAt when it was first received so
  /// @param versions how many there were when it was sealed
  /// @param before what it had said before that, where the item may have been written under it: an
  ///     edit is seen only when the channel is asked next
  /// @param last what it said by then; empty where that version still stood
  public record Edited(
      int number, Instant seenAt, int versions, Optional<Other> before, Optional<Other> last) {}

  /// Another version.
  ///
  /// @param seenAt when it was first received so
  public record Other(Instant seenAt, String text) {

    private Other masked(UnaryOperator<String> mask) {
      return new Other(seenAt, mask.apply(text));
    }
  }

  /// One that was never edited.
  public ThreadPost(
      String remote, String who, Optional<Instant> at, Optional<String> permalink, String text) {
    this(remote, who, at, permalink, text, Optional.empty());
  }

  /// The same with something taken out of every text.
  ThreadPost masked(UnaryOperator<String> mask) {
    return new ThreadPost(
        remote,
        mask.apply(who),
        at,
        permalink.map(mask),
        mask.apply(text),
        edited.map(
            e ->
                new Edited(
                    e.number(),
                    e.seenAt(),
                    e.versions(),
                    e.before().map(other -> other.masked(mask)),
                    e.last().map(other -> other.masked(mask)))));
  }
}
