package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;

/// Nothing is unpublished before it is saved, whichever way somebody tries.
class GateTest extends OfficeTest {

  @Test
  void anOrderIsMadeFromEvidenceOrForTheOneExceptionAndInNoOtherWay() {
    assertThat(UnpublishOrder.class.getDeclaredConstructors())
        .allMatch(c -> Modifier.isPrivate(c.getModifiers()), "private");
    List<Method> makers =
        Arrays.stream(UnpublishOrder.class.getDeclaredMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
            .toList();
    assertThat(makers).extracting(Method::getName).containsOnly("from", "withoutCopy");
    assertThat(makers)
        .filteredOn(m -> m.getName().equals("from"))
        .allMatch(m -> List.of(m.getParameterTypes()).contains(SealedEvidence.class));
    assertThat(Connector.class.getMethods())
        .filteredOn(m -> !m.getName().equals("close"))
        .filteredOn(m -> List.of(m.getParameterTypes()).contains(UnpublishOrder.class))
        .extracting(Method::getName)
        .containsExactly("unpublish");
    assertThat(UnpublishOrder.class.getModifiers()).matches(Modifier::isFinal, "final");
    assertThat(SealedEvidence.class.getDeclaredConstructors())
        .extracting(Constructor::getParameterCount)
        .containsOnly(6);
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

  /// Does what it is asked and remembers it.
  private static final class HandMade implements Connector {

    private final RemoteItem item = Arrivals.comment("hand-1", "Handgjord");
    private boolean hidden;

    @Nullable UnpublishOrder asked;

    @Override
    public Capabilities capabilities() {
      return new Capabilities(
          HideEffect.HELD_FOR_ALL,
          Set.of(UnpublishVerb.HIDE),
          Optional.empty(),
          true,
          false,
          Optional.empty(),
          Capabilities.WorkingOrder.ANY,
          true,
          true,
          10);
    }

    @Override
    public ChannelResult<Page> fetch(Optional<String> cursor, Budget budget, Cancellation c) {
      return ChannelResult.ok(new Page(List.of(), List.of(item), "1", false, 0));
    }

    @Override
    public ChannelResult<List<Seen>> refresh(List<RemoteId> ids, Budget budget, Cancellation c) {
      Visibility now = hidden ? Visibility.HIDDEN : Visibility.SHOWN;
      var seen = Arrivals.item(item.id().value(), item.text(), item.sender(), now);
      return ChannelResult.ok(List.of(new Seen(item.id(), Optional.of(seen))));
    }

    @Override
    public ChannelResult<Receipt> unpublish(UnpublishOrder order, Cancellation c) {
      asked = order;
      hidden = true;
      return ChannelResult.ok(Receipt.DONE);
    }

    @Override
    public ChannelResult<Receipt> restore(RestoreOrder order, Cancellation c) {
      return ChannelResult.ok(Receipt.DONE);
    }

    @Override
    public ChannelResult<Receipt> reply(ReplyOrder order, Cancellation c) {
      return ChannelResult.ok(Receipt.DONE);
    }

    @Override
    public ChannelResult<Optional<RemoteId>> findReply(ReplyOrder order, Cancellation c) {
      return ChannelResult.ok(Optional.empty());
    }

    @Override
    public void close() {}
  }
}
