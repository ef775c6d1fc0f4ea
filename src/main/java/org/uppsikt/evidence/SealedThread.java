package org.uppsikt.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stood around an item, as it was sealed with it.
///
/// @param around the post, and the items of the thread
/// @param versions numbers of the other versions of the item whose text was sealed
public record SealedThread(SealRequest.Surroundings around, Set<Integer> versions) {

  public SealedThread {
    versions = Set.copyOf(versions);
  }

  /// @param part the part that was sealed
  /// @return empty where it is not what sealing writes
  public static Optional<SealedThread> read(byte[] part) {
    try {
      JsonNode root = JsonMapper.shared().readTree(part);
      JsonNode post = root.path("post");
      var thread = new ArrayList<ThreadLine>();
      for (JsonNode line : root.path("thread")) {
        thread.add(
            new ThreadLine(
                text(line, "remote"),
                text(line, "who"),
                at(line),
                text(line, "text"),
                line.path("sealed").booleanValue()));
      }
      Optional<ThreadPost> under = post.isObject() ? Optional.of(post(post)) : Optional.empty();
      return Optional.of(
          new SealedThread(
              new SealRequest.Surroundings(under, thread, root.path("left").intValue(0)),
              versions(root)));
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Set<Integer> versions(JsonNode root) {
    var numbers = new HashSet<Integer>();
    for (JsonNode version : root.path("versions")) {
      if (!text(version, "text").isEmpty()) {
        numbers.add(version.path("number").intValue(0));
      }
    }
    return numbers;
  }

  private static ThreadPost post(JsonNode post) {
    Optional<String> permalink =
        Optional.of(post.path("permalink")).filter(JsonNode::isString).map(JsonNode::stringValue);
    return new ThreadPost(
        text(post, "remote"),
        text(post, "who"),
        at(post),
        permalink,
        text(post, "text"),
        edited(post));
  }

  private static Optional<ThreadPost.Edited> edited(JsonNode post) {
    if (!post.path("version").isNumber()) {
      return Optional.empty();
    }
    return Optional.of(
        new ThreadPost.Edited(
            post.path("version").intValue(0),
            Instant.parse(text(post, "seenAt")),
            post.path("versions").intValue(0),
            other(post.path("before")),
            other(post.path("last"))));
  }

  private static Optional<ThreadPost.Other> other(JsonNode version) {
    return version.isObject()
        ? Optional.of(
            new ThreadPost.Other(Instant.parse(text(version, "seenAt")), text(version, "text")))
        : Optional.empty();
  }

  private static Optional<Instant> at(JsonNode node) {
    JsonNode at = node.path("postedAt");
    return at.isString() ? Optional.of(Instant.parse(at.stringValue())) : Optional.empty();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).stringValue("");
  }
}
