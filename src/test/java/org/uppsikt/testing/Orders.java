package org.uppsikt.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.store.MadeEvidence;
import org.uppsikt.work.MadeOrders;

/// Orders as `work` would build them, for tests of channels.
public final class Orders {

  private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
  private static final VersionRef VERSION = new VersionRef(new ItemId(1), 1);
  private static final ChannelId CHANNEL = new ChannelId(new UUID(0, 1));

  private Orders() {}

  public static UnpublishOrder hide(RemoteId item) {
    return unpublish(item, UnpublishVerb.HIDE);
  }

  public static UnpublishOrder trash(RemoteId item) {
    return unpublish(item, UnpublishVerb.TRASH);
  }

  public static RestoreOrder restore(RemoteId item) {
    return new RestoreOrder(id(), new Target(CHANNEL, item));
  }

  public static ReplyOrder reply(RemoteId item, String text) {
    return new ReplyOrder(id(), new Target(CHANNEL, item), text, false);
  }

  private static UnpublishOrder unpublish(RemoteId item, UnpublishVerb verb) {
    return MadeOrders.from(id(), new Target(CHANNEL, item), decision(), evidence(), verb);
  }

  private static OrderId id() {
    return new OrderId(UUID.randomUUID());
  }

  private static Decision decision() {
    return new Decision(
        new DecisionId(new UUID(0, 2)),
        VERSION,
        Outcome.UNPUBLISH,
        List.of(new Ground(Category.C01_THREAT, "SME-43", "§ 6.1")),
        "",
        new PolicyVersion("smedjebacken", 1),
        new PersonId(new UUID(0, 3)),
        THEN);
  }

  private static SealedEvidence evidence() {
    return MadeEvidence.of(
        new EvidenceId(new UUID(0, 4)),
        VERSION,
        THEN,
        Actor.PROGRAM,
        Digest.of("manifest".getBytes(StandardCharsets.UTF_8)),
        List.of(part("content.txt", Part.Kind.CONTENT), part("sender.json", Part.Kind.SENDER)));
  }

  private static Part part(String name, Part.Kind kind) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return new Part(name, kind, "text/plain", bytes.length, Digest.of(bytes));
  }
}
