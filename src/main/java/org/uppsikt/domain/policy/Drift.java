package org.uppsikt.domain.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A clause that cites what no longer is (requirements 7.3): shown beside the clause until the
/// municipality decides a new version. The law of today stands in the statute layer.
///
/// @param cites as the document has it
/// @param now what applies instead
/// @param since first day; absent where it is not known for certain
public record Drift(String clause, String cites, String now, @Nullable LocalDate since) {

  public boolean hasCome(LocalDate day) {
    return since == null || !day.isBefore(since);
  }
}
