package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uppsikt.domain.decision.OrderId;

/// What leaves for the channels. It outlives a change of language.
///
/// @param offers what can still be taken back, the newest first
/// @param sent whose time to be taken back is over and of which nobody has heard yet what came of
///     it, with how it was called
record Departures(Deque<UndoPart.Offer> offers, Map<OrderId, String> sent) {

  Departures() {
    this(new ArrayDeque<>(), new LinkedHashMap<>());
  }
}
