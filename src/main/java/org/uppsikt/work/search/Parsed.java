package org.uppsikt.work.search;

import java.util.List;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.search.Query;

/// What a written query says.
public sealed interface Parsed {

  /// It can be searched for.
  record Understood(Query query) implements Parsed {}

  /// It cannot, and this is why; at least one fault, in the order of the text.
  record Faulty(List<Fault> faults) implements Parsed {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// @param place in the query as written
  /// @param what the words in question
  record Fault(Kind kind, Span place, String what) {}

  /// What is wrong.
  enum Kind {
    /// A quotation mark opens and none closes.
    UNCLOSED_QUOTE,
    /// A keyword without anything behind it.
    NOTHING_BEHIND,
    UNKNOWN_CHANNEL,
    UNKNOWN_CATEGORY,
    UNKNOWN_STATE,
    NO_DATE,
    /// The days asked for cannot all hold.
    NO_DAY_LEFT,
    /// Fewer than two letters before the star.
    SHORT_PREFIX,
    /// No letter and no digit to search for.
    NO_WORD
  }
}
