package org.uppsikt.channel;

import java.time.Instant;

/// What went wrong with a channel, in kinds that need different answers. None of them carries text
/// of an item or a secret.
public sealed interface ChannelFailure {

  /// The login no longer holds: a person must sign the channel in again.
  record Unauthorised() implements ChannelFailure {}

  /// The platform asks to wait.
  record RateLimited(Instant until) implements ChannelFailure {}

  /// The item (or the whole channel) no longer exists.
  record Gone() implements ChannelFailure {}

  /// No answer came, and nothing was changed by the call.
  record Unreachable(Why why) implements ChannelFailure {}

  /// The platform understood and said no.
  ///
  /// @param code the platform's own code, for instance "rest_forbidden" or "500"
  record Refused(String code) implements ChannelFailure {}

  /// The answer is not what the platform's interface promises.
  record Malformed(String where) implements ChannelFailure {}

  /// A changing call was sent and no answer came: it may or may not have happened.
  record Uncertain() implements ChannelFailure {}

  /// The person or the program stopped it.
  record Cancelled() implements ChannelFailure {}

  /// The channel has no such verb.
  record NotOffered() implements ChannelFailure {}

  /// A person must do it in the platform and confirm (channels without an interface).
  record ByHand() implements ChannelFailure {}

  /// Why a channel cannot be reached.
  enum Why {
    NO_SUCH_HOST,
    NO_CONNECTION,
    TIMED_OUT,
    CONNECTION_RESET,
    CERTIFICATE_NOT_TRUSTED,
    CERTIFICATE_OF_ANOTHER_HOST,
    CERTIFICATE_EXPIRED,
    NO_TLS,
    REDIRECTED_ELSEWHERE,
    REDIRECT_LOOP,
    SERVER_FAULT,
    ANSWER_TOO_LARGE
  }

  /// True where trying again later, without a person, may help.
  default boolean passing() {
    return this instanceof RateLimited || this instanceof Unreachable || this instanceof Malformed;
  }
}
