package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Reads what was sealed of a thread, which is a part of all evidence, for all who must know whose
/// words stand on a sheet.
final class SealedAround {

  private SealedAround() {}

  /// @return empty where nobody can tell what it was: it is gone, cannot be read or is not what was
  ///     sealed
  static Optional<SealedThread> of(Tables tables, Tx tx, SealedEvidence evidence) {
    return evidence.part(Part.Kind.THREAD).flatMap(part -> of(tables, tx, part));
  }

  private static Optional<SealedThread> of(Tables tables, Tx tx, Part part) {
    return tx.unlessDamaged(() -> tables.evidences().bytes(tx, part))
        .filter(bytes -> Digest.of(bytes).equals(part.sha256()))
        .flatMap(SealedThread::read);
  }
}
