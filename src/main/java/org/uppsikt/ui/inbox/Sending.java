package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Tone;

/// Has sent what can be taken back no longer. What the program cannot do in the platform is the
/// person's from then on, and she hears so.
///
/// @param onSent told when an order may have left
record Sending(Bench bench, Runnable onSent) {

  void now(UndoPart.Offer offer, OrderId order) {
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().dispatch().now(order, bench.me());
              return byHand(List.of(offer));
            })
        .onSuccess(this::sent)
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }

  /// @param over whose time to be taken back has run out
  void due(List<UndoPart.Offer> over) {
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().dispatch().runDue();
              return byHand(over);
            })
        .onSuccess(this::sent)
        .start();
  }

  private Optional<UndoPart.Offer> byHand(List<UndoPart.Offer> offers) {
    return offers.stream()
        .filter(offer -> offer.order() != null && bench.desk().reading().isByHand(offer.order()))
        .findFirst();
  }

  private void sent(Optional<UndoPart.Offer> mine) {
    mine.ifPresent(
        offer ->
            bench.note(
                Tone.WARN,
                bench.kit().text(InboxText.YOUR_TURN, offer.detail()),
                bench.kit().text(InboxText.YOUR_TURN_DO)));
    onSent.run();
  }
}
