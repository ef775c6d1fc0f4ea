package org.uppsikt.arch.bad.ui.inbox;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import org.uppsikt.arch.bad.channel.Connector;
import org.uppsikt.arch.bad.domain.decision.UnpublishOrder;
import org.uppsikt.arch.bad.domain.evidence.SealedEvidence;
import org.uppsikt.arch.bad.ui.review.Review;

/// A screen that knows a subsystem and another screen, asks for the time, starts threads, hops to
/// the JavaFX thread, prints, keeps state in a static field, and makes orders and evidence.
final class Inbox {
  static int shown;

  private final Connector connector;
  private final Review review;

  Inbox(Connector connector, Review review) {
    this.connector = connector;
    this.review = review;
  }

  UnpublishOrder order() {
    Function<SealedEvidence, UnpublishOrder> make = UnpublishOrder::new;
    return make.apply(SealedEvidence.of());
  }

  CompletableFuture<Void> show() {
    shown++;
    System.out.println(connector + " " + review + " " + Instant.now());
    return CompletableFuture.runAsync(() -> Platform.runLater(() -> {}));
  }
}
