package org.uppsikt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// The line at the foot says as much as it has room for, and first what is not well.
class StatusBarTest {

  private static final String FETCHED = "Kaikki 3 kanavaa haettu 20.55";
  private static final String JOURNAL = "Tapahtumaloki ehjä kohtaan 17 asti, tarkistettu 20.39";
  private static final StatusEntry NEXT =
      new StatusEntry("status.next", Feather.REFRESH_CW, Tone.MUTED, "Seuraava 55 s kuluttua");

  private final Kit large = FxStage.kit(Language.FI, Appearance.LIGHT, 200);

  @Test
  void inLargeText_noWordIsCut_whileAllIsWell() {
    assertThat(said(large, Tone.OK)).containsExactly(FETCHED);
  }

  @Test
  void aBrokenJournalNeverGivesWay() {
    assertThat(said(large, Tone.DANGER)).anyMatch(words -> words.startsWith("Tapahtumaloki"));
  }

  @Test
  void whereThereIsRoom_bothStandThere() {
    Kit kit = FxStage.kit(Language.FI, Appearance.LIGHT, 100);
    assertThat(said(kit, Tone.OK)).containsExactly(FETCHED, NEXT.text(), JOURNAL);
  }

  /// The words on show, as they are painted.
  private static List<String> said(Kit kit, Tone journal) {
    var model = new ShellModel();
    return FxStage.on(
        () -> {
          model
              .status()
              .setAll(
                  new StatusEntry("status.fetched", Feather.CHECK_CIRCLE, Tone.OK, FETCHED), NEXT);
          model
              .statusRight()
              .setAll(new StatusEntry("status.journal", Feather.LINK, journal, JOURNAL));
          var bar = new StatusBar(kit, model, Ignored.actions(ShellActions.class));
          var scene = FxStage.scene(kit, new StackPane(bar), 1280, 800);
          scene.getRoot().layout();
          return Found.nodes(scene.getRoot()).stream()
              .filter(Label.class::isInstance)
              .filter(node -> node.getStyleClass().contains("status-entry"))
              .flatMap(node -> ((Label) node).lookupAll(".text").stream())
              .filter(text -> text instanceof Text && !text.getStyleClass().contains("icon"))
              .map(text -> ((Text) text).getText())
              .toList();
        });
  }
}
