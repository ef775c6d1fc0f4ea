package org.uppsikt.work.lines;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.PlatformTime;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of an import, a JSON object:
///
/// - `id` (required): the platform's own identity of the item;
/// - `text` (required, may be empty);
/// - `kind`: `comment` (where missing), `reply` or `message`;
/// - `visibility`: `shown` (where missing), `hidden`, `spam`, `trashed` or `gone`;
/// - `post`: the id of the post it answers, or an object with `id` (required there), `title`,
/// `text`, `link` and `postedAt`; `parent`: the id of the item it replies to; `link`;
/// - `postedAt`, `editedAt`: ISO 8601 with an offset, for instance `2026-08-03T10:24:00+02:00`;
/// - `sender`: an object with any of `name`, `handle`, `id`, `profile`, `email`, `ip`, `agent`;
/// where missing, the platform withholds the sender;
/// - `other`: whatever else the platform told, as any JSON.
///
/// Any other field makes the line a bad one: what is taken in is a record and stays as it is, and a
/// misspelt `sender` would be evidence without one. The line itself is kept as the platform's
/// answer.
public sealed interface ItemLine {

  /// An item, and the post it answers where the line tells more than its id.
  record Good(RemoteItem item, Optional<RemotePost> post) implements ItemLine {}

  /// @param field the field that is wrong; empty where the line is no JSON object
  record Bad(Fault fault, String field) implements ItemLine {}

  /// What is wrong with a line.
  enum Fault {
    NOT_JSON,
    MISSING,
    WRONG,
    UNKNOWN
  }

  /// Reads one line.
  static ItemLine read(byte[] line) {
    try {
      JsonNode root = Reader.JSON.readTree(line);
      return root != null && root.isObject()
          ? new Reader(root, line).read()
          : new Bad(Fault.NOT_JSON, "");
    } catch (JacksonException e) {
      return new Bad(Fault.NOT_JSON, "");
    } catch (Reader.Wrong e) {
      return e.bad;
    }
  }

  /// Reads the fields of one object.
  final class Reader {

    private static final JsonMapper JSON =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> FIELDS =
        Set.of(
            "id",
            "text",
            "kind",
            "visibility",
            "post",
            "parent",
            "link",
            "postedAt",
            "editedAt",
            "sender",
            "other");

    private static final Set<String> OF_POST = Set.of("id", "title", "text", "link", "postedAt");

    private static final Set<String> OF_SENDER =
        Set.of("name", "handle", "id", "profile", "email", "ip", "agent");

    private final JsonNode root;
    private final byte[] line;

    private Reader(JsonNode root, byte[] line) {
      this.root = root;
      this.line = line;
    }

    private ItemLine read() {
      known(root, FIELDS, "");
      JsonNode post = root.path("post");
      known(post, OF_POST, "post.");
      known(root.path("sender"), OF_SENDER, "sender.");
      Optional<RemoteId> postId = post.isObject() ? Optional.of(ofPost(post)) : id(root, "post");
      var item =
          new RemoteItem(
              id(root, "id").orElseThrow(() -> new Wrong(Fault.MISSING, "id")),
              constant(ItemKind.class, "kind", ItemKind.COMMENT),
              postId,
              id(root, "parent"),
              text(root, "link"),
              sender(),
              text(root, "text").orElseThrow(() -> new Wrong(Fault.MISSING, "text")),
              time(root, "postedAt"),
              time(root, "editedAt"),
              constant(Visibility.class, "visibility", Visibility.SHOWN),
              line);
      return new Good(item, post.isObject() ? postId.map(i -> post(i, post)) : Optional.empty());
    }

    private static void known(JsonNode object, Set<String> fields, String within) {
      for (String name : object.propertyNames()) {
        if (!fields.contains(name)) {
          throw new Wrong(Fault.UNKNOWN, within + name);
        }
      }
    }

    /// A post without an id would lose its words without a sound.
    private static RemoteId ofPost(JsonNode post) {
      return id(post, "id", "post.id").orElseThrow(() -> new Wrong(Fault.MISSING, "post.id"));
    }

    private RemotePost post(RemoteId id, JsonNode post) {
      return new RemotePost(
          id,
          text(post, "title").orElse(""),
          text(post, "text").orElse(""),
          text(post, "link"),
          time(post, "postedAt"));
    }

    private Sender sender() {
      JsonNode sender = root.path("sender");
      if (sender.isMissingNode() || sender.isNull()) {
        return new Sender.Withheld();
      }
      if (!sender.isObject()) {
        throw new Wrong(Fault.WRONG, "sender");
      }
      try {
        return new Sender.Disclosed(
            text(sender, "name"),
            text(sender, "handle"),
            text(sender, "id"),
            text(sender, "profile"),
            text(sender, "email"),
            text(sender, "ip"),
            text(sender, "agent"));
      } catch (IllegalArgumentException e) {
        throw new Wrong(Fault.WRONG, "sender");
      }
    }

    private static Optional<RemoteId> id(JsonNode node, String field) {
      return id(node, field, field);
    }

    private static Optional<RemoteId> id(JsonNode node, String field, String shown) {
      JsonNode value = node.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isString() && !value.isIntegralNumber()) {
        throw new Wrong(Fault.WRONG, shown);
      }
      try {
        return Optional.of(new RemoteId(value.asString()));
      } catch (IllegalArgumentException e) {
        throw new Wrong(Fault.WRONG, shown);
      }
    }

    private static Optional<String> text(JsonNode node, String field) {
      JsonNode value = node.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isString()) {
        throw new Wrong(Fault.WRONG, field);
      }
      return Optional.of(value.stringValue());
    }

    private static Optional<Instant> time(JsonNode node, String field) {
      Optional<String> told = text(node, field);
      try {
        Optional<Instant> time = told.map(t -> OffsetDateTime.parse(t).toInstant());
        if (time.isEmpty() || PlatformTime.isStorable(time.get())) {
          return time;
        }
      } catch (DateTimeException e) {
        // Told below, with those that no calendar of ours can hold.
      }
      throw new Wrong(Fault.WRONG, field);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, E missing) {
      try {
        return text(root, field)
            .map(t -> Enum.valueOf(type, t.toUpperCase(Locale.ROOT)))
            .orElse(missing);
      } catch (IllegalArgumentException e) {
        throw new Wrong(Fault.WRONG, field);
      }
    }

    /// Leaves the reading of a line at its first fault; never leaves this file.
    private static final class Wrong extends RuntimeException {
      private static final long serialVersionUID = 1;
      private final transient Bad bad;

      Wrong(Fault fault, String field) {
        super(field, null, false, false);
        bad = new Bad(fault, field);
      }
    }
  }
}
