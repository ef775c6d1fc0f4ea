package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// Nobody but its sender and the office reads a direct message: it goes without a copy as little as
/// with one, and what was ordered of one before that was known comes to its end.
class MessageWithoutCopyTest extends ExceptionTest {

  @Test
  void aDirectMessageIsNotHiddenWithoutACopy() {
    listsAdvertising = true;
    addEva();
    bench().exceptions().advertising().switchTo(true, "gallringsbeslut 12", EVA.id());
    ItemId item = message();
    var ground = ground(Category.C13_ADVERTISING);
    NoCopy noCopy = bench().exceptions().noCopy();
    assertThat(noCopy.consider(office.present(item), ground, ANNA))
        .isEqualTo(new NoCopy.First.Refused(NoCopy.Why.NOT_OFFERED));
  }

  /// Considered while it was still taken for a comment.
  @Test
  void norIsItOrdered_howeverItWasConsidered() {
    listsAdvertising = true;
    addEva();
    bench().exceptions().advertising().switchTo(true, "gallringsbeslut 12", EVA.id());
    ItemId item = comment();
    NoCopy.Considered first = consider(item, Category.C13_ADVERTISING, ANNA);
    becomesMessage(item);
    assertRefused(item, first, wish(item, Optional.empty(), ""), NoCopy.Why.NOT_OFFERED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(bench().exceptions().police().open()).isEmpty();
  }

  @Test
  void whatWaitedInTheOutbox_isCarriedOut_andTheMessageAsksWhatBecomesOfIt() {
    ItemId item = comment();
    OrderId order = hide(item);
    becomesMessage(item);
    passWindow();
    bench().dispatch().runDue();
    assertThat(bench().settle().settle(order, true, ANNA)).isTrue();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private ItemId message() {
    return taken(Arrivals.message("m-1", WORDS));
  }

  private ItemId comment() {
    return taken(Arrivals.comment("hand-1", WORDS));
  }

  private ItemId taken(RemoteItem arrival) {
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    return bench().intake().take(channel, List.of(), List.of(arrival)).fresh().getFirst();
  }

  /// As it stands where the order is older than the rule.
  private void becomesMessage(ItemId item) {
    new Forger(office.database())
        .forge("update item_state set kind = 'MESSAGE' where item_id = " + item);
  }
}
