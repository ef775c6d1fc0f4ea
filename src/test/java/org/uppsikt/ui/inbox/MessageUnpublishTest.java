package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A direct message is read by its sender and the office alone: there is nothing to unpublish, and
/// that is said instead of promised.
class MessageUnpublishTest extends TownTest {

  @ParameterizedTest
  @ValueSource(strings = {"facebook", PracticeOffice.MANUAL})
  void theKeySaysWhy_andNothingOfItIsDone(String channel) {
    ItemId message = arrives(channel);
    var desk = desk(Language.SV);
    assertThat(desk.shows("item.unpublish")).isFalse();
    desk.press("A");
    assertThat(desk.model().panelOpenProperty().get()).isFalse();
    assertThat(desk.label("decision.lead"))
        .startsWith("Ett direktmeddelande har inget att avpublicera")
        .endsWith("Skydda eller anmäl …");
    // What fitted the panel does nothing here.
    assertThat(desk.press("1").press("Ctrl+Enter").press("Esc").covered()).isFalse();
    assertThat(office.orders(message)).isEmpty();
    assertThat(office.evidence(office.present(message))).isEmpty();
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itIsSaidInEveryLanguage(Language language) {
    arrives(PracticeOffice.FACEBOOK);
    var desk = desk(language).press("A");
    var texts = Texts.of(language);
    assertThat(desk.label("decision.lead"))
        .isEqualTo(texts.get(ItemText.NO_MESSAGE_UNPUBLISHING, texts.get(ItemText.PROTECT)));
    assertThat(desk.whole("decision.lead")).isTrue();
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void aCommentIsUnpublishedAsEver() {
    writes("Du är en idiot");
    assertThat(desk(Language.SV).press("A").model().panelOpenProperty().get()).isTrue();
  }

  private ItemId arrives(String channel) {
    var message = Arrivals.message("m1", "Du ska få se");
    return office
        .bench()
        .intake()
        .take(PracticeOffice.channel(channel), List.of(), List.of(message))
        .fresh()
        .getFirst();
  }

  private InboxDesk desk(Language language) {
    return new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
  }
}
