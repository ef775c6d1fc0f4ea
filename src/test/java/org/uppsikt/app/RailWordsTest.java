package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;

/// No name in the rail is cut, not even that of the screen that is open, which is drawn bolder.
class RailWordsTest {

  @ParameterizedTest
  @CsvSource({"SV, 100", "NB, 100", "FI, 100", "EN, 100", "SV, 80", "FI, 80"})
  void everyNameIsWhole(Language language, int percent) {
    assertThat(FxStage.on(() -> cut(language, percent))).isEmpty();
  }

  private static List<String> cut(Language language, int percent) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, percent);
    var model = new ShellModel();
    var controller = new ShellController(kit, model, frame());
    Scene scene = FxStage.scene(kit, new StackPane(controller.view()), 1280, 800);
    return DeskScreens.destinations(Role.SUPERVISOR).stream()
        .filter(
            each -> {
              model.currentProperty().set(each.id());
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              return Found.in(scene.getRoot(), "rail." + each.id(), Labeled.class)
                  .isTextTruncated();
            })
        .map(Destination::id)
        .toList();
  }

  private static ShellController.Frame frame() {
    return new ShellController.Frame(
        DeskScreens.destinations(Role.SUPERVISOR),
        id -> {},
        language -> {},
        () -> {},
        () -> {},
        new ShellController.Out(() -> {}, Optional.empty(), () -> {}),
        new SimpleBooleanProperty(true));
  }
}
