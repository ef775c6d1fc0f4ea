package org.uppsikt.channel.wordpress;

import org.uppsikt.channel.ChannelFailure;

/// Tells what may be the fault of one comment from what is the site's. A plug-in dies on one of
/// them, or makes it endless, and every answer in which it stands fails: the others are read
/// without it.
final class OneOfMany {

  private OneOfMany() {}

  static boolean mayFail(ChannelFailure failure) {
    return switch (failure) {
      case ChannelFailure.Malformed _ -> true;
      case ChannelFailure.Unreachable(ChannelFailure.Why why) ->
          switch (why) {
            case SERVER_FAULT, TIMED_OUT, CONNECTION_RESET, ANSWER_TOO_LARGE -> true;
            default -> false;
          };
      default -> false;
    };
  }
}
