package org.uppsikt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// The frame: its keys, the bell, the menu of the person.
class ShellTest {

  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private final ShellModel model = new ShellModel();
  private final BooleanProperty singles = new SimpleBooleanProperty(true);
  private final List<String> heard = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private ShellController controller;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void begin() {
    model.personNameProperty().set("Eva Lindqvist");
    var frame =
        new ShellController.Frame(
            List.of(
                new Destination("inbox", ShellText.INBOX, Feather.INBOX),
                new Destination("search", ShellText.SEARCH, Feather.SEARCH)),
            id -> heard.add("open " + id),
            language -> heard.add("speak " + language),
            () -> heard.add("find"),
            () -> heard.add("help"),
            new ShellController.Out(
                () -> heard.add("leave"),
                Optional.of(() -> heard.add("lock")),
                () -> heard.add("restore")),
            singles);
    controller = FxStage.on(() -> new ShellController(kit, model, frame));
    scene = FxStage.on(() -> FxStage.scene(kit, new StackPane(controller.view()), 1280, 800));
  }

  @Test
  void whileAScreenAsksSomething_nothingLeadsAwayFromIt() {
    var overlay = FxStage.on(() -> new Overlay(new StackPane()));
    FxStage.run(
        () -> {
          controller.show("people", overlay);
          var typed = new TextField("half a name");
          overlay.open(new StackPane(typed), typed, () -> {});
          assertThat(Found.in(scene.getRoot(), "rail.inbox", ToggleButton.class).isDisabled())
              .isTrue();
          controller.open("inbox");
          controller.find();
          controller.chooseLanguage(Language.FI);
          controller.leave();
          assertThat(heard).isEmpty();
          assertThat(item("shell.leave").isDisable()).isTrue();
          assertThat(item("shell.language").isDisable()).isTrue();
          assertThat(item("shell.lock").isDisable()).as("what was typed stays").isFalse();
          overlay.close();
          assertThat(item("shell.leave").isDisable()).isFalse();
          assertThat(Found.in(scene.getRoot(), "rail.inbox", ToggleButton.class).isDisabled())
              .isFalse();
          controller.open("inbox");
          assertThat(heard).containsExactly("open inbox");
        });
  }

  /// A language that is not granted, because something is asked first.
  @Test
  void tickedIsTheLanguageThatIsSpoken() {
    FxStage.run(
        () -> {
          var languages = ((Menu) item("shell.language")).getItems();
          var finnish =
              (RadioMenuItem)
                  languages.stream()
                      .filter(each -> each.getText().equals(Language.FI.ownName()))
                      .findFirst()
                      .orElseThrow();
          finnish.setSelected(true);
          finnish.fire();
          assertThat(heard).containsExactly("speak FI");
          assertThat(languages)
              .filteredOn(each -> ((RadioMenuItem) each).isSelected())
              .extracting(MenuItem::getText)
              .containsExactly(Language.SV.ownName());
        });
  }

  /// A screen that needs more room than the window has gives way below.
  @Test
  void theHeaderStaysInTheWindow_whateverTheScreenNeeds() {
    FxStage.run(
        () -> {
          var tall = new Region();
          tall.setMinHeight(2000);
          controller.show("inbox", tall);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    MenuButton bell = menu("shell.bell");
    assertThat(FxStage.on(() -> bell.localToScene(bell.getLayoutBounds()).getMinY()))
        .isBetween(0.0, 48.0);
  }

  @Test
  void theKeysOfTheFrame() {
    press(KeyCode.F1, false);
    press(KeyCode.K, true);
    press(KeyCode.DIGIT2, true);
    press(KeyCode.F, true);
    press(KeyCode.L, true);
    assertThat(heard).containsExactly("help", "find", "open search", "open search", "lock");
    press(KeyCode.F9, false);
    assertThat(kit.theme().appearanceProperty().get()).isEqualTo(Appearance.DARK);
  }

  @Test
  void theBellCountsWhatItTells_andEachLeadsToItsCure() {
    MenuButton bell = menu("shell.bell");
    assertThat(FxStage.on(bell::getAccessibleText)).isEqualTo("Inga aviseringar");
    assertThat(items(bell)).extracting(MenuItem::getText).containsExactly("Inget att säga till om");

    FxStage.run(
        () ->
            model
                .notifications()
                .setAll(
                    told("a", "Ronden på facebook är sen"), told("b", "Bo lämnar över till dig")));
    assertThat(FxStage.on(bell::getAccessibleText)).isEqualTo("2 aviseringar");
    assertThat(items(bell))
        .extracting(MenuItem::getText)
        .containsExactly("Ronden på facebook är sen", "Bo lämnar över till dig");
    FxStage.run(() -> items(bell).getLast().fire());
    assertThat(heard).containsExactly("b");
  }

  /// Where a workspace is found to be damaged, the console says to restore a backup.
  @Test
  void theRestoringOfABackupIsReachedByItsName() {
    FxStage.run(
        () ->
            controller.commands().stream()
                .filter(command -> command.id().equals("shell.restore"))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
    assertThat(heard).containsExactly("restore");
  }

  @Test
  void theMenuOfThePersonHoldsWhatIsHersAlone() {
    MenuButton person = menu("shell.person");
    assertThat(FxStage.on(person::getAccessibleText)).startsWith("Eva Lindqvist");
    FxStage.run(
        () -> {
          pick(person, "shell.language.FI".replace("FI", Language.FI.tag())).fire();
          pick(person, "shell.theme.DARK").fire();
          pick(person, "shell.text.larger").fire();
          pick(person, "shell.help").fire();
          pick(person, "shell.lock").fire();
          pick(person, "shell.leave").fire();
          var letters = (CheckMenuItem) pick(person, "shell.singles");
          assertThat(letters.isSelected()).isTrue();
          letters.setSelected(false);
          letters.fire();
        });
    assertThat(heard).containsExactly("speak FI", "help", "lock", "leave");
    assertThat(kit.theme().appearanceProperty().get()).isEqualTo(Appearance.DARK);
    assertThat(kit.theme().percentProperty().get()).isEqualTo(110);
    assertThat(singles.get()).isFalse();
  }

  private Notification told(String id, String text) {
    return new Notification(id, Feather.CLOCK, Tone.WARN, text, () -> heard.add(id));
  }

  private MenuItem item(String id) {
    return pick(menu("shell.person"), id);
  }

  private MenuButton menu(String id) {
    return Objects.requireNonNull(
        FxStage.on(() -> Found.in(scene.getRoot(), id, MenuButton.class)));
  }

  private static List<MenuItem> items(MenuButton menu) {
    return Objects.requireNonNull(FxStage.on(() -> List.copyOf(menu.getItems())));
  }

  private static MenuItem pick(MenuButton menu, String id) {
    return all(menu.getItems()).stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static List<MenuItem> all(List<MenuItem> items) {
    var all = new ArrayList<MenuItem>();
    for (MenuItem item : items) {
      all.add(item);
      if (item instanceof Menu menu) {
        all.addAll(all(menu.getItems()));
      }
    }
    return all;
  }

  private void press(KeyCode code, boolean ctrl) {
    FxStage.run(
        () ->
            Event.fireEvent(
                Found.in(scene.getRoot(), "shell.person", MenuButton.class),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false)));
  }
}
