package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;

/// An order to the trash is done when the item lies there, and in no other case.
class TrashOrderTest extends OfficeTest {

  private final HandMade hand = new HandMade();

  @SuppressWarnings("NullAway.Init")
  private Bench bench;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void arrive() {
    hand.trash = Optional.of(Duration.ofDays(30));
    bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    item = office.item(FACEBOOK, hand.item.id());
  }

  @Test
  void whatTheChannelOnlyHid_isNotTakenForTrashed() {
    OrderId order = sealAndTrash();
    hand.inBetween = () -> hand.stands = Visibility.HIDDEN;
    bench.dispatch().runDue();
    ended(order, OrderState.WAITING);

    hand.inBetween = () -> {};
    passNight();
    bench.dispatch().runDue();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.TRASHED);
  }

  @Test
  void whatAColleagueHidMeanwhile_isStillTrashed() {
    OrderId order = sealAndTrash();
    hand.stands = Visibility.HIDDEN;
    bench.dispatch().runDue();
    ended(order, OrderState.CONFIRMED);
    assertThat(hand.asked).isNotNull();
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.TRASHED);
  }

  @Test
  void whatAColleagueTrashedMeanwhile_isNotAskedForAgain() {
    OrderId order = sealAndTrash();
    hand.stands = Visibility.TRASHED;
    bench.dispatch().runDue();
    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("ALREADY_SO");
    assertThat(hand.asked).isNull();
  }

  /// Neither of the two is left out: nothing was sent, and the new text is saved.
  @Test
  void whatAColleagueTrashedAndItsSenderChangedMeanwhile_isToldAsBoth() {
    OrderId order = sealAndTrash();
    hand.stands = Visibility.TRASHED;
    hand.item = Arrivals.comment(hand.item.id().value(), "Något annat");
    bench.dispatch().runDue();
    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("ALREADY_SO:TEXT_CHANGED");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(hand.asked).isNull();
  }

  @Test
  void aChannelWithoutTrash_isNotAskedForIt() {
    hand.trash = Optional.empty();
    office.seal(item);
    assertThat(bench.unpublish().order(wish(), PracticeOffice.ANNA.id()))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_OFFERED));
  }

  private OrderId sealAndTrash() {
    office.seal(item);
    return placed(bench.unpublish().order(wish(), PracticeOffice.ANNA.id()));
  }

  private Unpublish.Wish wish() {
    var state = office.state(item);
    Unpublish.Wish hide = office.wish(state.version(), state.revision(), Optional.empty());
    return new Unpublish.Wish(
        hide.version(),
        hide.revision(),
        hide.grounds(),
        UnpublishVerb.TRASH,
        hide.reason(),
        hide.notice(),
        hide.noticePrivately());
  }
}
