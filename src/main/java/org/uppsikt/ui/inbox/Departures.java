package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.uppsikt.domain.decision.OrderId;

/// What leaves for the channels. It outlives a change of language.
///
/// @param offers what can still be taken back, the newest first
/// @param sent whose time to be taken back is over and of which nobody has heard yet what came of
///     it, with how it was called
/// @param pending those of the offers that are still being written, in that order
/// @param wished those that are to be taken back once they are written
record Departures(
    Deque<Offer> offers, Map<OrderId, String> sent, Set<Offer> pending, Set<Offer> wished) {

  Departures() {
    this(new ArrayDeque<>(), new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
