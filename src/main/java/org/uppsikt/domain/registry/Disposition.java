package org.uppsikt.domain.registry;

import java.time.Instant;
import java.util.UUID;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// What was decided about a record that came in (SME-34, SME-35, VAR-62).
///
/// @param planEntry the document type in the municipality's plan; empty where it has none
/// @param reason never blank for what is trifling
public record Disposition(
    UUID id, ItemId item, Kind kind, String planEntry, String reason, PersonId by, Instant at) {

  /// The three ways to deal with a public record. The name is stored: never rename a constant.
  public enum Kind {
    /// Not secret, and found again without a register (OSL 5:1, third paragraph).
    IN_ORDER,
    REGISTER,
    /// Plainly of little importance.
    TRIFLING
  }

  public Disposition {
    if (kind == Kind.TRIFLING && reason.isBlank()) {
      throw new IllegalArgumentException("what is trifling needs a reason");
    }
  }
}
