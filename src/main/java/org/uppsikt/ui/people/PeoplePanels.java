package org.uppsikt.ui.people;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
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
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.ui.kit.form.Secret;
import org.uppsikt.ui.kit.form.Strength;

/// The questions of the screen: each says what will happen before it asks. The main button is off
/// until what is needed is there.
final class PeoplePanels {

  private final Kit kit;
  private final PeopleModel model;
  private final PeopleActions actions;
  private final Overlay overlay;

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
    var ready = name.isNotEmpty().and(usable(password, again));
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
            fresh("people.add.password", password),
            again("people.add.again", password, again));
    open(panel, ready, go.style("accent"), who.control(), () -> forget(password, again));
  }

  void password() {
    var password = new SimpleStringProperty("");
    var again = new SimpleStringProperty("");
    var ready = usable(password, again);
    var go =
        main(
            "people.password.go",
            PeopleText.PASSWORD_GO,
            ready,
            () -> actions.changePassword(password.get()));
    var first = fresh("people.password.new", password);
    var panel =
        new Panel(
            "people.password.panel",
            kit.text(PeopleText.OWN_PASSWORD),
            first,
            again("people.password.again", password, again));
    open(panel, ready, go.style("accent"), first.first(), () -> forget(password, again));
  }

  void suspend(Person person) {
    reasoned(
        "people.suspend.panel",
        kit.text(PeopleText.SUSPEND_TITLE, person.name()),
        kit.text(PeopleText.SUSPEND_WHAT),
        PeopleText.SUSPEND_GO,
        reason -> actions.suspend(person, reason));
  }

  void remove(Person person) {
    reasoned(
        "people.remove.panel",
        kit.text(PeopleText.REMOVE_TITLE, person.name()),
        kit.text(PeopleText.REMOVE_WHAT),
        PeopleText.REMOVE_GO,
        reason -> actions.remove(person, reason));
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

  private Secret fresh(String id, StringProperty password) {
    return new Secret(kit, id, kit.text(PasswordText.NEW), password).judged(password);
  }

  private Secret again(String id, StringProperty password, StringProperty again) {
    return new Secret(kit, id, kit.text(PasswordText.AGAIN), again).fault(differ(password, again));
  }

  private StringBinding differ(StringProperty password, StringProperty again) {
    return Bindings.createStringBinding(
        () ->
            again.get().isEmpty() || password.get().startsWith(again.get())
                ? ""
                : kit.text(PasswordText.DIFFER),
        password,
        again);
  }

  private static ObservableBooleanValue usable(StringProperty password, StringProperty again) {
    return Bindings.createBooleanBinding(
        () ->
            Strength.of(password.get()) != Strength.TOO_SHORT && password.get().equals(again.get()),
        password,
        again);
  }

  private static void forget(StringProperty password, StringProperty again) {
    password.set("");
    again.set("");
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
