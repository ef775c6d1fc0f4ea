package org.uppsikt.domain.item;

import java.time.Instant;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// Why an item is kept from the unit.
///
/// @param receiver to whom it was passed on or handed over: a function, not a person's name; may be
///     empty
/// @param reason never blank
public record Protection(
    UUID id, ItemId item, Kind kind, String receiver, String reason, PersonId by, Instant at) {

  /// The name is stored: never rename a constant.
  public enum Kind {
    /// Somebody reports what is wrong in the office (SAL-41).
    WHISTLEBLOWER,
    /// It shows a person whose identity or address is protected (requirements T16).
    PROTECTED_IDENTITY,
    /// Meant for somebody else, who has it now (KRO-28).
    PASSED_ON,
    /// Meant for somebody else; its sender was told so (KRO-28).
    RETURNED;

    /// Whether nothing more is to be done here with it (KRO-29).
    public boolean misdirected() {
      return this == PASSED_ON || this == RETURNED;
    }
  }

  /// The text form names the item alone.
  @Override
  public String toString() {
    return "protection of " + item;
  }
}
