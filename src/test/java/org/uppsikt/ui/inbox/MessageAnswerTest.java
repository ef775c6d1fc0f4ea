package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandPlatform;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A direct message is answered to its sender, or it is said before that it cannot be.
class MessageAnswerTest extends TownTest {

  @Test
  void theAnswer_goesToTheSenderAlone_withoutBeingChosen() {
    ItemId message = arrives(PracticeOffice.WEBSITE);
    var desk = desk();
    desk.press("S");
    assertThat(desk.on("answer.openly")).isFalse();
    assertThat(desk.disabled("answer.openly")).isTrue();
    assertThat(desk.on("answer.privately")).isTrue();
    desk.types("Klockan tio.");
    desk.press("Ctrl+Enter");
    assertThat(office.orders(message))
        .extracting(Outbox.Order::content)
        .singleElement()
        .matches(content -> content instanceof Outbox.Content.Reply reply && reply.privately());
  }

  /// She would write an answer that goes neither way, and hear so when it is to be sent.
  @Test
  void whereTheTimeForItRanOutWhileSheRead_itIsSaidBeforeSheWrites() {
    ItemId message = arrives(PracticeOffice.FACEBOOK);
    var desk = desk();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().actions()))
        .contains(ItemAction.ANSWER);
    clock.forward(Duration.ofDays(8));
    desk.press("S");
    assertThat(desk.shows("answer.text")).isFalse();
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .startsWith("Direktmeddelandet kan inte besvaras härifrån");
    assertThat(desk.sees(() -> desk.model().itemProperty().get().actions()))
        .doesNotContain(ItemAction.ANSWER);
    assertThat(office.orders(message)).isEmpty();
  }

  /// As on a blog: nothing reaches a sender alone.
  @ParameterizedTest
  @ValueSource(strings = {"S", "R", "H"})
  void whereTheChannelCannot_itIsSaidBefore(String key) {
    ItemId message = arrives(PracticeOffice.MANUAL);
    var blog =
        Bench.of(
            office.bench().office(), id -> Optional.of(new HandPlatform(1)), Duration.ofSeconds(5));
    var desk = new InboxDesk(blog, FxStage.kit(Language.SV, Appearance.LIGHT, 100)).press(key);
    assertThat(desk.shows("answer.text")).isFalse();
    assertThat(desk.label("decision.lead")).startsWith("Direktmeddelandet kan inte besvaras");
    assertThat(desk.focused()).isEqualTo("decision.lead");
    assertThat(desk.press("I").press("Ctrl+Enter").press("Esc").covered()).isFalse();
    assertThat(office.orders(message)).isEmpty();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().actions()))
        .doesNotContain(ItemAction.ANSWER, ItemAction.CORRECT, ItemAction.REFER);
  }

  private ItemId arrives(String channel) {
    var message = Arrivals.message("m1", "När öppnar badet?");
    return office
        .bench()
        .intake()
        .take(PracticeOffice.channel(channel), List.of(), List.of(message))
        .fresh()
        .getFirst();
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
