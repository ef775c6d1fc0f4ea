package org.uppsikt.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import org.uppsikt.text.CareText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.form.Field;

/// What is kept from the eye until it is asked for, and when a pause is suggested.
final class ProtectionPane extends VBox {

  private static final int MOST = 1000;
  private static final int STEP = 10;

  ProtectionPane(Kit kit, SettingsModel model) {
    getStyleClass().add("settings-column");
    var after = new Spinner<Integer>(0, MOST, model.pauseAfterProperty().get(), STEP);
    after.setEditable(true);
    after.valueProperty().subscribe(value -> model.pauseAfterProperty().set(value));
    getChildren()
        .addAll(
            Boxes.words(kit.text(CareText.TITLE), "pane-title"),
            box("settings.fold", kit.text(CareText.FOLD), model.foldProperty()),
            box("settings.blur", kit.text(CareText.BLUR), model.blurProperty()),
            new Field("settings.pause", kit.text(CareText.PAUSE_AFTER), after)
                .help(kit.text(CareText.ONLY_YOU)));
  }

  private static CheckBox box(String id, String words, BooleanProperty on) {
    var box = new CheckBox(words);
    box.setId(id);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(on);
    return box;
  }
}
