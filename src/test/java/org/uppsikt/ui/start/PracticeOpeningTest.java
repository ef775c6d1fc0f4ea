package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.opening.OpeningModel.Far;
import org.uppsikt.work.Opening;

/// A practice whose file takes long to read is let go of from the start screen.
class PracticeOpeningTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final StartModel model = new StartModel();
  private final Stage stage = Objects.requireNonNull(FxStage.on(this::shown));

  private Stage shown() {
    var actions = Ignored.actions(StartActions.class);
    var controller = new StartController(kit, model, actions, new SimpleBooleanProperty(true));
    var window = new Stage();
    window.setScene(FxStage.scene(kit, controller.view(), 1280, 800));
    window.show();
    controller.focus();
    return window;
  }

  @AfterEach
  void close() {
    FxStage.run(stage::close);
  }

  private Node focused() {
    return Objects.requireNonNull(stage.getScene().getFocusOwner());
  }

  @Test
  void escapeLetsGoOfIt_andTheKeyboardIsBackOnPractising() {
    FxStage.run(
        () -> {
          Opening opening = model.opening().begin(EntryExample.AT_ONCE);
          model.busyProperty().set(true);
          model.opening().farProperty().set(new Far(Opening.Stage.CHECKING, 10, 100));
          assertThat(focused().getId()).as("where no key acts").isEqualTo("start.far");
          for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                focused(), new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
          }
          assertThat(opening.cancelled()).as("Space that is still held").isFalse();
          Event.fireEvent(
              focused(),
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertThat(opening.cancelled()).isTrue();
          model.opening().end();
          model.busyProperty().set(false);
          assertThat(focused().getId()).isEqualTo("start.practise");
        });
  }
}
