package org.uppsikt.ui.start;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Letters;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The start screen in a scene without a window, and what was asked of it.
abstract class StartDesk {

  final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  final StartModel model = new StartModel();
  final List<String> asked = new ArrayList<>();

  /// What was to be started over.
  final List<Object> over = new ArrayList<>();

  /// Whether single letters and digits act.
  final BooleanProperty singles = new SimpleBooleanProperty(true);

  final Scene scene = FxStage.on(this::scene);

  private Scene scene() {
    var controller = new StartController(kit, model, actions(), singles);
    Scene shown = FxStage.scene(kit, controller.view(), 1280, 800);
    Letters.in(shown, singles);
    return shown;
  }

  StartActions actions() {
    return StartActions.class.cast(
        Proxy.newProxyInstance(
            StartActions.class.getClassLoader(),
            new Class<?>[] {StartActions.class},
            (proxy, method, args) -> {
              asked.add(method.getName());
              if (method.getName().equals("startOver")) {
                over.add(args[0]);
              }
              return null;
            }));
  }

  Button button(String id) {
    return Found.in(scene.getRoot(), id, Button.class);
  }
}
