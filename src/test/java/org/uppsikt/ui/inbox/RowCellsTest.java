package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A row stays in its cell while others come and go: drawn anew, all that is below a row that went
/// would cost a decision most of its time.
class RowCellsTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void many() {
    for (int i = 0; i < 12; i++) {
      clock.forward(Duration.ofMinutes(1));
      town.writes(FACEBOOK, "Eva Ny", "Tack för plogningen på väg " + i);
    }
    office.round(FACEBOOK);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @Test
  void whereARowGoes_theOthersKeepTheirCells() {
    Map<String, RowCell> before = cells();
    String first = rows().getFirst();
    desk.does(() -> desk.model().rows().removeFirst());
    Map<String, RowCell> after = cells();
    assertThat(after).doesNotContainKey(first).hasSizeGreaterThan(4);
    before.remove(first);
    assertThat(after).containsAllEntriesOf(before);
    assertThat(inOrder()).isEqualTo(rows().subList(0, after.size()));
  }

  @Test
  void whereARowComes_theOthersKeepTheirCells() {
    InboxRow first = desk.sees(() -> desk.model().rows().getFirst());
    desk.does(() -> desk.model().rows().removeFirst());
    Map<String, RowCell> before = cells();
    desk.does(() -> desk.model().rows().addFirst(first));
    Map<String, RowCell> after = cells();
    assertThat(inOrder()).isEqualTo(rows().subList(0, after.size()));
    before.keySet().retainAll(after.keySet());
    assertThat(before).hasSizeGreaterThan(4);
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void whereAllGo_nothingIsOnShow() {
    desk.does(() -> desk.model().rows().clear());
    assertThat(inOrder()).isEmpty();
  }

  @Test
  void whileRowsComeAndGo_noOtherRowIsSaidToBeSelected() {
    desk.press("Down").press("Down");
    InboxRow chosen =
        desk.sees(() -> desk.model().rows().get(desk.model().selectedProperty().get()));
    InboxRow first = desk.sees(() -> desk.model().rows().getFirst());
    var said = new ArrayList<String>();
    desk.does(
        () -> {
          desk.model().rows().addListener((Observable rows) -> said.addAll(saidToBeSelected()));
          onShow()
              .forEach(
                  cell -> cell.selectedProperty().subscribe(() -> said.addAll(saidToBeSelected())));
        });
    desk.does(() -> desk.model().rows().remove(first));
    desk.does(() -> desk.model().rows().addFirst(first));
    assertThat(said).isNotEmpty().containsOnly(chosen.id());
    assertThat(desk.sees(this::saidToBeSelected)).containsExactly(chosen.id());
    assertThat(chosen.id()).isNotEqualTo(first.id());
  }

  private List<String> saidToBeSelected() {
    return onShow().stream()
        .filter(c -> Boolean.TRUE.equals(c.queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
        .map(cell -> cell.getItem().id())
        .toList();
  }

  private List<String> rows() {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::id).toList());
  }

  private List<String> inOrder() {
    return desk.sees(
        () ->
            onShow().stream()
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                .map(cell -> cell.getItem().id())
                .toList());
  }

  private Map<String, RowCell> cells() {
    return desk.sees(
        () -> {
          var cells = new HashMap<String, RowCell>();
          onShow().forEach(cell -> cells.put(cell.getItem().id(), cell));
          return cells;
        });
  }

  private List<RowCell> onShow() {
    Parent root = desk.controller().view();
    return Found.nodes(root).stream()
        .filter(RowCell.class::isInstance)
        .map(RowCell.class::cast)
        .filter(cell -> cell.getItem() != null)
        .toList();
  }
}
