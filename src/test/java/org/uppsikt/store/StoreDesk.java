package org.uppsikt.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.testing.Ticking;

/// A store with a person, a channel and the means to fill it, on whatever database a test opens.
abstract class StoreDesk {

  static final ChannelId CHANNEL = new ChannelId(UUID.randomUUID());
  static final PersonId EVA = new PersonId(UUID.randomUUID());

  final Ticking clock = new Ticking();
  final Blobs blobs = new Blobs();
  final Items items = new Items();
  final Versions versions = new Versions(blobs);
  final States states = new States();
  final Evidences evidences = new Evidences(blobs);
  final Decisions decisions = new Decisions();
  final Outbox outbox = new Outbox();
  final PoliceTasks police = new PoliceTasks();
  final Restrictions restrictions = new Restrictions();
  final AdvertisingSwitches advertising = new AdvertisingSwitches();
  final Journal journal = new Journal();
  Database database;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    database.change(
        tx -> {
          new People().add(tx, new Person(EVA, "Eva Lindqvist", Role.ADMINISTRATOR, "", false));
          new Channels()
              .add(
                  tx,
                  new Channel(CHANNEL, ChannelKind.PRACTICE, "Facebook", "", "facebook", ""),
                  Optional.empty());
        });
  }

  @AfterEach
  void stop() {
    database.close();
  }

  <T> T write(Function<Tx, T> work) {
    return database.write(work);
  }

  VersionRef arrive(RemoteItem arrival) {
    return write(
        tx -> {
          ItemId id = items.insert(tx, CHANNEL, List.of(arrival), tx.now()).getFirst();
          var fresh = new Versions.Fresh(id, 1, arrival);
          versions.insert(tx, UUID.randomUUID(), CHANNEL, List.of(fresh), tx.now());
          var state =
              new States.Fresh(
                  id,
                  CHANNEL,
                  arrival.kind(),
                  arrival.visibility(),
                  Folder.INBOX,
                  Severity.NONE,
                  arrival.sender().listedName(),
                  arrival.text());
          states.insert(tx, List.of(state), tx.now());
          return new VersionRef(id, 1);
        });
  }

  SealedEvidence seal(VersionRef ref) {
    return write(
        tx -> {
          var parts = new LinkedHashMap<Part, byte[]>();
          put(parts, Part.Kind.CONTENT, "the text");
          put(parts, Part.Kind.SENDER, "the sender");
          return evidences.seal(
              tx,
              new Evidences.Draft(
                  new EvidenceId(UUID.randomUUID()),
                  ref,
                  tx.now(),
                  new Actor.Of(EVA),
                  parts,
                  new byte[] {1, 2}));
        });
  }

  private static void put(Map<Part, byte[]> parts, Part.Kind kind, String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    parts.put(new Part(kind.name(), kind, "text/plain", bytes.length, Digest.of(bytes)), bytes);
  }

  Decision decide(VersionRef ref) {
    return decide(ref, Category.C04_PERSONAL_ATTACK, "SME-43");
  }

  Decision decide(VersionRef ref, Category category, String clause) {
    var decision =
        new Decision(
            new DecisionId(UUID.randomUUID()),
            ref,
            Outcome.UNPUBLISH,
            List.of(new Ground(category, clause, "§ 6.1")),
            "",
            new PolicyVersion("smedjebacken", 1),
            EVA,
            clock.instant());
    database.change(tx -> decisions.add(tx, decision));
    return decision;
  }

  Outbox.Fresh order(Decision decision, EvidenceId evidence) {
    return new Outbox.Fresh(
        new OrderId(UUID.randomUUID()),
        decision.id(),
        decision.version(),
        CHANNEL,
        EVA,
        clock.instant().plusSeconds(10),
        new Outbox.Content.Unpublish(evidence, UnpublishVerb.HIDE));
  }
}
