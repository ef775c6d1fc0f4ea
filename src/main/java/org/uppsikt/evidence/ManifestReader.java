package org.uppsikt.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a manifest that may have been tampered with: whatever is wrong gives an empty answer.
final class ManifestReader {

  /// Names become file names in an export: no path, no hidden file.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}\\.[a-z]{1,8}");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ManifestReader() {}

  static Optional<Manifest> read(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      return root.path("format").stringValue("").equals(Manifest.FORMAT)
          ? Optional.of(manifest(root))
          : Optional.empty();
    } catch (JacksonException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Manifest manifest(JsonNode root) {
    JsonNode checkpoint = root.path("checkpoint");
    List<Part> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode node : root.path("parts")) {
      Part part = part(node);
      if (!NAME.matcher(part.name()).matches()
          || part.name().equals(Rehash.Fault.MANIFEST)
          || !names.add(part.name())) {
        throw new IllegalArgumentException("name of a part");
      }
      parts.add(part);
    }
    if (number(root, "version") < 1 || lacks(parts, Part.Kind.CONTENT, Part.Kind.SENDER)) {
      throw new IllegalArgumentException("not evidence of a version");
    }
    return new Manifest(
        EvidenceId.parse(text(root, "evidence")),
        new VersionRef(new ItemId(number(root, "item")), Math.toIntExact(number(root, "version"))),
        ChannelId.parse(text(root, "channel")),
        new RemoteId(text(root, "remote")),
        root.path("hasText").booleanValue(),
        Instant.parse(text(root, "sealedAt")),
        Actor.parse(text(root, "sealedBy")),
        new Checkpoint(
            text(checkpoint, "origin"), number(checkpoint, "size"), digest(checkpoint, "root")),
        root.path("practice").booleanValue(),
        text(root, "program"),
        parts);
  }

  private static boolean lacks(List<Part> parts, Part.Kind... kinds) {
    return Arrays.stream(kinds)
        .anyMatch(kind -> parts.stream().noneMatch(part -> part.kind() == kind));
  }

  private static Part part(JsonNode part) {
    return new Part(
        text(part, "name"),
        Part.Kind.valueOf(text(part, "kind")),
        text(part, "mediaType"),
        number(part, "size"),
        digest(part, "sha256"));
  }

  private static Digest digest(JsonNode node, String key) {
    String hex = text(node, key);
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("digest");
    }
    return new Digest(hex);
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).stringValue();
  }

  private static long number(JsonNode node, String key) {
    long value = node.path(key).longValue();
    if (Math.abs(value) >= 1L << 53) {
      throw new IllegalArgumentException("number");
    }
    return value;
  }
}
