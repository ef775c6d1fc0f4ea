package org.uppsikt.domain.journal;

import java.util.Optional;

/// What is to be written into the journal: everything but the place and the hashes.
///
/// @param actor person id, or "program"
/// @param actingFor person id of whom the actor covers for
/// @param subject what it is about, as `kind:id`, for instance `item:17` or `channel:…`
public record Event(
    EventKind kind, String actor, Optional<String> actingFor, String subject, Payload payload) {

  public static Event by(Object actor, EventKind kind, String subject, Payload payload) {
    return new Event(kind, actor.toString(), Optional.empty(), subject, payload);
  }
}
