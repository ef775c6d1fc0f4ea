package org.uppsikt.work;

import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.StoreException;

/// Failures for whoever tells of them: the stored code of a channel's failure, its kind and what it
/// carries; and a disk that is full.
public final class Failures {

  /// The code of a platform that asked to wait.
  public static final String RATE_LIMITED = Outbox.RATE_LIMITED;

  /// The code of a fault in the program itself, during a round.
  static final String BROKE = "BROKE";

  private Failures() {}

  /// True where the disk took no more; nothing of the write was kept, and nothing else is lost.
  public static boolean noRoom(Throwable cause) {
    return cause instanceof StoreException e && e.kind() == StoreException.Kind.NO_ROOM;
  }

  public static String code(ChannelFailure failure) {
    return switch (failure) {
      case ChannelFailure.Unauthorised f -> "UNAUTHORISED";
      case ChannelFailure.RateLimited f -> RATE_LIMITED;
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
