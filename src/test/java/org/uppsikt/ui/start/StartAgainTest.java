package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Whoever has a workspace by now finds it first; the keys do what they always did.
class StartAgainTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final StartModel model = new StartModel();
  private final List<String> asked = new ArrayList<>();
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
              asked.add(method.getName());
              return null;
            }));
  }

  private Button button(String id) {
    return Found.in(scene.getRoot(), id, Button.class);
  }

  @Test
  void theOfficesOwnComesFirst_onceItHasOne() {
    FxStage.run(
        () -> {
          model.lastProperty().set("/srv/uppsikt/smedby");
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Button last = button("start.last");
          Button practise = button("start.practise");
          assertThat(scene.getFocusOwner()).isSameAs(last);
          assertThat(left(last)).isLessThan(left(practise));
          assertThat(last.getStyleClass()).contains("accent");
          assertThat(practise.getStyleClass()).doesNotContain("accent");
          last.fire();
          practise.fire();
          assertThat(asked).containsExactly("openLast", "practise");
        });
  }

  @Test
  void practiceComesFirst_whereThereIsNoneYet() {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Button practise = button("start.practise");
          assertThat(practise.getStyleClass()).contains("accent");
          assertThat(Found.nodes(scene.getRoot()))
              .noneMatch(node -> "start.last".equals(node.getId()));
        });
  }

  private static double left(Button button) {
    return button.localToScene(button.getLayoutBounds()).getMinX();
  }
}
