package org.uppsikt.ui.people;

import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.PeopleText;
import org.uppsikt.text.RecoveryText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.ui.kit.recovery.RecoverySheet;

/// The list of people, the chosen one beside it, and the questions above both.
final class PeopleView extends StackPane {

  private static final double SHARE = 0.45;

  private final Kit kit;
  private final PeopleModel model;
  private final PeopleActions actions;
  private final PeopleController.Outside outside;
  private final Overlay overlay;
  private final PeoplePanels panels;

  PeopleView(Kit kit, PeopleModel model, PeopleActions actions, PeopleController.Outside outside) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.outside = outside;
    overlay = new Overlay(panes());
    panels = new PeoplePanels(kit, model, actions, overlay);
    getStyleClass().add("screen");
    getChildren().add(overlay);
    keys().install(this);
  }

  /// What the open question asked for is done.
  void answered() {
    overlay.close();
  }

  /// The present password was not right.
  void askAgain() {
    panels.askAgain();
  }

  /// While a new recovery key is made nobody leaves the question: the old one is void, and the
  /// screen that shows the new one would be gone.
  void making(boolean on) {
    if (on) {
      overlay.hold();
    } else {
      overlay.letGo();
    }
  }

  /// A new recovery key, which must be written down now.
  void showKey(RecoveryKey key) {
    var sheet = new RecoverySheet(kit, key, outside.outlets(), this::keyWrittenDown);
    overlay.openUntilDone(
        new Panel("people.key", kit.text(RecoveryText.TITLE), sheet),
        sheet.first(),
        key::forget,
        sheet::remind);
  }

  private void keyWrittenDown() {
    overlay.close();
    outside.keyWrittenDown().run();
  }

  private Keys keys() {
    var keys = new Keys(outside.singles());
    keys.onIf("N", () -> ask(panels::add));
    keys.onIf("L", () -> ask(panels::password));
    keys.onIf("S", () -> askAbout(this::suspendOrResume));
    keys.onIf("O", () -> askAbout(this::oneTimePassword));
    keys.onIf("T", () -> askAbout(panels::remove));
    return keys;
  }

  private boolean ask(Runnable question) {
    if (overlay.isOpen() || model.busyProperty().get()) {
      return false;
    }
    question.run();
    return true;
  }

  private boolean askAbout(Consumer<Person> question) {
    var person = model.chosenProperty().get();
    return person != null && ask(() -> question.accept(person));
  }

  private void suspendOrResume(Person person) {
    if (person.suspended()) {
      actions.resume(person);
    } else {
      panels.suspend(person);
    }
  }

  private void oneTimePassword(Person person) {
    if (!person.id().equals(outside.me().id())) {
      panels.oneTimePassword(person);
    }
  }

  private ListBeside panes() {
    var list =
        ListBeside.list(
            "people.list",
            kit.text(PeopleText.TITLE),
            model.people(),
            model.chosenProperty(),
            () -> new PersonCell(kit, outside.me().id()));
    var place = new VBox();
    Attached.to(place).on(model.chosenProperty(), person -> show(place, person));
    var again =
        new KeyButton(kit, "people.again", kit.text(PeopleText.OPEN_AGAIN), "")
            .style("accent")
            .does(actions::openAgain);
    Attached.to(again).on(model.openAgainProperty(), on -> Boxes.shown(again, on));
    return new ListBeside(kit, list, master(list), SHARE)
        .detail(place, new NoticePlace(kit, model.noticeProperty()), again);
  }

  private VBox master(ListView<Person> list) {
    var add =
        new KeyButton(kit, "people.add", kit.text(PeopleText.ADD), "N")
            .icon(Feather.PLUS)
            .does(() -> ask(panels()::add));
    var head =
        Boxes.row(
            "pane-head", Boxes.whole(kit.text(PeopleText.TITLE), "pane-title"), Boxes.space(), add);
    var key =
        new KeyButton(kit, "people.recovery", kit.text(PeopleText.NEW_KEY), "")
            .icon(Feather.KEY)
            .does(() -> ask(panels()::recoveryKey));
    var password =
        new KeyButton(kit, "people.password", kit.text(PeopleText.OWN_PASSWORD), "L")
            .icon(Feather.LOCK)
            .does(() -> ask(panels()::password));
    var foot = new FlowPane(password, key);
    foot.getStyleClass().add("pane-foot");
    return Boxes.column("master", head, Boxes.grow(list), foot);
  }

  private PeoplePanels panels() {
    return panels;
  }

  private void show(VBox place, @Nullable Person person) {
    place.getChildren().clear();
    if (person != null) {
      place.getChildren().setAll(new PersonDetail(kit, person, outside.me().id(), buttons(person)));
    }
  }

  private FlowPane buttons(Person person) {
    var buttons = new FlowPane();
    buttons.getStyleClass().add("panel-buttons");
    if (person.id().equals(outside.me().id())) {
      return buttons;
    }
    var words = kit.text(person.suspended() ? PeopleText.RESUME : PeopleText.SUSPEND);
    var suspend =
        new KeyButton(kit, "people.suspend", words, "S")
            .icon(person.suspended() ? Feather.USER_CHECK : Feather.USER_X)
            .does(() -> ask(() -> suspendOrResume(person)));
    var remove =
        new KeyButton(kit, "people.remove", kit.text(PeopleText.REMOVE), "T")
            .icon(Feather.USER_MINUS)
            .style("danger-words")
            .does(() -> ask(() -> panels.remove(person)));
    var once =
        new KeyButton(kit, "people.once", kit.text(PeopleText.ONE_TIME), "O")
            .icon(Feather.UNLOCK)
            .does(() -> ask(() -> panels.oneTimePassword(person)));
    buttons.getChildren().addAll(suspend, once, remove);
    buttons.disableProperty().bind(model.busyProperty());
    return buttons;
  }
}
