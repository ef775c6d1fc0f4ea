package org.uppsikt.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;

/// Made-up items as a platform would give them.
public final class Arrivals {

  public static final Instant POSTED = Instant.parse("2026-08-03T08:24:00Z");

  private Arrivals() {}

  public static final RemotePost POST =
      new RemotePost(
          new RemoteId("p-1"),
          "Nya lekplatsen är klar",
          "Välkommen till lekplatsen vid Ekparken.",
          Optional.of("https://example.test/p-1"),
          Optional.of(POSTED));

  public static RemoteItem comment(String id, String text) {
    return item(id, text, sender("Roger Nylander"), Visibility.SHOWN);
  }

  /// A direct message of the same sender.
  public static RemoteItem message(String id, String text) {
    RemoteItem like = comment(id, text);
    return like(like, ItemKind.MESSAGE, Optional.empty(), like.parent(), like.postedAt());
  }

  /// The same, written at another time.
  public static RemoteItem at(Instant posted, RemoteItem like) {
    return like(like, like.kind(), like.post(), like.parent(), Optional.of(posted));
  }

  /// The same where the platform does not say when it was written.
  public static RemoteItem undated(RemoteItem like) {
    return like(like, like.kind(), like.post(), like.parent(), Optional.empty());
  }

  /// The same as an answer to another one.
  public static RemoteItem under(RemoteId parent, RemoteItem like) {
    return like(like, like.kind(), like.post(), Optional.of(parent), like.postedAt());
  }

  /// The same beneath another post.
  public static RemoteItem beneath(Optional<RemoteId> post, RemoteItem like) {
    return like(like, like.kind(), post, like.parent(), like.postedAt());
  }

  private static RemoteItem like(
      RemoteItem like,
      ItemKind kind,
      Optional<RemoteId> post,
      Optional<RemoteId> parent,
      Optional<Instant> posted) {
    return new RemoteItem(
        like.id(),
        kind,
        post,
        parent,
        like.permalink(),
        like.sender(),
        like.text(),
        posted,
        like.editedAt(),
        like.visibility(),
        like.raw());
  }

  public static RemoteItem item(String id, String text, Sender sender, Visibility visibility) {
    return new RemoteItem(
        new RemoteId(id),
        ItemKind.COMMENT,
        Optional.of(new RemoteId("post-1")),
        Optional.empty(),
        Optional.of("https://example.test/post-1#" + id),
        sender,
        text,
        Optional.of(POSTED),
        Optional.empty(),
        visibility,
        ("{\"id\":\"" + id + "\",\"length\":" + text.length() + "}")
            .getBytes(StandardCharsets.UTF_8));
  }

  public static Sender sender(String name) {
    return new Sender.Disclosed(
        Optional.of(name),
        Optional.empty(),
        Optional.of("user-" + name.hashCode()),
        Optional.of("https://example.test/people/1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
