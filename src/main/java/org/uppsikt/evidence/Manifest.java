package org.uppsikt.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.people.Actor;

/// What a piece of evidence consists of: which version of which item, who sealed it when, and every
/// part with its length and SHA-256. The hash of its bytes goes into the journal. It holds nothing
/// of the text and nothing of the sender.
///
/// @param hasText false where the platform gave no text and the content part says so
/// @param program version of Uppsikt
public record Manifest(
    EvidenceId evidence,
    VersionRef version,
    ChannelId channel,
    RemoteId remote,
    boolean hasText,
    Instant sealedAt,
    Actor sealedBy,
    Checkpoint checkpoint,
    boolean practice,
    String program,
    List<Part> parts) {

  /// Names the shape of the file; a later shape gets another number.
  public static final String FORMAT = "uppsikt-evidence-1";

  public Manifest {
    parts = List.copyOf(parts);
  }

  /// Canonical JSON (RFC 8785).
  public Bytes bytes() {
    var map = new HashMap<String, Object>();
    map.put("format", FORMAT);
    map.put("evidence", evidence.toString());
    map.put("item", version.item().value());
    map.put("version", version.number());
    map.put("channel", channel.toString());
    map.put("remote", remote.value());
    map.put("hasText", hasText);
    map.put("sealedAt", sealedAt.toString());
    map.put("sealedBy", sealedBy.toString());
    map.put("practice", practice);
    map.put("program", program);
    map.put(
        "checkpoint",
        Map.of(
            "origin", checkpoint.origin(),
            "size", checkpoint.size(),
            "root", checkpoint.root().hex()));
    map.put("parts", parts.stream().map(Manifest::part).toList());
    return CanonicalJson.write(map);
  }

  /// Reads what [#bytes()] wrote; empty where a single byte is not as it would be written.
  public static Optional<Manifest> read(byte[] bytes) {
    return ManifestReader.read(bytes).filter(m -> m.bytes().equals(Bytes.of(bytes)));
  }

  private static Map<String, Object> part(Part part) {
    return Map.of(
        "name", part.name(),
        "kind", part.kind().name(),
        "mediaType", part.mediaType(),
        "size", part.size(),
        "sha256", part.sha256().hex());
  }
}
