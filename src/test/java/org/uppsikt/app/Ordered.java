package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Unpublish;

/// A comment that is taken in, sealed and ordered away at a desk, and how far its order has come.
final class Ordered {

  private Ordered() {}

  /// Takes in a comment.
  static States.State arrives(Desk desk, ChannelId channel, String comment) {
    ItemId item =
        desk.intake()
            .take(channel, List.of(), List.of(Arrivals.comment(comment, "Du är en idiot")))
            .fresh()
            .getFirst();
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().states().find(tx, item))
        .orElseThrow();
  }

  /// Orders it away by whoever sits at the desk.
  static OrderId away(Desk desk, States.State seen, Optional<String> notice) {
    assertThat(desk.seal().seal(seen.version(), desk.person(), List.of()))
        .isInstanceOf(Seal.Result.Sealed.class);
    var wish =
        new Unpublish.Wish(
            new VersionRef(seen.item(), 1),
            seen.revision(),
            List.of(desk.office().policy().grounds().getFirst().unflagged()),
            UnpublishVerb.HIDE,
            "",
            notice,
            false);
    return ((Unpublish.Result.Placed) desk.unpublish().order(wish, desk.person().id())).order();
  }

  static OrderState state(Desk desk, OrderId order) {
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().outbox().find(tx, order))
        .orElseThrow()
        .state();
  }
}
