package org.uppsikt.work;

import java.nio.file.Path;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.people.Person;

/// Takes one piece of evidence out of the workspace, into a folder of its own.
@FunctionalInterface
public interface TakeOut {

  /// What came of it.
  enum Result {
    WRITTEN,
    UNKNOWN,
    /// A registrar gets evidence with what is handed over, and no other.
    NO_RIGHT,
    /// It shows what only named persons may read.
    RESTRICTED,
    /// It is secret and settled, and she does not open it, or did not say what for.
    SHUT,
    /// The check flagged in it what no copy is made of, and nobody said that it is none.
    NO_COPY,
    /// The same of another item, whose words stand in what was sealed around this one.
    NO_COPY_AROUND,
    /// Something was flagged so near to it, and whether it stands in what was sealed cannot be
    /// told: that cannot be read any more.
    AROUND_UNREADABLE,
    ALREADY_THERE,
    /// A part no longer hashes to the manifest; nothing was written.
    UNSOUND,
    NOT_WRITTEN
  }

  /// @param language tag of the language of the file that explains the export
  /// @param purpose what it is for, which is asked of what is secret and settled; otherwise empty
  Result takeOut(EvidenceId evidence, Path folder, String language, Person by, String purpose);

  /// As above, where nobody was asked.
  default Result takeOut(EvidenceId evidence, Path folder, String language, Person by) {
    return takeOut(evidence, folder, language, by, "");
  }
}
