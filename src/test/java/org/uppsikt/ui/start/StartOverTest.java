package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// A practice is thrown away only after it was asked, and only the one that was asked about.
class StartOverTest {

  private static final Path COURSE = Path.of("media", "usb", "kurs");

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final StartModel model = new StartModel();
  private final List<Object> over = new ArrayList<>();
  private final Scene scene = FxStage.on(this::scene);

  private Scene scene() {
    var singles = new SimpleBooleanProperty(true);
    var controller = new StartController(kit, model, actions(), singles);
    return FxStage.scene(kit, controller.view(), 1280, 800);
  }

  private StartActions actions() {
    return StartActions.class.cast(
        Proxy.newProxyInstance(
            StartActions.class.getClassLoader(),
            new Class<?>[] {StartActions.class},
            (proxy, method, args) -> {
              if (method.getName().equals("startOver")) {
                over.add(args[0]);
              }
              return null;
            }));
  }

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Found.in(scene.getRoot(), id, Button.class).fire();
        });
  }

  private String told() {
    return Objects.requireNonNull(model.failureProperty().get()).happened();
  }

  @Test
  void aRefusedPracticeInAnotherFolder_isAskedAbout_andItAloneIsStartedOver() {
    var refused = Optional.of(new StartModel.Over(Optional.of(COURSE), false));
    FxStage.run(
        () ->
            model
                .failureProperty()
                .set(new StartModel.Failure(Tone.DANGER, "damaged", "", "", refused)));
    press("start.over.now");
    assertThat(over).isEmpty();
    assertThat(told()).contains("Start over?", COURSE.toString());
    press("start.over.now");
    assertThat(over).containsExactly(Optional.of(COURSE));
  }

  @Test
  void thisMachinesOwnIsStartedOver_whereNoOtherWasRefused() {
    FxStage.run(() -> model.practisedProperty().set(true));
    press("start.over");
    assertThat(over).isEmpty();
    assertThat(told()).contains("Start over?");
    press("start.over.now");
    assertThat(over).containsExactly(Optional.empty());
  }
}
