package org.uppsikt.channel.practice;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import tools.jackson.databind.JsonNode;

/// Turns the practice server's JSON into what the program works with, trusting none of it.
final class PracticeReading {

  private PracticeReading() {}

  /// One entry of a page.
  ///
  /// @param seq the cursor after this entry
  /// @param item empty for the municipality's own replies and for what was deleted: neither is
  ///     incoming, and deletions are noticed by reading known items again
  record Entry(long seq, Optional<RemoteItem> item) {}

  static ChannelResult<Entry> entry(byte[] raw) {
    return Json.parse(raw, "change")
        .then(
            node -> {
              Fields change = Fields.of(node, "change");
              Optional<Long> seq = change.number("seq");
              return change.orMalformed(seq).then(s -> entry(s, node.path("item"), raw));
            });
  }

  private static ChannelResult<Entry> entry(long seq, JsonNode item, byte[] raw) {
    Fields fields = Fields.of(item, "item");
    if (fields.flag("own") || fields.text("visibility").equals(Optional.of("deleted"))) {
      return ChannelResult.ok(new Entry(seq, Optional.empty()));
    }
    return item(item, raw).map(i -> new Entry(seq, Optional.of(i)));
  }

  /// @param raw what is kept as the platform's answer
  static ChannelResult<RemoteItem> item(JsonNode node, byte[] raw) {
    Fields fields = Fields.of(node, "item");
    Optional<RemoteItem> item =
        id(fields, "id")
            .flatMap(
                id ->
                    kind(fields)
                        .flatMap(
                            kind -> visibility(fields).map(v -> item(fields, id, kind, v, raw))));
    return fields.orMalformed(item);
  }

  private static RemoteItem item(
      Fields fields, RemoteId id, ItemKind kind, Visibility visibility, byte[] raw) {
    return new RemoteItem(
        id,
        kind,
        id(fields, "post"),
        id(fields, "parent"),
        fields.text("permalink"),
        sender(fields.in("sender")),
        fields.text("text").orElse(""),
        instant(fields, "at"),
        instant(fields, "editedAt"),
        visibility,
        raw);
  }

  static ChannelResult<RemotePost> post(byte[] raw) {
    return Json.parse(raw, "post")
        .then(
            node -> {
              Fields fields = Fields.of(node, "post");
              return fields.orMalformed(
                  id(fields, "id")
                      .map(
                          id ->
                              new RemotePost(
                                  id,
                                  "",
                                  fields.text("text").orElse(""),
                                  fields.text("permalink"),
                                  instant(fields, "at"))));
            });
  }

  private static Sender sender(Fields fields) {
    Optional<String> name = fields.text("name");
    Optional<String> handle = fields.text("handle");
    Optional<String> id = fields.text("id");
    Optional<String> email = fields.text("email");
    if (name.isEmpty() && handle.isEmpty() && id.isEmpty() && email.isEmpty()) {
      return new Sender.Withheld();
    }
    return new Sender.Disclosed(
        name, handle, id, fields.text("profile"), email, fields.text("ip"), fields.text("agent"));
  }

  private static Optional<ItemKind> kind(Fields fields) {
    return fields
        .text("kind")
        .flatMap(
            kind ->
                switch (kind) {
                  case "comment" -> Optional.of(ItemKind.COMMENT);
                  case "reply" -> Optional.of(ItemKind.REPLY);
                  case "message" -> Optional.of(ItemKind.MESSAGE);
                  default -> Optional.empty();
                });
  }

  private static Optional<Visibility> visibility(Fields fields) {
    return fields
        .text("visibility")
        .flatMap(
            shown ->
                switch (shown) {
                  case "visible" -> Optional.of(Visibility.SHOWN);
                  case "hidden" -> Optional.of(Visibility.HIDDEN);
                  case "deleted" -> Optional.of(Visibility.GONE);
                  default -> Optional.empty();
                });
  }

  private static Optional<RemoteId> id(Fields fields, String name) {
    return fields
        .text(name)
        .filter(t -> t.length() <= RemoteId.MAX_LENGTH && t.indexOf('\0') < 0)
        .map(RemoteId::new);
  }

  private static Optional<Instant> instant(Fields fields, String name) {
    Optional<String> text = fields.text(name);
    try {
      return text.map(Instant::parse);
    } catch (DateTimeParseException e) {
      fields.wrong(name);
      return Optional.empty();
    }
  }
}
