package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.inbox.Departures;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.settings.SettingsController;
import org.uppsikt.ui.settings.SettingsModel;
import org.uppsikt.ui.task.TaskController;
import org.uppsikt.ui.task.TaskModel;
import org.uppsikt.work.Advertising;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.OwnHosts;
import org.uppsikt.work.RouteRegister;
import org.uppsikt.work.TakeOut;

/// The screens beside the inbox in the smallest window: nothing is cut or runs out of it at any
/// size of the text, and at the largest one pane at a time is on show, with a way there and back.
class NarrowWindowTest {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 640;
  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final List<Database> open = new ArrayList<>();
  private final TaskModel tasks = new TaskModel();

  @AfterEach
  void close() {
    open.forEach(Database::close);
  }

  @ParameterizedTest
  @CsvSource({
    "people, SV, LIGHT, 80",
    "people, FI, LIGHT, 100",
    "people, FI, DARK, 125",
    "people, SV, LIGHT, 200",
    "people, FI, DARK, 200",
    "channels, SV, LIGHT, 80",
    "channels, FI, LIGHT, 100",
    "channels, FI, DARK, 125",
    "channels, SV, LIGHT, 200",
    "channels, FI, DARK, 200",
    "policy, SV, LIGHT, 80",
    "policy, FI, LIGHT, 100",
    "policy, FI, DARK, 125",
    "policy, SV, LIGHT, 200",
    "policy, FI, DARK, 200",
    "policy-drift, SV, LIGHT, 200",
    "policy-drift, FI, DARK, 200",
    "task, SV, LIGHT, 80",
    "task, FI, LIGHT, 100",
    "task, FI, DARK, 125",
    "task, SV, LIGHT, 200",
    "task, FI, DARK, 200",
    "settings, SV, LIGHT, 80",
    "settings, FI, LIGHT, 100",
    "settings, FI, DARK, 125",
    "settings, SV, LIGHT, 200",
    "settings-office, SV, LIGHT, 200",
    "settings-office, FI, DARK, 200",
    "settings, FI, DARK, 200"
  })
  void nothingIsCutOrOutOfReach(String name, Language language, Appearance look, int percent) {
    var kit = FxStage.kit(language, look, percent);
    FxStage.on(
        () -> {
          var scene = FxStage.scene(kit, root(name, kit), WIDTH, HEIGHT);
          var picture = String.join("-", "narrow", name, language.tag(), look.name(), "" + percent);
          FxStage.picture(scene, picture);
          assertThat(faults(scene)).as(picture).isEmpty();
          if (percent > 100 && !name.startsWith("settings")) {
            open(scene, name);
            FxStage.picture(scene, picture + "-opened");
            assertThat(faults(scene)).as(picture + " opened").isEmpty();
          }
          return true;
        });
  }

