package org.uppsikt.ui.entry;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.form.Secret;

/// The cover of a locked console: who locked it, and her password. The recovery key does not
/// unlock: whoever holds it would go on under the name of the person who is signed in.
final class LockView extends StackPane {

  private final Secret password;

  LockView(Kit kit, SignInModel model, Runnable enter, Runnable other) {
    getStyleClass().add("lock");
    password =
        new Secret(kit, "lock.password", kit.text(EntryText.PASSWORD), model.passwordProperty());
    var unlock =
        new KeyButton(kit, "lock.enter", kit.text(EntryText.UNLOCK), "Enter")
            .icon(Feather.UNLOCK)
            .style("accent")
            .does(enter);
    unlock
        .disableProperty()
        .bind(model.waitSecondsProperty().greaterThan(0).or(model.busyProperty()));
    var someone =
        new KeyButton(kit, "lock.other", kit.text(EntryText.SOMEONE_ELSE), "").style("flat");
    someone.does(other);
    var buttons = new FlowPane(unlock, waiting(kit, model), someone);
    buttons.getStyleClass().add("panel-buttons");
    var card =
        Boxes.column(
            "entry-card",
            Boxes.words(kit.text(EntryText.LOCKED), "page-title"),
            Boxes.words(kit.text(EntryText.LOCKED_LEAD), "muted"),
            who(model),
            new NoticePlace(kit, model.noticeProperty()),
            password,
            buttons,
            Boxes.words(kit.text(EntryText.SOMEONE_ELSE_NOTE), "muted", "small-text"),
            Boxes.words(kit.text(EntryText.LOCKED_RECOVERY), "muted", "small-text"));
    card.setMaxHeight(USE_PREF_SIZE);
    MainButton.of(card, unlock);
    getChildren().add(card);
  }

  private static HBox who(SignInModel model) {
    var name = Boxes.words("", "strong");
    var avatar = new StackPane();
    model
        .personProperty()
        .subscribe(
            person -> {
              var who = person == null ? "" : person.name();
              name.setText(who);
              avatar.getChildren().setAll(new Avatar(who, Avatar.Who.ME));
            });
    return Boxes.row("person-row", avatar, Boxes.grow(name));
  }

  private static Label waiting(Kit kit, SignInModel model) {
    var waiting = Boxes.label("", "muted");
    model
        .waitSecondsProperty()
        .subscribe(
            left -> {
              waiting.setText(kit.text(EntryText.WAIT, left.intValue()));
              Boxes.shown(waiting, left.intValue() > 0);
            });
    return waiting;
  }

  void focus() {
    password.focus();
  }
}
