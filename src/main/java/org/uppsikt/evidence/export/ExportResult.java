package org.uppsikt.evidence.export;

import java.nio.file.Path;
import java.util.List;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.evidence.Rehash;

/// What came of an export. Whatever went wrong, the target is not there: an export is whole or is
/// not.
public sealed interface ExportResult {

  record Written(Path folder, int pieces) implements ExportResult {}

  /// The target is already there; nothing is ever overwritten.
  record AlreadyThere(Path folder) implements ExportResult {}

  /// A piece does not hash to its manifest.
  record Unsound(EvidenceId id, List<Rehash.Fault> faults) implements ExportResult {
    public Unsound {
      faults = List.copyOf(faults);
    }
  }

  /// The folder cannot be written: no such parent, no right, a full disk.
  record NotWritten(Path folder) implements ExportResult {}
}
