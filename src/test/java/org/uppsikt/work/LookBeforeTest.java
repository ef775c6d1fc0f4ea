package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;

/// The look at a comment just before something is done to it: what it sees is not forgotten, and
/// where it can see nothing the order comes to its end all the same, and somebody is told.
class LookBeforeTest extends OfficeTest {

  private static final Duration BETWEEN = Duration.ofMinutes(12);
  private static final int AN_HOUR = 6;
  private static final int A_DAY = 125;

  private final HandMade platform = new HandMade();

  @SuppressWarnings("NullAway.Init")
  private Bench bench;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void arrive() {
    bench = Bench.of(office.bench().office(), id -> Optional.of(platform), WINDOW);
    platform.item = Arrivals.comment("hand-1", "Tack för badet!");
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(platform.item));
    item = office.item(FACEBOOK, platform.item.id());
  }

  static Stream<ChannelFailure> refusals() {
    return Stream.of(
        new ChannelFailure.Refused("rest_forbidden"),
        new ChannelFailure.NotOffered(),
        new ChannelFailure.Gone(),
        new ChannelFailure.Malformed("refresh"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anAnswerToWhatCannotBeReadAgain_isNotSent_isToldOf_andFailsWithinTheHour(
      ChannelFailure why) {
    OrderId order = answered();
    platform.refuses = Optional.of(why);
    passWindow();
    bench.dispatch().runDue();
    look(1);
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    assertThat(held()).containsExactly(item);
    look(AN_HOUR);
    assertThat(ended(order, OrderState.FAILED).failure()).contains(Failures.code(why));
    assertThat(platform.answers).isZero();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(held()).isEmpty();
    assertThat(failed()).containsExactly(item);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void soDoesAnOrderToHide(ChannelFailure why) {
    OrderId order = office.sealAndOrder(item);
    platform.refuses = Optional.of(why);
    passWindow();
    bench.dispatch().runDue();
    look(AN_HOUR);
    ended(order, OrderState.FAILED);
    assertThat(platform.asked).isNull();
    assertThat(failed()).containsExactly(item);
  }

  @Test
  void wherePeopleHaveToSignTheChannelInAgain_theyHaveADay() {
    OrderId order = answered();
    platform.refuses = Optional.of(new ChannelFailure.Unauthorised());
    passWindow();
    bench.dispatch().runDue();
    look(A_DAY / 2);
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    look(A_DAY / 2 + 1);
    ended(order, OrderState.FAILED);
  }

  /// Where nothing can be reached nothing has been refused either: it goes when the line is back.
  @Test
  void whatNeverLeft_waitsForALineThatIsDown_andIsToldOf() {
    OrderId order = answered();
    platform.refuses =
        Optional.of(new ChannelFailure.Unreachable(ChannelFailure.Why.NO_CONNECTION));
    passWindow();
    bench.dispatch().runDue();
    look(A_DAY);
    assertThat(held()).containsExactly(item);
    platform.refuses = Optional.empty();
    look(1);
    ended(order, OrderState.CONFIRMED);
    assertThat(platform.answers).isEqualTo(1);
  }

  @Test
  void whatTheChannelNoLongerKnows_isNotAnswered_andIsGoneHereToo() {
    OrderId order = answered();
    platform.forgot = true;
    passWindow();
    bench.dispatch().runDue();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("GONE");
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.GONE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(platform.answers).isZero();
  }

  @Test
  void whatItsSenderWroteAnew_isNotAnsweredUnread() {
    OrderId order = answered();
    platform.item = Arrivals.comment("hand-1", "Ni är tjuvar allihop");
    passWindow();
    bench.dispatch().runDue();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("TEXT_CHANGED");
    assertThat(platform.answers).isZero();
    assertThat(office.present(item).number()).isEqualTo(2);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private OrderId answered() {
    var state = office.state(item);
    return placed(
        bench
            .decide()
            .answer(
                state.version(), state.revision(), "Tack själv.", false, PracticeOffice.ANNA.id()));
  }

  private void look(int times) {
    for (int look = 0; look < times; look++) {
      clock.forward(BETWEEN);
      bench.dispatch().runDue();
    }
  }

  private List<ItemId> held() {
    return alarms(Alarms.Alarm.Held.class).map(Alarms.Alarm.Held::item).toList();
  }

  private List<ItemId> failed() {
    return alarms(Alarms.Alarm.Order.class).map(Alarms.Alarm.Order::item).toList();
  }

  private <A extends Alarms.Alarm> Stream<A> alarms(Class<A> kind) {
    return new Alarms(office.bench().office())
        .of(PracticeOffice.BO.id(), Alarms.LATE).stream().filter(kind::isInstance).map(kind::cast);
  }
}
