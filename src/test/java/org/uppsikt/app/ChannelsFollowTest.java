package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.Departures;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The screen of channels follows what is fetched while it is on show.
class ChannelsFollowTest {

  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);

  @Test
  void whatWasFetchedMeanwhile_isSeenWithoutAnyPress(@TempDir Path data, @TempDir Path folder) {
    try (var town = new Town(data);
        var office = new PracticeOffice(Setup.of(folder, town, new Ticking()))) {
      FxStage.run(
          () -> {
            DeskScreens screens = screens(office);
            Region shown = channels(screens);
            assertThat(reads(shown, "Inte hämtad")).isTrue();
            office.rounds();
            screens.moved();
            assertThat(reads(shown, "Inte hämtad")).isFalse();
          });
    }
  }

  private DeskScreens screens(PracticeOffice office) {
    return new DeskScreens(
        new Console(),
        new Console.WindowFrame(new Stage(), new Theme(), new SimpleBooleanProperty(true)),
        new Tasks(Runnable::run, Runnable::run),
        office.bench().desk(PracticeOffice.ANNA),
        new Departures(),
        new DeskScreens.Badges(count -> {}, count -> {}, count -> {}));
  }

  private Region channels(DeskScreens screens) {
    Optional<Region> screen =
        screens.screen(DeskScreens.CHANNELS, kit, () -> {}, language -> {}, hit -> {});
    return screen.orElseThrow();
  }

  /// In the part about the channel that is chosen.
  private static boolean reads(Region screen, String words) {
    var scene = FxStage.scene(FxStage.kit(Language.SV, Appearance.LIGHT, 100), screen, 1280, 800);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    boolean reads =
        Found.nodes(scene.getRoot()).stream()
            .anyMatch(node -> node instanceof Label label && label.getText().startsWith(words));
    scene.setRoot(new javafx.scene.layout.StackPane());
    return reads;
  }
}
