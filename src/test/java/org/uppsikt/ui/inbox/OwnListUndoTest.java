package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The key of undo takes back the list that was just saved or named anew, and not the decision that
/// was made before it.
class OwnListUndoTest extends TownTest {

  private static final Kit KIT = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @Test
  void aListThatWasSaved_isTakenBack_andThenItsNewName() {
    ItemId decided = writes("Tack för plogningen");
    writes("När öppnar badet?");
    InboxDesk desk = new InboxDesk(office, KIT).brings(decided, Folder.INBOX).press("I");
    assertThat(office.state(decided).folder()).isEqualTo(Folder.DONE);

    save(desk, "Badet");
    desk.press("Ctrl+Z");
    assertThat(names(desk)).isEmpty();
    assertThat(office.state(decided).folder()).isEqualTo(Folder.DONE);

    save(desk, "Badet");
    desk.does(
        () -> {
          String own = desk.model().own().getFirst().id();
          desk.controller().list().rename(own, "Simhallen", () -> {});
        });
    assertThat(names(desk)).containsExactly("Simhallen");
    desk.press("Ctrl+Z");
    assertThat(names(desk)).containsExactly("Badet");
    assertThat(office.state(decided).folder()).isEqualTo(Folder.DONE);
  }

  private static void save(InboxDesk desk, String name) {
    desk.does(() -> desk.controller().list().save(name, () -> {}));
  }

  private static List<String> names(InboxDesk desk) {
    return desk.sees(() -> desk.model().own().stream().map(NavEntry::name).toList());
  }
}
