package org.uppsikt.domain.decision;

import java.time.Instant;
import java.util.Optional;

/// An order to answer an item in its channel. Never repeated blindly: before a second attempt the
/// reply is searched for by parent and text.
///
/// @param text plain text, without markup
/// @param privately to the sender alone, where the channel can
/// @param since before this the order cannot have been carried out: an older answer with the same
///     text is another one
public record ReplyOrder(OrderId id, Target target, String text, boolean privately, Instant since) {

  public ReplyOrder {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a reply has a text");
    }
  }

  /// An order that any answer with its text may have carried out.
  public ReplyOrder(OrderId id, Target target, String text, boolean privately) {
    this(id, target, text, privately, Instant.EPOCH);
  }

  /// Whether an answer of that time may be this one; one without a time may.
  public boolean mayBe(Optional<Instant> postedAt) {
    return postedAt.filter(at -> at.isBefore(since)).isEmpty();
  }
}
