package org.uppsikt.registry;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.registry.HandOverId;

/// The built-in diary as a route sees it: it stands in the same workspace, so that entering and
/// giving the number are one step.
public interface Diary {

  /// Enters what a hand-over holds; a hand-over that was entered already is left as it is.
  ///
  /// @return the record's number, or empty where it cannot be entered: no such hand-over or case
  Optional<String> enter(HandOverId id);

  /// The number that a hand-over has been given.
  Optional<String> number(HandOverId id);

  /// What was entered behind a place, in its order.
  ///
  /// @param last the place of the last one that is known; 0 for none
  List<Given> given(long last);

  /// A number that was given.
  ///
  /// @param place grows with every entry
  /// @param at when it was entered
  record Given(long place, HandOverId about, String number, java.time.Instant at) {}
}
