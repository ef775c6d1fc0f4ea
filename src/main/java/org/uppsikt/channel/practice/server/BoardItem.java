package org.uppsikt.channel.practice.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item as a channel shows it at one moment.
///
/// @param kind "comment", "reply" or "message"
/// @param at when it was written
/// @param permalink address of the item on the platform; messages have none
/// @param own true for what the municipality answered
/// @param privately true for an own answer that only the sender sees
record BoardItem(
    String id,
    String channel,
    @Nullable String post,
    @Nullable String parent,
    String kind,
    Instant at,
    @Nullable Instant editedAt,
    @Nullable BoardSender sender,
    @Nullable String permalink,
    String text,
    Visibility visibility,
    boolean own,
    boolean privately) {

  /// How the channel shows it; written in small letters on the wire.
  enum Visibility {
    visible,
    hidden,
    deleted
  }

  boolean deleted() {
    return visibility == Visibility.deleted;
  }

  boolean message() {
    return kind.equals("message");
  }

  BoardItem shown(Visibility as) {
    return new BoardItem(
        id, channel, post, parent, kind, at, editedAt, sender, permalink, text, as, own, privately);
  }

  BoardItem edited(String newText, Instant when) {
    return new BoardItem(
        id,
        channel,
        post,
        parent,
        kind,
        at,
        when,
        sender,
        permalink,
        newText,
        visibility,
        own,
        privately);
  }

  /// What stays of a deleted item: its place, without text and sender.
  BoardItem emptied() {
    return new BoardItem(
        id,
        channel,
        post,
        parent,
        kind,
        at,
        editedAt,
        null,
        permalink,
        "",
        Visibility.deleted,
        own,
        privately);
  }
}
