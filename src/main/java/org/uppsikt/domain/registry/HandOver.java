package org.uppsikt.domain.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Country;

/// Some items of one case on one route to the registry. A hand-over of anything secret on a route
/// that takes no secrets cannot be made (KRO-26), here or in the database.
///
/// @param language of the authority, as a tag
/// @param proposedNumber of the case, as the moderator believes; empty for a new matter
/// @param items at least one, in the order in which they are shown
/// @param notBefore end of the undo window
public record HandOver(
    HandOverId id,
    RouteKind route,
    RegisterEntry entry,
    Country country,
    String language,
    String proposedNumber,
    List<Along> items,
    PersonId by,
    Instant at,
    Instant notBefore) {

  /// An item that goes along.
  ///
  /// @param evidence the sealed evidence whose sheet is attached; empty for none
  public record Along(
      VersionRef version,
      Optional<EvidenceId> evidence,
      boolean secret,
      boolean thread,
      boolean attachments) {}

  public HandOver {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a hand-over holds something");
    }
    if (!entry.secret() && items.stream().anyMatch(Along::secret)) {
      throw new IllegalArgumentException("what holds a secret item is secret");
    }
    if (entry.secret() && !route.takesSecrets()) {
      throw new IllegalArgumentException("nothing secret goes by " + route);
    }
  }

  /// The same one with these items in place of its own, packed as for another route.
  public HandOver of(List<Along> along, RouteKind way) {
    return new HandOver(
        id, way, entry, country, language, proposedNumber, along, by, at, notBefore);
  }

  /// The text form names the hand-over alone.
  @Override
  public String toString() {
    return "hand-over " + id;
  }
}
