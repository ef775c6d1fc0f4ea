package org.uppsikt.ui.settings;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.uppsikt.text.HostsText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.TabLeaves;
import org.uppsikt.ui.kit.form.Field;

/// The municipality's own addresses on the web; administrators and supervisors change them.
final class HostsPane extends VBox {

  private static final int ROWS = 4;

  HostsPane(Kit kit, HostsModel model, Runnable keep) {
    getStyleClass().add("settings-column");
    var hosts = new TextArea();
    TabLeaves.from(hosts);
    hosts.setPrefRowCount(ROWS);
    hosts.textProperty().bindBidirectional(model.typedProperty());
    hosts.editableProperty().bind(model.maySetProperty());
    var save = new KeyButton(kit, "settings.hosts.save", kit.text(HostsText.SAVE), "").does(keep);
    var only = Boxes.words(kit.text(HostsText.ONLY), "muted");
    var others = Boxes.words("", "muted");
    Attached.to(this)
        .on(
            model.maySetProperty(),
            may -> {
              Boxes.shown(save, may);
              Boxes.shown(only, !may);
            });
    Attached.to(this)
        .on(
            model.ofChannelsProperty(),
            names -> {
              others.setText(kit.text(HostsText.OF_CHANNELS, names));
              Boxes.shown(others, !names.isEmpty());
            });
    getChildren()
        .addAll(
            Boxes.words(kit.text(HostsText.TITLE), "pane-title"),
            Boxes.words(kit.text(HostsText.WHAT), "muted"),
            new Field("settings.hosts", kit.text(HostsText.FIELD), hosts)
                .help(kit.text(HostsText.FIELD_HELP)),
            others,
            new NoticePlace(kit, model.noticeProperty()),
            save,
            only);
  }
}
