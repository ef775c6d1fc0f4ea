package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// What readers do not see is not answered in the open: the answer would stand there alone.
class AloneAnswerTest extends OfficeTest {

  private static final Decide.Answer OPEN = new Decide.Answer(Outcome.ANSWER, "Hej", false, "");

  @Test
  void anUnpublishedComment_isNotAnsweredInTheOpen_butItsSenderAloneIs() {
    ItemId item = received(write("När öppnar badet?"));
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(office.answer(item, "Kl. 10."))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NOT_READABLE));
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    var state = office.state(item);
    OrderId privately =
        placed(
            office
                .bench()
                .decide()
                .answer(
                    state.version(), state.revision(), "Kl. 10.", true, PracticeOffice.ANNA.id()));
    passWindow();
    office.dispatch();
    ended(privately, OrderState.CONFIRMED);
  }

  @Test
  void forManyAtOnce_onlyWhatReadersSee_isAnswered() {
    ItemId seen = received(write("Hej"));
    RemoteItem held =
        Arrivals.item("held", "Hej då", Arrivals.comment("x", "").sender(), Visibility.HIDDEN);
    ItemId unseen =
        office
            .bench()
            .intake()
            .take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(held))
            .fresh()
            .getFirst();
    var b = office.bench();
    var many = new Many(b.office(), b.seal(), b.connectors(), PracticeOffice.WINDOW);
    List<Many.Seen> both =
        List.of(
            new Many.Seen(office.present(seen), office.state(seen).revision()),
            new Many.Seen(office.present(unseen), office.state(unseen).revision()));
    Many.Run run =
        many.answer(both, OPEN, PracticeOffice.ANNA, new Many.Watch(() -> false, line -> {}));
    assertThat(run.lines().getFirst().done()).isTrue();
    assertThat(run.lines().getLast().result())
        .isEqualTo(new Many.Result.Refused(Decide.Why.NOT_READABLE));
    assertThat(office.orders(unseen)).isEmpty();
  }

  @Test
  void whatAColleagueHidesWhileTheAnswerWaits_isNotAnsweredAnyMore() {
    RemoteId remote = write("När öppnar badet?");
    ItemId item = received(remote);
    OrderId order = placed(office.answer(item, "Kl. 10."));
    town.colleagueHides(FACEBOOK, remote);
    office.round(FACEBOOK);
    passWindow();
    office.dispatch();
    ended(order, OrderState.FAILED);
    assertThat(office.order(order).failure()).contains("NOT_READABLE");
    assertThat(sent(order, "reply")).isZero();
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(office.state(item).visibility()).as("as it was seen").isEqualTo(Visibility.HIDDEN);
  }
}
