package org.uppsikt.evidence;

import java.util.List;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.journal.Digest;

/// What came of sealing.
public sealed interface SealResult {

  /// Ready to be stored; not yet evidence.
  ///
  /// @param manifestBytes the canonical JSON to store beside the parts
  record Draft(Manifest manifest, Bytes manifestBytes, List<DraftPart> draftParts)
      implements SealResult {

    public Draft {
      draftParts = List.copyOf(draftParts);
    }

    public Digest digest() {
      return manifestBytes.digest();
    }

    public List<Part> parts() {
      return manifest.parts();
    }
  }

  /// Cannot be sealed as asked.
  ///
  /// @param part name of the part that is at fault
  record Refused(Reason reason, String part) implements SealResult {}

  /// Why something cannot be sealed.
  enum Reason {
    /// The platform withholds the sender and the moderator has stated nothing (SME-40).
    SENDER_NEEDED,
    /// No text, no answer of the platform and no picture: there is nothing to save.
    CONTENT_EMPTY,
    /// Larger than [Sealer#MAX_PART] or [Sealer#MAX_PICTURE] bytes, or too many pictures.
    PART_TOO_LARGE,
    /// Neither PNG nor JPEG, damaged, or with too many pixels.
    NOT_A_PICTURE
  }
}
