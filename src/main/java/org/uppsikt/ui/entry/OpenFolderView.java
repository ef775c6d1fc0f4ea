package org.uppsikt.ui.entry;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.MainButton;

/// The folder to open, typed or chosen.
final class OpenFolderView extends VBox {

  private final Field folder;

  OpenFolderView(Kit kit, OpenFolderModel model, Runnable choose, Runnable open, Runnable restore) {
    getStyleClass().add("form");
    folder =
        Field.line("open.folder", kit.text(EntryText.FOLDER), model.folderProperty())
            .help(kit.text(EntryText.FOLDER_HELP));
    var go =
        new KeyButton(kit, "open.go", kit.text(EntryText.OPEN), "Enter").style("accent").does(open);
    go.disableProperty().bind(model.folderProperty().isEmpty().or(model.busyProperty()));
    var browse =
        new KeyButton(kit, "open.choose", kit.text(EntryText.CHOOSE_FOLDER), "")
            .icon(Feather.FOLDER)
            .does(choose);
    browse.disableProperty().bind(model.busyProperty());
    var buttons = new FlowPane(go, browse);
    buttons.getStyleClass().add("panel-buttons");
    getChildren()
        .addAll(
            new NoticePlace(kit, model.noticeProperty()),
            ToRestore.button(kit, "open.restore", model.restoresProperty(), restore),
            folder,
            buttons);
    MainButton.of(this, go);
  }

  void focus() {
    folder.control().requestFocus();
  }
}
