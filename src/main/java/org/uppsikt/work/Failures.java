package org.uppsikt.work;

import org.uppsikt.channel.ChannelFailure;

/// The stored code of a channel's failure: its kind, and what it carries.
public final class Failures {

  private Failures() {}

  public static String code(ChannelFailure failure) {
    return switch (failure) {
      case ChannelFailure.Unauthorised f -> "UNAUTHORISED";
      case ChannelFailure.RateLimited f -> "RATE_LIMITED";
      case ChannelFailure.Gone f -> "GONE";
      case ChannelFailure.Unreachable f -> "UNREACHABLE:" + f.why();
      case ChannelFailure.Refused f -> "REFUSED:" + f.code();
      case ChannelFailure.Malformed f -> "MALFORMED:" + f.where();
      case ChannelFailure.Uncertain f -> "UNCERTAIN";
      case ChannelFailure.Cancelled f -> "CANCELLED";
      case ChannelFailure.NotOffered f -> "NOT_OFFERED";
      case ChannelFailure.ByHand f -> "BY_HAND";
    };
  }
}
