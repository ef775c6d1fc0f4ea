package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.KeysText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.kit.KeyCap;

/// On the start screen a key that does nothing is not painted, and one that is painted acts.
class StartLettersTest extends StartDesk {

  @Test
  void switchedOff_noLetterIsPainted_andNoneActs() {
    assertThat(painted()).contains("1", "2", "O", "F1", "F9");
    type("1");
    assertThat(asked).hasSize(1);
    FxStage.run(() -> singles.set(false));
    assertThat(painted()).doesNotContain("1", "2", "O", "R").contains("F1", "F9");
    assertThat(FxStage.on(() -> button("start.practise").getTooltip() == null)).isTrue();
    type("2");
    assertThat(asked).hasSize(1);
    FxStage.run(() -> singles.set(true));
    assertThat(painted()).contains("1", "2", "O");
    assertThat(FxStage.on(() -> button("start.practise").getTooltip() == null)).isFalse();
  }

  @Test
  void theListOfKeysSaysHowItIs() {
    assertThat(note()).isEqualTo(kit.text(KeysText.NOTE));
    FxStage.run(() -> singles.set(false));
    assertThat(note()).isEqualTo(kit.text(KeysText.NOTE_OFF));
    assertThat(note()).contains("switched off");
  }

  /// What finds and rings works inside a workspace alone.
  @Test
  void theListNamesWhatActsHere_theSizeOfTheTextToo() {
    FxStage.run(() -> new Keyboard(scene).strike("F1"));
    assertThat(listed()).contains("F1", "F9", "Ctrl +  −  0").doesNotContain("Ctrl+K", "Ctrl+F");
    FxStage.run(() -> new Keyboard(scene).strike("Ctrl+Add"));
    assertThat(kit.theme().percentProperty().get()).isEqualTo(110);
    FxStage.run(() -> new Keyboard(scene).strike("Ctrl+0"));
    assertThat(kit.theme().percentProperty().get()).isEqualTo(100);
  }

  private List<String> listed() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(KeyCap.class::isInstance)
                .map(node -> ((KeyCap) node).getText())
                .toList());
  }

  private String note() {
    return FxStage.on(
        () ->
            scene.getRoot().lookupAll(".label").stream()
                .filter(node -> "keys.note".equals(node.getId()))
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow());
  }

  /// The keys on the buttons.
  private List<String> painted() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(node -> node instanceof KeyCap cap && cap.isVisible() && cap.isManaged())
                .filter(node -> node.getParent().getStyleClass().contains("key-button-content"))
                .map(node -> ((KeyCap) node).getText())
                .toList());
  }

  private void type(String letter) {
    FxStage.run(
        () ->
            Event.fireEvent(
                button("start.practise"),
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    letter,
                    letter,
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }
}
