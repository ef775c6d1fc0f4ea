package org.uppsikt.domain.finding;

import java.util.List;

/// A rule or a detector that may flag, as it is listed for people.
///
/// @param id stable id, as findings carry it
/// @param why key of the sentence that says what it flags, without "why."; empty for a detector
///     that gives several
/// @param language tag of the language it reads; empty where it reads any
/// @param samples some of its phrases, as they are written; empty for a detector
public record KnownRule(
    String id,
    int version,
    Subject subject,
    Finding.Confidence confidence,
    String why,
    String language,
    List<String> samples) {

  public KnownRule {
    samples = List.copyOf(samples);
  }
}
