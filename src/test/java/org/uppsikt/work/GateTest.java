package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.MadeEvidence;
import org.uppsikt.testing.Bench;
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
    RawFile.with(
        office,
        folder,
        sql.replace("$E", evidenceOf(item)).replace("$O", evidenceOf(other)),
        () -> office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock)));
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("EVIDENCE_DAMAGED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
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
