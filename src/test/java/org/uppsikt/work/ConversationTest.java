package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// The oldest of hundreds of messages may be the one of which nobody has said what becomes of it.
class ConversationTest extends CourierOffice {

  @Test
  void ofALongConversationEveryMessageCounts() {
    List<RemoteItem> messages =
        IntStream.range(0, 230)
            .mapToObj(i -> Arrivals.message("m" + i, "Tack för svaret, nummer " + i + "."))
            .toList();
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), messages);
    List<ItemId> items =
        messages.stream().map(message -> office.item(FACEBOOK, message.id())).toList();
    ItemId first = items.getFirst();
    ItemId last = items.getLast();
    items.stream().skip(1).forEach(item -> dispose(item, Disposition.Kind.TRIFLING));
    assertThat(conversation(last)).contains(new Registration.InOrder(Basis.AWAITS_DISPOSITION));

    dispose(first, Disposition.Kind.IN_ORDER);
    assertThat(conversation(last)).contains(new Registration.InOrder(Basis.DECIDED_IN_ORDER));

    handOver(first, RouteKind.MAIL, Optional.empty());
    assertThat(conversation(last))
        .contains(
            new Registration.Registered(Stage.TO_REGISTER, Optional.empty(), Basis.CASE_LINK));
    office.bench().atItem().outcomes().numbered(first, "KS 2026/0008", REGISTRAR.id());
    assertThat(conversation(last))
        .contains(
            new Registration.Registered(
                Stage.NUMBERED, Optional.of("KS 2026/0008"), Basis.CASE_LINK));
  }

  private void dispose(ItemId item, Disposition.Kind kind) {
    States.State state = office.state(item);
    var picked = new HandingOver.Picked(state.version(), state.revision());
    assertThat(
            office.bench().atItem().handingOver().dispose(picked, kind, "Synpunkt", "tack", ANNA))
        .isNotInstanceOf(Recorded.Refused.class);
  }

  private Optional<Registration> conversation(ItemId item) {
    return office.bench().reading().dossier(item).orElseThrow().beside().conversation();
  }
}
