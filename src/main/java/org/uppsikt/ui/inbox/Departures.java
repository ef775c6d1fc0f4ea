package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.OrderId;

/// What was done and can be taken back, and what of it leaves for the channels. It outlives a
/// change of language.
final class Departures {

  private final Deque<Offer> offers = new ArrayDeque<>();
  private final Map<OrderId, String> sent = new LinkedHashMap<>();
  private final Set<Offer> pending = new LinkedHashSet<>();
  private final Set<Offer> wished = new LinkedHashSet<>();
  private @Nullable Offer running;
  private @Nullable Offer past;

  /// What can still be taken back, the newest first.
  Deque<Offer> offers() {
    return offers;
  }

  /// Whose time to be taken back is over and of which nobody has heard yet what came of it, with
  /// how it was called.
  Map<OrderId, String> sent() {
    return sent;
  }

  /// Those of the offers that are still being written, in that order.
  Set<Offer> pending() {
    return pending;
  }

  /// Those that are to be taken back once they are written.
  Set<Offer> wished() {
    return wished;
  }

  /// What is being taken back.
  Optional<Offer> running() {
    return Optional.ofNullable(running);
  }

  /// @param now null once it is through
  void running(@Nullable Offer now) {
    running = now;
  }

  /// What was offered last and is so no longer: who asks for it is told why.
  Optional<Offer> past() {
    return Optional.ofNullable(past);
  }

  /// @param now null where it was taken back
  void past(@Nullable Offer now) {
    past = now;
  }

  /// Whether it is being taken back, or is to be.
  boolean goesBack(Offer offer) {
    return offer.equals(running) || wished.contains(offer);
  }

  /// Whether anything is.
  boolean goesBack() {
    return running != null || !wished.isEmpty();
  }
}
