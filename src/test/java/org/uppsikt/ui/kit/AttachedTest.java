package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

class AttachedTest {

  @Test
  void aViewHearsItsModelOnlyWhileItStandsInAScene() {
    var heard = new ArrayList<String>();
    FxStage.run(
        () -> {
          var value = new SimpleStringProperty("first");
          var view = new Group();
          var scene = new Scene(new Group());
          Attached.to(view).on(value, heard::add);
          value.set("before");
          scene.setRoot(view);
          value.set("within");
          scene.setRoot(new Group());
          value.set("after");
          scene.setRoot(view);
        });
    assertThat(heard).isEqualTo(List.of("before", "within", "after"));
  }

  @Test
  void aListIsToldOnceOnEntering_andOfEveryChange() {
    var heard = new ArrayList<Integer>();
    FxStage.run(
        () -> {
          var list = FXCollections.observableArrayList("a");
          var view = new Group();
          Attached.to(view).onList(list, () -> heard.add(list.size()));
          list.add("b");
          var scene = new Scene(view);
          list.add("c");
          scene.setRoot(new Group());
          list.add("d");
        });
    assertThat(heard).isEqualTo(List.of(2, 3));
  }

  /// One that was only made would else be kept, and act, for as long as the model is there.
  @Test
  void aViewThatWasNeverShown_hearsNoChange_andOnceShownOnlyTheLast() {
    var heard = new ArrayList<String>();
    FxStage.run(
        () -> {
          var value = new SimpleStringProperty("before");
          var view = new Group();
          Attached.to(view).onChange(value, (was, now) -> heard.add(was + " " + now));
          value.set("between");
          value.set("now");
          assertThat(heard).isEmpty();
          var scene = new Scene(view);
          value.set("later");
          assertThat(scene.getRoot()).isEqualTo(view);
        });
    assertThat(heard).containsExactly("before now", "now later");
  }
}
