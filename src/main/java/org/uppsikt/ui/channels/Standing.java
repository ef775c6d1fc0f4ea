package org.uppsikt.ui.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.HideEffect;

/// How a channel stands.
///
/// @param fetchedAt when a round last came to its end
/// @param failure code of the last failure (`work.Failures`), empty after a success
/// @param nextAt not to be asked before this
/// @param dropped entries that could not be read since the channel was connected
/// @param offers what it can do; empty where it is not connected on this machine
/// @param ended whether the office has ended it
public record Standing(
    Channel channel,
    Optional<Instant> fetchedAt,
    Optional<String> failure,
    Optional<Instant> nextAt,
    long dropped,
    Optional<Offers> offers,
    boolean ended) {

  public Standing(
      Channel channel,
      Optional<Instant> fetchedAt,
      Optional<String> failure,
      Optional<Instant> nextAt,
      long dropped,
      Optional<Offers> offers) {
    this(channel, fetchedAt, failure, nextAt, dropped, offers, false);
  }

  /// What a channel can do, as far as it is told before the click (design, invariant 3).
  ///
  /// @param hides whether it has the reversible verb
  /// @param trashes whether it can be put in the trash or deleted
  /// @param trashKept how long the platform keeps what is trashed
  /// @param replyFirst whether a hidden item can no longer be answered
  public record Offers(
      HideEffect effect,
      boolean hides,
      boolean trashes,
      Optional<Duration> trashKept,
      boolean reply,
      boolean privateReply,
      boolean replyFirst,
      boolean givesSender) {}
}
