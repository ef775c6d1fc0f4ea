package org.uppsikt.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.registry.HandOverId;

/// One hand-over, ready to go: everything in it is already masked as the route demands.
///
/// @param at when it was made; stated in the parcel, in UTC
/// @param subject one line; for a secret matter without sender or content (KRO-26, OSL 5:2)
/// @param text the labelled lines of OSL 5:2, Noark or 906/2019 in the authority's language
/// @param cover a printable sheet with nothing secret on it, for what is fetched or carried
/// @param secret true where a secrecy mark stands on any item in it: never by mail (KRO-26)
public record Parcel(
    HandOverId id,
    Instant at,
    String subject,
    String text,
    List<Attachment> attachments,
    Optional<Attachment> cover,
    boolean secret) {

  public Parcel {
    attachments = List.copyOf(attachments);
    if (subject.isBlank() || subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }

  /// The text form names the hand-over alone.
  @Override
  public String toString() {
    return "parcel " + id;
  }
}
