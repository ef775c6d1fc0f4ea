package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A list and what stands beside it, as a page of a window.
class ListBesideTest {

  @Test
  void whatHasJustComeUp_takesTheKeyboardAtItsList() {
    Stage stage = FxStage.on(Stage::new);
    Object owner =
        FxStage.on(
            () -> {
              var list = new ListView<String>();
              list.setId("some.list");
              var field = new TextField();
              var page =
                  new ListBeside(
                      FxStage.kit(Language.EN, Appearance.LIGHT, 100),
                      list,
                      new VBox(field, list),
                      0.4);
              var scene = new Scene(new VBox(), 900, 600);
              stage.setScene(scene);
              stage.show();
              scene.setRoot(page.detail(new VBox()));
              page.focusList();
              return scene.getFocusOwner();
            });
    FxStage.run(stage::hide);
    assertThat(owner).isInstanceOf(ListView.class);
  }
}
