package org.uppsikt.channel.wordpress;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;

/// One comment of an answer, checked field by field.
///
/// @param type "comment", "pingback", "trackback", or a word of some plug-in
/// @param author account that wrote it, empty for visitors
record Comment(RemoteItem item, Status status, String type, Optional<RemoteId> author) {

  static ChannelResult<Comment> read(byte[] json) {
    return Json.parse(json, "comment").then(node -> read(Fields.of(node, "comment"), json));
  }

  /// True for what readers see below a post; plug-ins keep private notes as comments, too.
  boolean published() {
    return type.equals("comment") || type.equals("pingback") || type.equals("trackback");
  }

  private static ChannelResult<Comment> read(Fields fields, byte[] json) {
    Optional<RemoteId> id = fields.id("id");
    Optional<Status> status = fields.text("status").flatMap(Status::of);
    if (status.isEmpty()) {
      fields.wrong("status");
    }
    Optional<RemoteId> parent = fields.id("parent");
    Optional<RemoteId> post = fields.id("post");
    Optional<String> link = fields.text("link");
    Optional<RemoteId> author = fields.id("author");
    Sender sender = sender(fields, author);
    String text = text(fields.in("content"));
    Optional<Instant> posted = fields.text("date_gmt").flatMap(Comment::time);
    String type = fields.text("type").orElse("comment");
    ItemKind kind = parent.isPresent() ? ItemKind.REPLY : ItemKind.COMMENT;
    return fields.orMalformed(
        id.flatMap(
            i ->
                status.map(
                    s ->
                        new Comment(
                            new RemoteItem(
                                i,
                                kind,
                                post,
                                parent,
                                link,
                                sender,
                                text,
                                posted,
                                Optional.empty(),
                                s.visibility(),
                                json),
                            s,
                            type,
                            author))));
  }

  private static Sender sender(Fields fields, Optional<RemoteId> author) {
    Optional<String> name = fields.text("author_name").map(CommentText::written);
    Optional<String> email = fields.text("author_email");
    Optional<String> url = fields.text("author_url");
    Optional<String> ip = fields.text("author_ip");
    Optional<String> agent = fields.text("author_user_agent");
    if (name.isEmpty() && email.isEmpty() && ip.isEmpty() && author.isEmpty()) {
      return new Sender.Withheld();
    }
    return new Sender.Disclosed(
        name, Optional.empty(), author.map(RemoteId::value), url, email, ip, agent);
  }

  /// The stored form where the site gives it; a site that filters it gives only the page's form.
  private static String text(Fields content) {
    return content
        .text("raw")
        .map(CommentText::written)
        .or(() -> content.text("rendered").map(CommentText::read))
        .orElse("");
  }

  /// WordPress writes UTC without a zone, and zeros where it has no date.
  static Optional<Instant> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
