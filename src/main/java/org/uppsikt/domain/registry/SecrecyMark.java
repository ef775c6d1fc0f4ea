package org.uppsikt.domain.registry;

import java.time.Instant;
import java.util.UUID;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// A mark that an item may hold what is secret (OSL 5:5). While it holds, the item must be
/// registered and nothing of it goes by mail.
///
/// @param provision for instance "OSL 21 kap. 7 §"; never blank
/// @param authority who made the mark
public record SecrecyMark(
    UUID id, ItemId item, String provision, String authority, PersonId by, Instant at) {

  public SecrecyMark {
    if (provision.isBlank()) {
      throw new IllegalArgumentException("a secrecy mark names its provision");
    }
  }
}
