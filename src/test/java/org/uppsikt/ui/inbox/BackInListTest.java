package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.States;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What was taken back is selected, whatever was being read of its list at that moment: the next
/// key is meant for it.
class BackInListTest extends TownTest {

  private final List<ItemId> items = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  /// The second of four is closed, and she went on by hand: its row is gone.
  @BeforeEach
  void oneIsClosed() {
    for (String text : List.of("Tack", "Bra", "Fint", "Hej")) {
      items.add(writes(text));
    }
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    items.sort(
        (a, b) -> Integer.compare(rows().indexOf(a.toString()), rows().indexOf(b.toString())));
    desk.press("Down").press("I").press("Down");
    assertThat(closed().folder()).isEqualTo(Folder.DONE);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void whatBeganToBeReadBefore_selectsNoOther() {
    desk.hold().does(desk.controller()::refresh);
    desk.letOne().press("Ctrl+Z").letOthers();
    desk.letGo();
    isSelected();
  }

  @Test
  void aListThatIsBeingOpened_hasItSelectedOnceItIsRead() {
    desk.hold().does(() -> desk.controller().choose(View.INBOX.id()));
    desk.press("Ctrl+Z").letOthers();
    desk.letGo();
    isSelected();
  }

  private void isSelected() {
    assertThat(closed().folder()).isEqualTo(Folder.INBOX);
    assertThat(rows().get(desk.sees(() -> desk.model().selectedProperty().get())))
        .isEqualTo(items.get(1).toString());
    desk.press("I");
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .as("the next key is for it")
        .containsExactly(Folder.INBOX, Folder.DONE, Folder.INBOX, Folder.INBOX);
  }

  private States.State closed() {
    return office.state(items.get(1));
  }

  private List<String> rows() {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::id).toList());
  }
}
