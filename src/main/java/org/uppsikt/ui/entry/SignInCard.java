package org.uppsikt.ui.entry;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Waiting;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.MainButton;
import org.uppsikt.ui.kit.form.Secret;
import org.uppsikt.ui.kit.opening.OpeningPlace;
import org.uppsikt.work.Doors.SignIn;

/// Who, and how she proves it.
final class SignInCard extends VBox {

  private final Kit kit;
  private final SignInModel model;
  private final StringProperty sought = new SimpleStringProperty("");
  private final FilteredList<SignIn> found;
  private final ListView<SignIn> list = new ListView<>();
  private final Field who;
  private final Secret password;
  private final Field recoveryKey;
  private final ClaimPart claim;

  SignInCard(Kit kit, SignInModel model, SignInActions actions) {
    this.kit = kit;
    this.model = model;
    found = new FilteredList<>(model.people());
    who = Field.line("signin.who", kit.text(EntryText.WHO), sought);
    password =
        new Secret(kit, "signin.password", kit.text(EntryText.PASSWORD), model.passwordProperty());
    recoveryKey = recoveryKey();
    claim = new ClaimPart(kit, model);
    getStyleClass().add("form");
    var people = Boxes.column("form", who, list(), password);
    var buttons = buttons(actions);
    getChildren()
        .addAll(
            new NoticePlace(kit, model.noticeProperty()),
            ToRestore.button(kit, "signin.restore", model.restoresProperty(), actions::restore),
            people,
            recoveryKey,
            claim,
            buttons,
            new OpeningPlace(kit, model.opening(), "signin"));
    Runnable parts =
        () -> {
          boolean asked = model.claimProperty().get() == null;
          boolean recovery = model.recoveryProperty().get();
          Boxes.shown(people, asked && !recovery);
          Boxes.shown(recoveryKey, asked && recovery);
        };
    Attached.to(this)
        .on(model.recoveryProperty(), recovery -> parts.run())
        .on(model.claimProperty(), now -> parts.run());
    search();
  }

  void focus() {
    if (model.claimProperty().get() != null) {
      claim.focus();
    } else if (model.recoveryProperty().get()) {
      recoveryKey.control().requestFocus();
    } else if (model.personProperty().get() != null) {
      password.focus();
    } else {
      who.control().requestFocus();
    }
  }

  private Field recoveryKey() {
    var typed = model.recoveryKeyProperty();
    return Field.line("signin.recovery", kit.text(EntryText.RECOVERY_KEY), typed)
        .help(kit.text(EntryText.RECOVERY_HELP));
  }

  private ListView<SignIn> list() {
    list.setId("signin.people");
    list.getStyleClass().add("people-list");
    list.setAccessibleText(kit.text(EntryText.PEOPLE));
    list.setItems(found);
    list.setCellFactory(view -> new SignInCell(kit));
    list.setPlaceholder(Boxes.words(kit.text(EntryText.NOBODY), "muted"));
    Attached.to(list).on(model.personProperty(), person -> list.getSelectionModel().select(person));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            person -> {
              if (person != null) {
                model.personProperty().set(person);
              }
            });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::toPassword);
    who.control().addEventFilter(KeyEvent.KEY_PRESSED, this::fromSearch);
    return list;
  }

  private void search() {
    sought.subscribe(
        typed -> {
          var part = typed.strip().toLowerCase(Locale.ROOT);
          found.setPredicate(person -> person.name().toLowerCase(Locale.ROOT).contains(part));
          if (!part.isEmpty() && !found.isEmpty()) {
            model.personProperty().set(found.getFirst());
          }
        });
    if (model.people().size() == 1) {
      model.personProperty().set(model.people().getFirst());
    }
  }

  private void fromSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      event.consume();
    } else {
      toPassword(event);
    }
  }

  private void toPassword(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && model.personProperty().get() != null) {
      password.focus();
      event.consume();
    }
  }

  private FlowPane buttons(SignInActions actions) {
    var enter =
        new KeyButton(kit, "signin.enter", kit.text(EntryText.SIGN_IN), "Enter")
            .icon(Feather.LOG_IN)
            .style("accent")
            .does(actions::enter);
    MainButton.of(this, enter);
    enter
        .disableProperty()
        .bind(
            model
                .waitSecondsProperty()
                .greaterThan(0)
                .or(model.busyProperty())
                .or(model.claimLacks()));
    var other = new KeyButton(kit, "signin.other", "", "").style("flat");
    Runnable words =
        () -> {
          boolean asked = model.claimProperty().get() == null;
          enter.setText(kit.text(asked ? EntryText.SIGN_IN : EntryText.CLAIM_GO));
          other.setText(kit.text(asked ? otherWay() : KitText.CANCEL));
        };
    Attached.to(other)
        .on(model.recoveryProperty(), recovery -> words.run())
        .on(model.claimProperty(), now -> words.run());
    other.disableProperty().bind(model.busyProperty());
    other.does(() -> other(actions));
    var buttons = new FlowPane(enter, busy(), waiting(), other);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }

  private EntryText otherWay() {
    return model.recoveryProperty().get() ? EntryText.USE_PASSWORD : EntryText.USE_RECOVERY;
  }

  private void other(SignInActions actions) {
    if (model.claimProperty().get() != null) {
      actions.unclaim();
      return;
    }
    model.recoveryProperty().set(!model.recoveryProperty().get());
    model.noticeProperty().set(null);
    model.restoresProperty().set(false);
    focus();
  }

  private Node busy() {
    var ring = Waiting.ring(kit, kit.text(EntryText.OPENING), "button-ring");
    var busy = Boxes.row("busy", ring, Boxes.label(kit.text(EntryText.OPENING), "muted"));
    Attached.to(busy).on(model.busyProperty(), on -> Boxes.shown(busy, on));
    return busy;
  }

  private Label waiting() {
    var words = Boxes.label("", "muted");
    words.setId("signin.wait");
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> kit.text(EntryText.WAIT, model.waitSecondsProperty().get()),
                model.waitSecondsProperty()));
    Attached.to(words)
        .on(model.waitSecondsProperty(), left -> Boxes.shown(words, left.intValue() > 0));
    return words;
  }
}
