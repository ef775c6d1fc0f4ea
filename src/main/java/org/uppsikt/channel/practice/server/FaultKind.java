package org.uppsikt.channel.practice.server;

/// What can be made to go wrong. All but [#ANSWER_LOST], [#ANSWER_LATE] and [#DELAY] happen instead
/// of the request: nothing is read and nothing changes.
enum FaultKind {
  /// No answer comes and the connection stays open.
  HANG,
  /// The connection is cut at once.
  RESET,
  /// Status 500.
  ERROR,
  /// Status 429 with `Retry-After`, in seconds.
  BUSY,
  /// Status 200 and JSON that stops in the middle.
  MALFORMED,
  /// A redirect to the same address.
  REDIRECT,
  /// The request is carried out and answered, later.
  DELAY,
  /// The request is carried out at once, and answered later.
  ANSWER_LATE,
  /// The request is carried out and the connection cut before the answer.
  ANSWER_LOST;

  /// Whether the request itself is carried out.
  boolean carriedOut() {
    return this == DELAY || this == ANSWER_LATE || this == ANSWER_LOST;
  }
}
