package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