  /// Beyond the window, beyond the screen's own place in it, or with less than their words.
  private static List<String> faults(Scene scene) {
    var faults = new ArrayList<>(Seen.cut(scene));
    faults.addAll(Seen.outside(scene));
    faults.addAll(Seen.beyond(scene));
    var place = scene.getRoot().lookup(".screen");
    Bounds room = place.localToScene(place.getLayoutBounds());
    Found.nodes((Parent) place).stream()
        .filter(node -> node instanceof ButtonBase || node instanceof ListView)
        .filter(node -> node.getParent() != null && !Seen.scrolls(node))
        .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxY() > room.getMaxY() + 1)
        .forEach(node -> faults.add("below the screen: " + node.getId()));
    return faults;
  }

  private static void open(Scene scene, String name) {
    Found.in(scene.getRoot(), list(name), ListView.class).requestFocus();
    new Keyboard(scene).strike("Enter");
    lay(scene);
  }

  private static void lay(Scene scene) {
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  @ParameterizedTest
  @CsvSource({"people", "channels", "policy", "task"})
  void aRowIsOpened_andEscLeadsBackToIt(String name) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    FxStage.run(
        () -> {
          var scene = FxStage.scene(kit, root(name, kit), WIDTH, HEIGHT);
          var keys = new Keyboard(scene);
          ListView<?> list = Found.in(scene.getRoot(), list(name), ListView.class);
          list.requestFocus();
          int row = list.getSelectionModel().getSelectedIndex();
          assertThat(row).isNotNegative();
          assertThat(shows(scene, list(name) + ".back")).isFalse();

          keys.strike("Enter");
          lay(scene);
          assertThat(shows(scene, list(name))).isFalse();
          assertThat(scene.getFocusOwner().getId()).isEqualTo(list(name) + ".back");

          keys.strike("Esc");
          lay(scene);
          assertThat(scene.getFocusOwner()).isEqualTo(list);
          assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(row);
        });
  }

  /// The person makes the text larger while she looks at the list, or writes beside it.
  @Test
  void largerText_leavesTheKeyboardWhereItIs() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var scene = FxStage.scene(kit, root("task", kit), WIDTH, HEIGHT);
          var list = Found.in(scene.getRoot(), "task.list", ListView.class);
          var purpose = Found.in(scene.getRoot(), "task.purpose", TextField.class);
          purpose.requestFocus();
          purpose.setText("polisens fr");
          kit.theme().resize(200);
          lay(scene);
          assertThat(scene.getFocusOwner()).isEqualTo(purpose);
          assertThat(purpose.getText()).isEqualTo("polisens fr");
          assertThat(shows(scene, "task.list")).isFalse();
          kit.theme().resize(100);
          lay(scene);
          assertThat(scene.getFocusOwner()).isEqualTo(purpose);
          assertThat(shows(scene, "task.list")).isTrue();
          assertThat(shows(scene, "task.list.back")).isFalse();
          list.requestFocus();
          kit.theme().resize(200);
          lay(scene);
          assertThat(scene.getFocusOwner()).isEqualTo(list);
          assertThat(shows(scene, "task.purpose")).isFalse();
        });
  }

  @Test
  void aClickOnARowOpensIt_andBesideTheRowsNothing() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    FxStage.run(
        () -> {
          var scene = FxStage.scene(kit, root("task", kit), WIDTH, HEIGHT);
          var list = Found.in(scene.getRoot(), "task.list", ListView.class);
          click(list);
          assertThat(shows(scene, "task.list")).isTrue();
          click(list.lookup(".list-cell:filled"));
          lay(scene);
          assertThat(shows(scene, "task.list")).isFalse();
          Found.in(scene.getRoot(), "task.list.back", ButtonBase.class).fire();
          assertThat(scene.getFocusOwner()).isEqualTo(list);
        });
  }

  private static void click(Node node) {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  /// Said above the list while the list is all there is, or nobody would see it.
  @Test
  void whatHappened_isSaidOnTheListToo_andTheListKeepsItsRows() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    FxStage.run(
        () -> {
          var scene = FxStage.scene(kit, root("people", kit), WIDTH, HEIGHT);
          var notice = scene.getRoot().lookup(".notice-place");
          assertThat(bottom(notice)).isPositive().isLessThan(HEIGHT);
          var list = Found.in(scene.getRoot(), "people.list", ListView.class);
          Node row = list.lookup(".list-cell:filled");
          assertThat(list.getHeight()).isGreaterThan(2 * row.getLayoutBounds().getHeight());
          list.requestFocus();
          new Keyboard(scene).strike("Down");
          lay(scene);
          assertThat(bottom(list)).as("brought on show").isLessThan(HEIGHT);
        });
  }

  @Test
  void whatIsSaidAnew_isNotScrolledAway() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    var scene = FxStage.on(() -> FxStage.scene(kit, root("task", kit), WIDTH, HEIGHT));
    FxStage.run(
        () -> {
          Found.in(scene.getRoot(), "task.list", ListView.class).requestFocus();
          new Keyboard(scene).strike("Down");
          var kept = "Ingenting ändrades. ".repeat(12);
          tasks.noticeProperty().set(Notice.of(Tone.WARN, "Det gick inte", kept, ""));
          lay(scene);
        });
    FxStage.run(
        () -> {
          lay(scene);
          var notice = scene.getRoot().lookup(".notice-place");
          var place = scene.getRoot().lookup(".screen");
          assertThat(notice.localToScene(0, 0).getY())
              .isGreaterThanOrEqualTo(place.localToScene(0, 0).getY());
        });
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  /// A person who was taken away, a task that is gone: there is nothing to show beside the list.
  @Test
  void whereNothingIsChosenAnyMore_theListIsBack() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    var scene = FxStage.on(() -> FxStage.scene(kit, root("task", kit), WIDTH, HEIGHT));
    FxStage.run(
        () -> {
          open(scene, "task");
          assertThat(shows(scene, "task.list")).isFalse();
          tasks.chosenProperty().set(null);
        });
    FxStage.run(
        () -> {
          lay(scene);
          assertThat(shows(scene, "task.list")).isTrue();
        });
  }

  private static String list(String screen) {
    return screen.startsWith("policy") ? "policy.clauses" : screen + ".list";
  }

  private static boolean shows(Scene scene, String id) {
    return Found.nodes(scene.getRoot()).stream().anyMatch(node -> id.equals(node.getId()));
  }

  private Parent root(String name, Kit kit) {
    return switch (name) {
      case "settings-office" -> OfficeExample.framed(kit, "settings", settings(kit));
      case "task" -> OfficeExample.framed(kit, "task", tasks(kit));
      default -> EntryExample.root(name, kit);
    };
  }

  /// With what belongs to the workspace: the registry, the own addresses, advertising.
  private Region settings(Kit kit) {
    Workplace work = workplace();
    var office = work.office;
    var routes =
        new RouteRegister(office, Optional.empty(), (mail, password, stopped) -> List.of());
    var outside =
        new SettingsController.Outside(
            Optional::empty,
            language -> {},
            new SimpleBooleanProperty(true),
            Optional.of(
                new SettingsController.Outside.Office(
                    new Advertising(office), routes, new OwnHosts(office), eva(work))));
    var controller =
        new SettingsController(
            kit, new SettingsModel(), new FixedBackups(), EntryExample.AT_ONCE, outside);
    controller.refresh();
    return controller.view();
  }

  private Workplace workplace() {
    Database database = StoreBench.h2(folder, clock);
    open.add(database);
    return new Workplace(database, clock);
  }

  private static PersonId eva(Workplace work) {
    return work.office.database().read(tx -> work.office.tables().people().all(tx)).getFirst().id();
  }

  private Region tasks(Kit kit) {
    Workplace work = workplace();
    work.hideWithoutCopy(work.arrive("Titta vad jag har lagt ut").getFirst());
    var office = work.office;
    var outside =
        new TaskController.Outside(
            eva(work),
            () -> office.database().read(tx -> office.tables().people().all(tx)),
            () -> LocalDate.ofInstant(clock.instant(), office.zone()),
            count -> {},
            new TaskController.SaveEvidence(
                Optional::empty,
                (id, target, purpose) -> TakeOut.Result.NOT_WRITTEN,
                (task, target, purpose) -> TakeOut.Result.NOT_WRITTEN,
                new Departures()));
    var controller =
        new TaskController(
            kit,
            tasks,
            Exceptions.of(office, id -> Optional.empty(), Duration.ZERO),
            EntryExample.AT_ONCE,
            outside);
    controller.refresh();
    return controller.view();
  }
}
