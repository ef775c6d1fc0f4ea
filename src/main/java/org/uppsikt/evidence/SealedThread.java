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

/// Reads what stood around an item from the part that was sealed with it.
public final class SealedThread {

  private SealedThread() {}

  /// @return empty where it is not what sealing writes
  public static Optional<SealRequest.Surroundings> read(byte[] part) {
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
          new SealRequest.Surroundings(under, thread, root.path("left").intValue(0)));
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Numbers of the other versions of the item whose text was sealed with it.
  ///
  /// @return empty where it is not what sealing writes
  public static Optional<Set<Integer>> versions(byte[] part) {
    try {
      var numbers = new HashSet<Integer>();
      for (JsonNode version : JsonMapper.shared().readTree(part).path("versions")) {
        if (!text(version, "text").isEmpty()) {
          numbers.add(version.path("number").intValue(0));
        }
      }
      return Optional.of(numbers);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static ThreadPost post(JsonNode post) {
    Optional<String> permalink =
        Optional.of(post.path("permalink")).filter(JsonNode::isString).map(JsonNode::stringValue);
    return new ThreadPost(
        text(post, "remote"), text(post, "who"), at(post), permalink, text(post, "text"));
  }

  private static Optional<Instant> at(JsonNode node) {
    JsonNode at = node.path("postedAt");
    return at.isString() ? Optional.of(Instant.parse(at.stringValue())) : Optional.empty();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).stringValue("");
  }
}
