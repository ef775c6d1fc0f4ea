package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.store.Evidences;
import org.uppsikt.store.MadeEvidence;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;

/// Nothing is unpublished before it is saved, whichever way somebody tries.
class GateTest extends OfficeTest {

  @Test
  void evidenceOrDecisionOfAnotherItem_givesNoOrder() {
    ItemId one = received(write("Sparad"));
    ItemId two = received(write("Inte sparad"));
    OrderId placed = office.sealAndOrder(one);
    OrderId answered = placed(office.answer(two, "Svar."));
    SealedEvidence evidence = office.evidence(office.present(one)).orElseThrow();
    Decision other = decision(answered);
    var target = new Target(PracticeOffice.channel(FACEBOOK), new RemoteId("x"));
    assertThatThrownBy(() -> MadeOrders.from(answered, target, other, evidence, UnpublishVerb.HIDE))
        .isInstanceOf(IllegalArgumentException.class);
    Decision elsewhere =
        new Decision(
            other.id(),
            other.version(),
            Outcome.UNPUBLISH,
            decision(placed).grounds(),
            "",
            other.policy(),
            other.by(),
            other.at());
    assertThatThrownBy(
            () -> MadeOrders.from(answered, target, elsewhere, evidence, UnpublishVerb.HIDE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                MadeOrders.withoutCopy(
                    placed,
                    target,
                    decision(placed),
                    new NoCopyBasis.Advertising("SME-43", UUID.randomUUID())))
        .isInstanceOf(IllegalArgumentException.class);
    List<Part> onlyThread =
        evidence.parts().stream().filter(part -> part.kind() == Part.Kind.THREAD).toList();
    assertThatThrownBy(
            () ->
                MadeEvidence.of(
                    evidence.id(),
                    other.version(),
                    evidence.sealedAt(),
                    evidence.sealedBy(),
                    evidence.manifest(),
                    onlyThread))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Decision decision(OrderId id) {
    return office.read(
        tx ->
            office
                .tables()
                .decisions()
                .find(tx, office.tables().outbox().find(tx, id).orElseThrow().decision())
                .orElseThrow());
  }

  /// A connector made by hand asks for nothing and is asked for nothing that was not saved.
  @Test
  void aHandMadeConnectorIsNeverAskedToRemoveWhatWasNotSaved() {
    var hand = new HandMade();
    Bench bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    var channel = PracticeOffice.channel(FACEBOOK);
    bench.intake().take(channel, List.of(), List.of(hand.item));
    ItemId item = office.item(FACEBOOK, hand.item.id());
    var state = office.state(item);
    var wish = office.wish(state.version(), state.revision(), Optional.empty());
    assertThat(bench.unpublish().order(wish, PracticeOffice.ANNA.id()))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
    bench.dispatch().run(Cancellation.NEVER);
    assertThat(hand.asked).isNull();

    bench.seal().seal(state.version(), PracticeOffice.ANNA, List.of());
    OrderId order = placed(bench.unpublish().order(wish, PracticeOffice.ANNA.id()));
    bench.dispatch().run(Cancellation.NEVER);
    ended(order, OrderState.CONFIRMED);
    assertThat(hand.asked).isNotNull();
    assertThat(hand.asked.evidence())
        .isEqualTo(office.evidence(state.version()).map(SealedEvidence::id));
  }

  /// Whoever writes past the program can let rows point at bytes that are whole in themselves and
  /// hold something else than what is removed.
  @ParameterizedTest
  @ValueSource(
      strings = {
        // The content's row names the sender's bytes.
        "update evidence_part p set sha256 = (select s.sha256 from evidence_part s"
            + " where s.evidence_id = p.evidence_id and s.kind = 'SENDER'"
            + " fetch first 1 rows only) where p.evidence_id = '$E' and p.kind = 'CONTENT'",
        // Everything is made to fit the sender's bytes, the manifest too.
        "update evidence set manifest_sha256 = sender_sha256, content_sha256 = sender_sha256"
            + " where id = '$E'; update evidence_part set sha256 = (select sender_sha256"
            + " from evidence where id = '$E') where evidence_id = '$E'",
        // Other evidence's manifest and parts, whole among themselves.
        "update evidence set (manifest_sha256, content_sha256, content_size, sender_sha256,"
            + " sender_size) = (select manifest_sha256, content_sha256, content_size,"
            + " sender_sha256, sender_size from evidence where id = '$O') where id = '$E';"
            + " delete from evidence_part where evidence_id = '$E'; insert into evidence_part"
            + " (evidence_id, n, name, kind, media_type, size, sha256) select '$E', n, name, kind,"
            + " media_type, size, sha256 from evidence_part where evidence_id = '$O'",
        // A part is left out.
        "delete from evidence_part where evidence_id = '$E' and kind = 'THREAD'",
        // The journal no longer says that this was sealed.
        "update journal_payload set payload = X'7b7d' where seq in"
            + " (select seq from journal_entry where kind = 'SEALED')",
        "update journal_entry set kind = 'OPENED' where kind = 'SEALED'",
      })
  void evidenceThatIsNotWhatWasSealed_removesNothing(String sql) {
    damaged = true;
    RemoteId remote = write("Ska stå kvar");
    ItemId item = received(remote);
    ItemId other = received(write("Något annat"));
    office.seal(other);
    OrderId order = office.sealAndOrder(item);
    forge(sql.replace("$E", evidenceOf(item)).replace("$O", evidenceOf(other)));
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("EVIDENCE_DAMAGED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
  }

  /// What lacks a part, or has one of no kind that exists, is not even read as evidence.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from evidence_part where evidence_id = '$E' and kind = 'CONTENT'",
        "delete from evidence_part where evidence_id = '$E' and kind = 'SENDER'",
        "update evidence_part set kind = 'OTHER' where evidence_id = '$E' and kind = 'THREAD'",
      })
  void evidenceThatLacksAPart_removesNothing_andStopsNoOtherOrder(String sql) {
    damaged = true;
    RemoteId remote = write("Ska stå kvar");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    OrderId honest = office.sealAndOrder(received(write("Ska bort")));
    forge(sql.replace("$E", evidenceOf(item)));
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("EVIDENCE_DAMAGED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    ended(honest, OrderState.CONFIRMED);
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
    assertThat(office.bench().reading().dossier(item)).as("it can be sealed again").isPresent();
  }

  /// The evidence is whole and of one comment; the rows say afterwards that another is meant.
  @Test
  void rowsThatMeanAnotherCommentAfterTheSealing_removeNeither() {
    damaged = true;
    RemoteId one = write("Sparad");
    RemoteId two = write("Aldrig sparad");
    ItemId sealed = received(one);
    ItemId other = received(two);
    OrderId order = office.sealAndOrder(sealed);
    forge(
        "update item set remote_id = 'away' where id = %s; ".formatted(other)
            + "update item set remote_id = '%s' where id = %s; ".formatted(two.value(), sealed)
            + "update item_version set inline_text = 'Aldrig sparad' where item_id = %s"
                .formatted(sealed));
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("EVIDENCE_DAMAGED");
    assertThat(town.shows(FACEBOOK, one)).isEqualTo("visible");
    assertThat(town.shows(FACEBOOK, two)).isEqualTo("visible");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update item_version set inline_text = 'Andra ord' where item_id = $I",
        "update item_version set sender_name = 'Någon Annan' where item_id = $I",
        "update item set remote_id = 'another' where id = $I",
        "update item set channel_id = (select c.id from channel c where c.id <> channel_id"
            + " order by c.id fetch first 1 rows only) where id = $I",
      })
  void evidenceOfSomethingElseThanStandsThere_givesNoOrder(String sql) {
    damaged = true;
    ItemId item = received(write("Ska stå kvar"));
    office.seal(item);
    forge(sql.replace("$I", item.toString()));
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
  }

  /// Whoever writes Java against the store can seal what was never received, with a manifest that
  /// fits and a word in the journal.
  @Test
  void evidenceDrawnUpByHandOfOtherWords_givesNoOrder() {
    ItemId item = received(write("Ska stå kvar"));
    VersionRef version = office.present(item);
    Tables tables = office.bench().office().tables();
    office
        .bench()
        .office()
        .database()
        .change(
            tx -> {
              Item row = tables.items().find(tx, item).orElseThrow();
              SealedEvidence made = tables.evidences().seal(tx, byHand(tx, row, version));
              Payload said =
                  Payload.NONE.with("evidence", made.id()).with("manifest", made.manifest());
              tx.journal(Event.by(Actor.PROGRAM, EventKind.SEALED, "item:" + item, said));
            });
    assertThat(office.evidence(version)).isPresent();
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
  }

  private Evidences.Draft byHand(Tx tx, Item row, VersionRef version) {
    byte[] content = "Något helt annat".getBytes(StandardCharsets.UTF_8);
    byte[] sender = "{}".getBytes(StandardCharsets.UTF_8);
    var parts = new LinkedHashMap<Part, byte[]>();
    parts.put(
        new Part(
            "content.txt", Part.Kind.CONTENT, "text/plain", content.length, Digest.of(content)),
        content);
    parts.put(
        new Part(
            "sender.json", Part.Kind.SENDER, "application/json", sender.length, Digest.of(sender)),
        sender);
    var id = new EvidenceId(UUID.randomUUID());
    Tables tables = office.bench().office().tables();
    var manifest =
        new Manifest(
            id,
            version,
            row.channel(),
            row.remote(),
            true,
            tx.now(),
            Actor.PROGRAM,
            tables.journal().checkpoint(tx),
            true,
            "by hand",
            List.copyOf(parts.keySet()));
    return new Evidences.Draft(
        id, version, tx.now(), Actor.PROGRAM, parts, manifest.bytes().copy());
  }

  private void forge(String sql) {
    RawFile.with(
        office,
        folder,
        sql,
        () -> office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock)));
  }

  private String evidenceOf(ItemId item) {
    return office.evidence(office.present(item)).orElseThrow().id().toString();
  }

  @Test
  void anOrderWrittenPastTheProgramForAnotherDecisionNeitherGoesNorStopsTheOthers() {
    RemoteId remote = write("Ska stå kvar");
    ItemId item = received(remote);
    office.seal(item);
    OrderId answer = placed(office.answer(item, "Vi svarar."));
    String evidence = office.evidence(office.present(item)).orElseThrow().id().toString();
    RawFile.with(
        office,
        folder,
        "insert into unpublish_order (id, decision_id, evidence_id, item_id, version, verb)"
            + " select id, decision_id, '"
            + evidence
            + "', item_id, version, 'HIDE' from reply_order where id = '"
            + answer
            + "'; update outbox set kind = 'UNPUBLISH', unpublish_id = id, reply_id = null"
            + " where id = '"
            + answer
            + "'",
        () -> office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock)));
    RemoteId other = write("Ska bort");
    OrderId honest = office.sealAndOrder(received(other));
    passWindow();
    office.dispatch();
    ended(answer, OrderState.FAILED);
    ended(honest, OrderState.CONFIRMED);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
  }

  @Test
  void sqlWithoutEvidenceIsRefusedByTheFileItself() {
    RemoteId remote = write("Utan bevis");
    ItemId item = received(remote);
    OrderId answer = placed(office.answer(item, "Svar."));
    office.close();
    assertThatThrownBy(
            () ->
                RawFile.run(
                    folder,
                    "update outbox set kind = 'UNPUBLISH', unpublish_id = id, reply_id = null"
                        + " where id = '"
                        + answer
                        + "'"))
        .hasMessageContaining("Referential");
    office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock));
  }
}
