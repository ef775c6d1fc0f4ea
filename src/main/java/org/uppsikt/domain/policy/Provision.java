package org.uppsikt.domain.policy;

import java.util.List;

/// A provision of law as the library tells it.
///
/// @param act official name and number of the act, in its own language
/// @param section where in the act
/// @param wording what it says, in our own short words; the act itself holds
/// @param clauses of the statute layer that rest on it
public record Provision(
    String id, Country country, String act, String section, Labels wording, List<String> clauses) {

  public Provision {
    clauses = List.copyOf(clauses);
  }
}
