package org.uppsikt.ui.people;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.PasswordText;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.FreshPassword;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.ui.kit.form.Secret;

/// The questions of the screen: each says what will happen before it asks. The main button is off
/// until what is needed is there.
final class PeoplePanels {

  private final Kit kit;
  private final PeopleModel model;
  private final PeopleActions actions;
  private final Overlay overlay;
  private Runnable wrong = () -> {};

  PeoplePanels(Kit kit, PeopleModel model, PeopleActions actions, Overlay overlay) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.overlay = overlay;
  }

  void add() {
    var name = new SimpleStringProperty("");
    var office = new SimpleStringProperty("");
    var password = new SimpleStringProperty("");
    var again = new SimpleStringProperty("");
    var role = roles();
    var who = Field.line("people.add.name", kit.text(PeopleText.NAME), name);
    var what = new Field("people.add.role", kit.text(PeopleText.ROLE), role);
    role.valueProperty().subscribe(chosen -> what.help(StaffWords.may(kit, chosen)));
    var ready = name.isNotEmpty().and(FreshPassword.usable(password, again));
    var go =
        main(
            "people.add.go",
            PeopleText.ADD_GO,
            ready,
            () -> actions.add(name.get(), role.getValue(), office.get(), password.get()));
    var panel =
        new Panel(
            "people.add.panel",
            kit.text(PeopleText.ADD),
            who,
            what,
            Field.line("people.add.office", kit.text(PeopleText.OFFICE), office)
                .help(kit.text(PeopleText.OFFICE_HELP)),
            Boxes.words(kit.text(PeopleText.ADD_PASSWORD_NOTE), "muted"),
            new FreshPassword(kit, "people.add.password", "people.add.again", password, again));
    open(panel, ready, go.style("accent"), who.control(), () -> forget(password, again));
  }

  void password() {
    var present = new SimpleStringProperty("");
    var fresh = new SimpleStringProperty("");
    var again = new SimpleStringProperty("");
    var ready = present.isNotEmpty().and(FreshPassword.usable(fresh, again));
    var go =
        main(
            "people.password.go",
            PeopleText.PASSWORD_GO,
            ready,
            () -> actions.changePassword(present.get(), fresh.get()));
    var first = new Secret(kit, "people.password.present", kit.text(PasswordText.PRESENT), present);
    var panel =
        new Panel(
            "people.password.panel",
            kit.text(PeopleText.OWN_PASSWORD),
            first,
            new FreshPassword(kit, "people.password.new", "people.password.again", fresh, again));
    wrong =
        () -> {
          present.set("");
          first.focus();
        };
    open(panel, ready, go.style("accent"), first.first(), () -> forget(present, fresh, again));
  }

  /// For a colleague who forgot hers.
  void oneTimePassword(Person person) {
    var fresh = new SimpleStringProperty("");
    var again = new SimpleStringProperty("");
    var ready = FreshPassword.usable(fresh, again);
    var go =
        main(
            "people.once.go",
            PeopleText.ONE_TIME_GO,
            ready,
            () -> actions.giveOneTimePassword(person, fresh.get()));
    var fields = new FreshPassword(kit, "people.once.new", "people.once.again", fresh, again);
    var panel =
        new Panel(
            "people.once.panel",
            kit.text(PeopleText.ONE_TIME_TITLE, person.name()),
            Boxes.words(kit.text(PeopleText.ONE_TIME_WHAT)),
            fields);
    open(panel, ready, go.style("accent"), fields.first(), () -> forget(fresh, again));
  }

  /// The present password was not right: it is typed again, the new one stays.
  void askAgain() {
    wrong.run();
  }

  void suspend(Person person) {
    reasoned(
        "people.suspend.panel",
        kit.text(PeopleText.SUSPEND_TITLE, person.name()),
        kit.text(PeopleText.SUSPEND_WHAT) + lastReader(person),
        PeopleText.SUSPEND_GO,
        reason -> actions.suspend(person, reason));
  }

  void remove(Person person) {
    reasoned(
        "people.remove.panel",
        kit.text(PeopleText.REMOVE_TITLE, person.name()),
        kit.text(PeopleText.REMOVE_WHAT) + lastReader(person),
        PeopleText.REMOVE_GO,
        reason -> actions.remove(person, reason));
  }

  /// What nobody named reads once this person is not here any more.
  private String lastReader(Person person) {
    Integer items = model.lastReaders().get(person.id());
    return items == null ? "" : " " + kit.text(PeopleText.LAST_READER, items);
  }

  void recoveryKey() {
    var go =
        new KeyButton(kit, "people.key.go", kit.text(PeopleText.NEW_KEY_GO), "")
            .style("accent")
            .does(actions::newRecoveryKey);
    var panel =
        new Panel(
            "people.key.panel",
            kit.text(PeopleText.NEW_KEY),
            Boxes.words(kit.text(PeopleText.NEW_KEY_WHAT)));
    open(panel, new SimpleBooleanProperty(true), go, go, () -> {});
  }

  private void reasoned(
      String id, String title, String what, PeopleText goWords, Consumer<String> done) {
    var reason = new SimpleStringProperty("");
    var field =
        Field.lines(id + ".reason", kit.text(PeopleText.REASON), reason, 2)
            .help(kit.text(PeopleText.REASON_HELP));
    var filled = Bindings.createBooleanBinding(() -> !reason.get().isBlank(), reason);
    var go = main(id + ".go", goWords, filled, () -> done.accept(reason.get()));
    var panel = new Panel(id, title, Boxes.words(what), field);
    open(panel, filled, go.style("danger"), field.control(), () -> {});
  }

  private KeyButton main(
      String id, PeopleText words, ObservableBooleanValue ready, Runnable action) {
    var go = new KeyButton(kit, id, kit.text(words), "Ctrl+Enter");
    go.disableProperty().bind(Bindings.not(ready).or(model.busyProperty()));
    return go.does(action);
  }

  /// The panel stays until the change is done: a refusal is told in it and nothing typed is lost.
  private void open(
      Panel panel, ObservableBooleanValue ready, KeyButton go, Node first, Runnable left) {
    model.noticeProperty().set(null);
    panel.getChildren().add(1, new NoticePlace(kit, model.noticeProperty()));
    overlay.open(panel.main(go).cancel(kit, overlay).needs(kit, ready), first, left);
  }

  private static void forget(StringProperty... passwords) {
    for (StringProperty password : passwords) {
      password.set("");
    }
  }

  private ComboBox<Role> roles() {
    var box = new ComboBox<Role>();
    box.getItems().setAll(Role.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Role role) {
            return role == null ? "" : StaffWords.role(kit, role);
          }

          @Override
          public @Nullable Role fromString(String words) {
            return null;
          }
        });
    box.setValue(Role.SUBSTITUTE);
    return box;
  }
}
