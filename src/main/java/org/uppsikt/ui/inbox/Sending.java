package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;

/// Has sent what can be taken back no longer. What the program cannot do in the platform is the
/// person's from then on, and she hears so: also where another was sending at that moment, and the
/// order came to her only after that.
final class Sending {

  private static final Set<OrderState> ON_THE_WAY =
      EnumSet.of(OrderState.WAITING, OrderState.SENDING);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final Bench bench;
  private final Runnable onSent;
  private Duration rest = SOON;
  private Instant next = Instant.EPOCH;
  private boolean asking;

  /// @param onSent told when an order may have left
  Sending(Bench bench, Runnable onSent) {
    this.bench = bench;
    this.onSent = onSent;
  }

  void now(Offer offer, OrderId order) {
    send(List.of(offer), () -> bench.desk().dispatch().now(order, bench.me()));
  }

  /// @param over whose time to be taken back has run out
  void due(List<Offer> over) {
    send(over, () -> bench.desk().dispatch().runDue());
  }

  /// Called on every beat: asks what came of those that were on their way when it was asked last,
  /// at first soon, and more seldom where a channel keeps them waiting.
  void again(Instant now) {
    // A time that is further off was set before the clock was set back.
    boolean rests = now.isBefore(next) && !now.plus(LATER).isBefore(next);
    if (!sent().isEmpty() && !asking && !rests) {
      ask(() -> {}, this::cameAgain, cause -> {});
    }
  }

  private void send(List<Offer> offers, Runnable work) {
    for (Offer offer : offers) {
      offer
          .sends()
          .forEach(order -> sent().put(order, offer.order() == null ? "" : offer.detail()));
    }
    rest = SOON;
    ask(
        work,
        states -> {
          came(states);
          onSent.run();
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  private void ask(
      Runnable work, Consumer<Map<OrderId, OrderState>> told, Consumer<Exception> failed) {
    asking = true;
    List<OrderId> orders = List.copyOf(sent().keySet());
    bench
        .tasks()
        .run(
            () -> {
              work.run();
              return bench.desk().reading().orderStates(orders);
            })
        .onSuccess(
            states -> {
              rests();
              told.accept(states);
            })
        .onFailure(
            cause -> {
              rests();
              failed.accept(cause);
            })
        .start();
  }

  private void rests() {
    asking = false;
    next = bench.now().plus(rest);
    rest = rest.multipliedBy(2).compareTo(LATER) < 0 ? rest.multipliedBy(2) : LATER;
  }

  private void cameAgain(Map<OrderId, OrderState> states) {
    if (came(states)) {
      onSent.run();
    }
  }

  /// @return whether something is not on its way any more
  private boolean came(Map<OrderId, OrderState> states) {
    var mine = new ArrayList<String>();
    boolean any = false;
    for (var each : states.entrySet()) {
      String detail = sent().get(each.getKey());
      if (detail != null && !ON_THE_WAY.contains(each.getValue())) {
        sent().remove(each.getKey());
        any = true;
        if (each.getValue() == OrderState.BY_HAND) {
          mine.add(detail);
        }
      }
    }
    if (!mine.isEmpty()) {
      tell(mine);
    }
    return any;
  }

  private void tell(List<String> mine) {
    boolean one = mine.size() == 1 && !mine.getFirst().isBlank();
    bench.note(
        Tone.WARN,
        one
            ? bench.kit().text(InboxText.YOUR_TURN, mine.getFirst())
            : bench.kit().text(InboxText.YOUR_TURN_MANY, mine.size()),
        bench.kit().text(mine.size() == 1 ? InboxText.YOUR_TURN_DO : InboxText.YOUR_TURN_DO_MANY));
  }

  private Map<OrderId, String> sent() {
    return bench.model().departures().sent();
  }
}
