package org.uppsikt.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.uppsikt.text.AdvertisingText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.form.Field;

/// Whether this municipality hides advertising without evidence: how it stands, since when and why;
/// a supervisor switches it, with a reason.
final class AdvertisingPane extends VBox {

  private final Kit kit;
  private final AdvertisingModel model;

  AdvertisingPane(Kit kit, AdvertisingModel model, SettingsActions actions) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("settings-column");
    var stands = Boxes.words("", "strong");
    stands.setId("settings.advertising.stands");
    var since = Boxes.words("", "muted");
    var change = change(stands, actions);
    var not = Boxes.words(kit.text(AdvertisingText.ONLY_SUPERVISOR), "muted");
    Attached.to(this)
        .on(model.mayChangeProperty(), may -> Boxes.shown(change, may))
        .on(model.mayChangeProperty(), may -> Boxes.shown(not, !may))
        .on(model.lastProperty(), last -> since.setText(since()));
    getChildren()
        .addAll(
            Boxes.words(kit.text(AdvertisingText.TITLE), "pane-title"),
            Boxes.words(kit.text(AdvertisingText.WHAT), "muted"),
            stands,
            since,
            new NoticePlace(kit, model.noticeProperty()),
            change,
            not);
  }

  /// The reason and the button, whose words follow how it stands.
  private VBox change(Label stands, SettingsActions actions) {
    var button =
        new KeyButton(kit, "settings.advertising", kit.text(AdvertisingText.SWITCH_ON), "")
            .does(actions::switchAdvertising);
    button.disableProperty().bind(model.reasonProperty().isEmpty());
    Attached.to(button)
        .on(
            model.onProperty(),
            on -> {
              stands.setText(kit.text(on ? AdvertisingText.IS_ON : AdvertisingText.IS_OFF));
              button.setText(kit.text(on ? AdvertisingText.SWITCH_OFF : AdvertisingText.SWITCH_ON));
            });
    var reason =
        Field.lines(
            "settings.advertising.reason",
            kit.text(AdvertisingText.REASON),
            model.reasonProperty(),
            2);
    return Boxes.column("form", reason, button);
  }

  private String since() {
    var last = model.lastProperty().get();
    return last == null
        ? ""
        : kit.text(AdvertisingText.WHO, kit.formats().dayAndTime(last.at()), last.reason());
  }
}
