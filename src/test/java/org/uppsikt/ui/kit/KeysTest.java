package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

class KeysTest {

  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty singles = new SimpleBooleanProperty(true);

  @Test
  void lettersAct_onAButton_inEitherCase() {
    FxStage.run(
        () -> {
          var button = new Button();
          install(button);
          type(button, "s");
          type(button, "S");
        });
    assertThat(done).containsExactly("answer", "answer");
  }

  @Test
  void lettersAreText_inATextField() {
    FxStage.run(
        () -> {
          var field = new TextField();
          install(field);
          type(field, "s");
        });
    assertThat(done).isEmpty();
  }

  @Test
  void lettersAct_inATextThatCanOnlyBeRead() {
    FxStage.run(
        () -> {
          var area = new TextArea("words");
          area.setEditable(false);
          install(area);
          type(area, "s");
        });
    assertThat(done).containsExactly("answer");
  }

  @Test
  void combinationsWork_alsoInATextField() {
    FxStage.run(
        () -> {
          var field = new TextField();
          install(field);
          press(field, KeyCode.ENTER, true);
          press(field, KeyCode.F9, false);
        });
    assertThat(done).containsExactly("unpublish", "theme");
  }

  @Test
  void aLetterHeldDown_actsOnce_untilItIsLetGoOfOrAnotherIsPressed() {
    FxStage.run(
        () -> {
          var button = new Button();
          install(button);
          new Scene(button.getParent());
          down(button, KeyCode.S, "s");
          down(button, KeyCode.S, "s");
          assertThat(done).hasSize(1);
          fire(button, KeyEvent.KEY_RELEASED, KeyCode.S);
          down(button, KeyCode.S, "s");
          assertThat(done).hasSize(2);
          down(button, KeyCode.X, "x");
          down(button, KeyCode.S, "s");
        });
    assertThat(done).containsExactly("answer", "answer", "answer");
  }

  private static void down(Node target, KeyCode code, String letter) {
    fire(target, KeyEvent.KEY_PRESSED, code);
    type(target, letter);
  }

  private static void fire(Node target, EventType<KeyEvent> type, KeyCode code) {
    target.fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
  }

  @Test
  void switchedOff_lettersDoNothing_andCombinationsStillDo() {
    singles.set(false);
    FxStage.run(
        () -> {
          var button = new Button();
          install(button);
          type(button, "s");
          type(button, " ");
          press(button, KeyCode.F9, false);
        });
    assertThat(done).containsExactly("reveal", "theme");
  }

  private void install(Node node) {
    new Keys(singles)
        .on("S", () -> done.add("answer"))
        .on(" ", () -> done.add("reveal"))
        .on("Ctrl+Enter", () -> done.add("unpublish"))
        .on("F9", () -> done.add("theme"))
        .install(new VBox(node));
  }

  private static void type(Node node, String character) {
    node.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void press(Node node, KeyCode code, boolean control) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }
}
