package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.HandPlatform;
import org.uppsikt.testing.PracticeOffice;

/// An answer is only ordered in a way in which the channel can give it.
class AnswerWayTest extends OfficeTest {

  private static final Decide.Result NOT_SO = new Decide.Result.Refused(Decide.Why.WAY_NOT_OFFERED);

  @Test
  void aDirectMessage_isAnsweredToItsSenderOnly() {
    ItemId message = arrives(PracticeOffice.WEBSITE, Arrivals.message("m1", "När öppnar badet?"));
    assertThat(answer(message, false)).isEqualTo(NOT_SO);
    assertThat(office.orders(message)).isEmpty();
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);
    placed(answer(message, true));
  }

  @Test
  void whereTheChannelCannotAnswerTheSenderAlone_noSuchAnswerIsOrdered() {
    ItemId comment = arrives(PracticeOffice.WEBSITE, Arrivals.comment("c1", "När öppnar badet?"));
    var platform = new HandPlatform(1);
    var decide =
        new Decide(office.bench().office(), any -> Optional.of(platform), PracticeOffice.WINDOW);
    assertThat(answer(decide, comment, true)).isEqualTo(NOT_SO);
    assertThat(office.orders(comment)).isEmpty();
    placed(answer(decide, comment, false));
  }

  @Test
  void whereTheChannelTakesNoAnswersThatAllRead_noSuchAnswerIsOrdered() {
    ItemId comment = arrives(PracticeOffice.WEBSITE, Arrivals.comment("c2", "När öppnar badet?"));
    var platform = new HandMade();
    var decide =
        new Decide(office.bench().office(), any -> Optional.of(platform), PracticeOffice.WINDOW);
    platform.answersOpenly = false;
    assertThat(answer(decide, comment, false)).isEqualTo(NOT_SO);
    assertThat(office.orders(comment)).isEmpty();
    platform.answersOpenly = true;
    placed(answer(decide, comment, false));
  }

  /// A direct message must be answered (SME-34), also where a person does it in the platform, and
  /// whether it was hidden there or not.
  @Test
  void aHiddenDirectMessageByHand_isAnsweredToItsSender() {
    RemoteItem message = Arrivals.message("m2", "När öppnar badet?");
    ItemId item = arrives(PracticeOffice.MANUAL, message);
    office
        .database()
        .change(tx -> office.tables().states().visibility(tx, item, Visibility.HIDDEN));
    var byHand =
        Bench.of(
            office.bench().office(),
            id -> Optional.of(new ManualConnector()),
            PracticeOffice.WINDOW);
    OrderId order = placed(answer(byHand.decide(), item, true));
    passWindow();
    byHand.dispatch().runDue();
    assertThat(office.order(order).state()).isEqualTo(OrderState.BY_HAND);
  }

  private Decide.Result answer(ItemId item, boolean privately) {
    return answer(office.bench().decide(), item, privately);
  }

  private Decide.Result answer(Decide decide, ItemId item, boolean privately) {
    var state = office.state(item);
    var anna = PracticeOffice.ANNA.id();
    return decide.answer(state.version(), state.revision(), "Kl. 10.", privately, anna);
  }

  private ItemId arrives(String name, RemoteItem item) {
    ChannelId channel = PracticeOffice.channel(name);
    return office.bench().intake().take(channel, List.of(), List.of(item)).fresh().getFirst();
  }
}
