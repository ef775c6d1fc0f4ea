package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What was painted for an item that somebody has left: a model that still hears it keeps every
/// item of the day in memory, and has all of them work at each key.
class LeftViewsTest extends TownTest {

  private static final int ITEMS = 4;
  private static final int COLLECTIONS = 20;

  /// What JavaFX itself remembers of the nodes that were there last: the focus, the pointer.
  private static final int LAST = 1;

  @Test
  void nothingOfAnItemThatWasLeft_isKeptByWhatStays() {
    for (int i = 0; i < ITEMS; i++) {
      town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig, Karin " + i);
    }
    office.round(PracticeOffice.FACEBOOK);
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    var left = new ArrayList<List<WeakReference<Node>>>();
    for (int i = 0; i < ITEMS; i++) {
      for (String key : List.of("Ctrl+T", "U", "Esc", "A", "Esc", "E", "Esc", "H", "Esc")) {
        desk.press(key);
      }
      left.add(painted(desk));
      assertThat(left.getLast()).isNotEmpty();
      desk.press("Down");
    }
    // A scene remembers what left it until it is painted next.
    desk.sees(() -> desk.controller().view().getScene().snapshot(null));
    assertThat(kept(left)).isLessThanOrEqualTo(LAST);
  }

  /// The views of the item itself, by what only it can show.
  private static List<WeakReference<Node>> painted(InboxDesk desk) {
    return desk.sees(
        () -> {
          var pane = (Pane) Objects.requireNonNull(desk.controller().view().lookup(".item-pane"));
          return Found.nodes(pane).stream()
              .filter(FindingList.class::isInstance)
              .map(WeakReference::new)
              .toList();
        });
  }

  private static long kept(List<List<WeakReference<Node>>> left) {
    long kept = left.size();
    for (int i = 0; i < COLLECTIONS && kept > LAST; i++) {
      System.gc();
      kept = left.stream().filter(nodes -> nodes.stream().anyMatch(n -> n.get() != null)).count();
    }
    return kept;
  }
}
