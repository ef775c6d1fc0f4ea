package org.uppsikt.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.Orders;

/// What every connector promises, also one without any interface behind it: that it does what it
/// declares, says so where it does not, and stops when asked to. [ConnectorContract] adds what a
/// platform with an interface must do.
public abstract class PromiseContract {

  private static final RemoteId NOBODYS = new RemoteId("999999");
  private static final Budget ONE = new Budget(1, 10);

  /// The connector under test, on a platform in good order.
  protected abstract Connector promising();

  @Test
  void capabilities_areAlwaysTheSameAndAgreeWithEachOther() {
    Capabilities can = promising().capabilities();

    assertThat(promising().capabilities()).isEqualTo(can);
    assertThat(can.cursor() == Capabilities.CursorKind.NONE)
        .as("what gives nothing is worked by hand, and nothing else is")
        .isEqualTo(can.hideEffect() == HideEffect.BY_HAND);
  }

  @Test
  void showingAgain_thatIsNotDeclared_isNotOffered() {
    Optional<ChannelFailure> failure =
        failing(promising().restore(Orders.restore(NOBODYS), Cancellation.NEVER));

    assertThat(failure.filter(f -> f instanceof ChannelFailure.NotOffered).isEmpty())
        .isEqualTo(promising().capabilities().restore());
  }

  @ParameterizedTest
  @EnumSource
  void aRemovingVerbThatIsNotDeclared_isNotOffered(UnpublishVerb verb) {
    UnpublishOrder order =
        verb == UnpublishVerb.TRASH ? Orders.trash(NOBODYS) : Orders.hide(NOBODYS);

    Optional<ChannelFailure> failure = failing(promising().unpublish(order, Cancellation.NEVER));

    assertThat(failure.filter(f -> f instanceof ChannelFailure.NotOffered).isEmpty())
        .isEqualTo(promising().capabilities().verbs().contains(verb));
  }

  @Test
  void anAnswerThatIsNotDeclared_isNotOffered() {
    Capabilities can = promising().capabilities();
    ReplyOrder open = Orders.reply(NOBODYS, "Hej");
    var alone = new ReplyOrder(open.id(), open.target(), open.text(), true);

    assertThat(offered(promising().reply(open, Cancellation.NEVER))).isEqualTo(can.reply());
    assertThat(offered(promising().reply(alone, Cancellation.NEVER))).isEqualTo(can.privateReply());
  }

  /// What a person does in the platform is never called done, and nothing else is left to her.
  @Test
  void ordersAreDoneByHand_whereThatIsDeclaredAndOnlyThere() {
    boolean byHand = promising().capabilities().hideEffect() == HideEffect.BY_HAND;

    assertThat(orders(Cancellation.NEVER))
        .allMatch(f -> byHand == f.equals(Optional.of(new ChannelFailure.ByHand())));
  }

  @Test
  void cancelledBeforehand_nothingIsDone() {
    Cancellation cancelled = () -> true;
    var reads =
        Stream.of(
            failing(promising().fetch(Optional.empty(), ONE, cancelled)),
            failing(promising().refresh(List.of(NOBODYS), ONE, cancelled)));

    assertThat(Stream.concat(reads, orders(cancelled).stream()))
        .containsOnly(Optional.of(new ChannelFailure.Cancelled()));
  }

  @Test
  void refresh_answersNothingThatWasNotAsked() {
    assertThat(promising().refresh(List.of(), ONE, Cancellation.NEVER))
        .isEqualTo(ChannelResult.ok(List.of()));
    switch (promising().refresh(List.of(NOBODYS, NOBODYS), ONE, Cancellation.NEVER)) {
      case ChannelResult.Ok<List<Seen>>(List<Seen> seen) ->
          assertThat(seen).extracting(Seen::id).isSubsetOf(NOBODYS).doesNotHaveDuplicates();
      case ChannelResult.Failed<List<Seen>>(ChannelFailure failure) ->
          throw new AssertionError("failed: " + failure);
    }
  }

  @Test
  void fetch_readsOnFromItsOwnCursorUntilNothingMoreComes() {
    Optional<String> cursor = Optional.empty();
    boolean more = true;
    for (int call = 0; more && call < 20; call++) {
      switch (promising().fetch(cursor, new Budget(10, 100), Cancellation.NEVER)) {
        case ChannelResult.Ok<Page>(Page page) -> {
          assertThat(page.items().isEmpty() || gives()).isTrue();
          cursor = Optional.of(page.cursor());
          more = page.more();
        }
        case ChannelResult.Failed<Page>(ChannelFailure failure) ->
            throw new AssertionError("failed: " + failure);
      }
    }
    assertThat(more).isFalse();
  }

  @Test
  void closingTwice_isNoTrouble() {
    promising().close();
    promising().close();

    assertThat(promising().capabilities()).isNotNull();
  }

  private boolean gives() {
    return promising().capabilities().cursor() != Capabilities.CursorKind.NONE;
  }

  private List<Optional<ChannelFailure>> orders(Cancellation cancellation) {
    return List.of(
        failing(promising().unpublish(Orders.hide(NOBODYS), cancellation)),
        failing(promising().restore(Orders.restore(NOBODYS), cancellation)),
        failing(promising().reply(Orders.reply(NOBODYS, "Hej"), cancellation)),
        failing(promising().findReply(Orders.reply(NOBODYS, "Hej"), cancellation)));
  }

  private static boolean offered(ChannelResult<Receipt> result) {
    return failing(result).filter(f -> f instanceof ChannelFailure.NotOffered).isEmpty();
  }

  private static Optional<ChannelFailure> failing(ChannelResult<?> result) {
    return switch (result) {
      case ChannelResult.Ok<?> _ -> Optional.empty();
      case ChannelResult.Failed<?>(ChannelFailure failure) -> Optional.of(failure);
    };
  }
}
