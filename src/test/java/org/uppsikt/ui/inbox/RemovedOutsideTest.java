package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What is gone from its channel, and not by the office, asks for its last version to be saved.
class RemovedOutsideTest extends TownTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void itAsksToSaveTheLastVersion_whichOneKeyDoes(Language language) {
    ItemId item = removed();
    var texts = Texts.of(language);
    var desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    desk.brings(item, Folder.REMOVED_OUTSIDE);
    assertThat(desk.tells(texts.get(ItemText.REMOVED))).isTrue();
    assertThat(desk.tells(texts.get(ItemText.REMOVED_SEAL))).isTrue();
    assertThat(desk.shows("item.seal")).isTrue();

    desk.press("S");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(desk.tells(texts.get(ItemText.REMOVED_SEAL))).isFalse();
    String sealed = texts.get(ItemText.REMOVED_SEALED, "").strip().replaceAll("[. ]+$", "");
    assertThat(desk.tells(sealed)).isTrue();
    assertThat(desk.shows("item.seal")).as("once is enough").isFalse();
    assertThat(desk.faults()).isEmpty();
  }

  private ItemId removed() {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Du är en idiot");
    office.round(PracticeOffice.FACEBOOK);
    ItemId item = office.item(PracticeOffice.FACEBOOK, remote);
    town.deletes(PracticeOffice.FACEBOOK, remote);
    clock.forward(Duration.ofHours(1));
    office.round(PracticeOffice.FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    return item;
  }
}
