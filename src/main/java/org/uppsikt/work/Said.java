package org.uppsikt.work;

import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.store.Outbox;

/// What the journal says about a decision and an order: every field of their rows that never
/// changes, so that verification can compare the two. The text of an answer stands as its digest.
public final class Said {

  private Said() {}

  public static Payload of(Decision decision) {
    Payload payload =
        Payload.NONE
            .with("decision", decision.id())
            .with("version", decision.version().number())
            .with("outcome", decision.outcome())
            .with("policy", decision.policy())
            .with("reason", decision.reason())
            .with("by", decision.by())
            .with("at", decision.at());
    for (Ground ground : decision.grounds()) {
      String key = "ground." + ground.category().code() + "." + ground.clause();
      payload = payload.with(key, ground.section());
    }
    return payload;
  }

  public static Payload of(OrderId id, VersionRef version, Outbox.Content content) {
    Payload payload =
        Payload.NONE
            .with("order", id)
            .with("what", content.kind())
            .with("version", version.number());
    return switch (content) {
      case Outbox.Content.Unpublish u ->
          payload.with("evidence", u.evidence()).with("verb", u.verb());
      case Outbox.Content.NoCopy n -> of(payload, n.basis());
      case Outbox.Content.Restore r -> payload;
      case Outbox.Content.Reply r ->
          payload
              .with("body", Digest.of(r.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
              .with("privately", r.privately());
    };
  }

  private static Payload of(Payload payload, NoCopyBasis basis) {
    Payload said = payload.with("category", basis.category().code()).with("clause", basis.clause());
    return switch (basis) {
      case NoCopyBasis.ChildAbuse c ->
          said.with("second", c.second().map(Object::toString).orElse(""))
              .with("alone", c.alone())
              .with("task", c.police())
              .with("restriction", c.restriction());
      case NoCopyBasis.Advertising a -> said.with("switch", a.allowedBy());
    };
  }
}
