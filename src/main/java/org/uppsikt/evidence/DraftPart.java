package org.uppsikt.evidence;

import org.uppsikt.domain.evidence.Part;

/// A part with its bytes, before it is stored.
public record DraftPart(Part part, Bytes bytes) {

  static DraftPart of(String name, Part.Kind kind, String mediaType, Bytes bytes) {
    return new DraftPart(new Part(name, kind, mediaType, bytes.size(), bytes.digest()), bytes);
  }
}
