package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

/// What stands in panes side by side, before anything of it had its style.
class SplitTest {

  @Test
  void whatStandsInIt_takesTheKeyboardAtOnce() {
    FxStage.run(
        () -> {
          var field = new TextField();
          var scene = new Scene(new VBox(new TextField(), new Split(new VBox(), new VBox(field))));
          field.requestFocus();
          assertThat(scene.getFocusOwner()).isSameAs(field);
        });
  }

  @Test
  void andSoDoesWhatComesIntoItLater() {
    FxStage.run(
        () -> {
          var field = new TextField();
          var split = new Split();
          var scene = new Scene(new VBox(new TextField(), split));
          split.getItems().setAll(new VBox(field), new VBox());
          field.requestFocus();
          assertThat(scene.getFocusOwner()).isSameAs(field);
        });
  }
}
