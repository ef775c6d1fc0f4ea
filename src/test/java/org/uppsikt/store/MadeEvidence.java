package org.uppsikt.store;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;

/// Evidence as the store would give it out, for tests without a database.
public final class MadeEvidence {

  private MadeEvidence() {}

  public static SealedEvidence of(
      EvidenceId id, VersionRef version, Instant at, Actor by, Digest manifest, List<Part> parts) {
    return SealedEvidence.stored(MethodHandles.lookup(), id, version, at, by, manifest, parts);
  }
}
