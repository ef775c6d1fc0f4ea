package org.uppsikt.domain.decision;

/// An order to answer an item in its channel. Never repeated blindly: before a second attempt the
/// reply is searched for by parent and text.
///
/// @param text plain text, without markup
/// @param privately to the sender alone, where the channel can
public record ReplyOrder(OrderId id, Target target, String text, boolean privately) {

  public ReplyOrder {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a reply has a text");
    }
  }
}
