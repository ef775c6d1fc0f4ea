package org.uppsikt.ui.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.duty.EmployeeCaseId;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.EmployeeText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Employees;

/// The screen of posts about employees, on a real workspace.
class EmployeeControllerTest {

  private static final String NAME = "Siv Berg";
  private static final String POST = "Hon på tekniska är lat";
  private static final Person KARIN =
      new Person(new PersonId(UUID.randomUUID()), "Karin Ask", Role.SUPERVISOR, "", false);

  private static final Person LARS =
      new Person(new PersonId(UUID.randomUUID()), "Lars Ek", Role.SUPERVISOR, "", false);

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final AtomicInteger waiting = new AtomicInteger();
  private Database database;
  private Workplace work;
  private Employees employees;

  @BeforeEach
  void aCase() {
    database = StoreBench.h2(folder, clock);
    work = new Workplace(database, clock);
    employees = new Employees(work.office);
    PersonId eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
    database.change(
        tx -> {
          work.office.tables().people().add(tx, KARIN);
          work.office.tables().people().add(tx, LARS);
        });
    ItemId item = work.arrive(POST).getFirst();
    assertThat(employees.tell(item, NAME, KARIN.id(), eva)).isEqualTo(Employees.Result.DONE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onceItWasLeft_nothingThatStaysKeepsIt() {
    var model = new EmployeeModel();
    LeftScreen.isLetGoOf(
        FxStage.kit(Language.SV, Appearance.LIGHT, 100),
        () -> new Screen(model, KARIN, Language.SV, Appearance.LIGHT, 100).controller.view());
    assertThat(model.lines()).isNotEmpty();
  }

  @Test
  void nothingIsShownBeforeItIsOpened_thenTheStepsFollowTheRoutine() {
    var desk = new Screen(Language.SV, Appearance.LIGHT, 100);
    assertThat(waiting).hasValue(1);
    assertThat(desk.words()).doesNotContain(NAME, POST);
    desk.press("employee.open");
    assertThat(desk.words()).contains(NAME);

    desk.does(() -> desk.model.noteProperty().set("Gammal tvist om snöröjning"));
    desk.press("employee.take");
    assertThat(desk.next()).as("no support was offered").contains(EmployeeStep.Kind.TALK);
    desk.does(() -> desk.model.supportProperty().set("Företagshälsan"));
    desk.press("employee.take");
    assertThat(desk.next()).contains(EmployeeStep.Kind.AGREEMENT);
    assertThat(FxStage.on(() -> desk.model.noteProperty().get())).isEmpty();

    desk.does(() -> desk.model.noteProperty().set("Hon vill ha lugn"));
    desk.press("employee.take");
    assertThat(desk.next()).as("not said").contains(EmployeeStep.Kind.AGREEMENT);
    desk.does(() -> desk.model.agreedProperty().set(false));
    desk.press("employee.take");
    assertThat(desk.next()).as("nobody is contacted").contains(EmployeeStep.Kind.END);

    desk.does(() -> desk.model.noteProperty().set("Vi svarade"));
    desk.does(() -> desk.model.endingProperty().set(EmployeeStep.Ending.REMOVED));
    desk.press("employee.take");
    assertThat(desk.next()).as("no ground").contains(EmployeeStep.Kind.END);
    desk.does(() -> desk.model.endingProperty().set(EmployeeStep.Ending.ANSWERED));
    desk.press("employee.take");
    assertThat(desk.next()).isEmpty();
    assertThat(waiting).hasValue(0);

    desk.press("employee.forget");
    assertThat(desk.words()).doesNotContain(NAME, POST, "snöröjning");
  }

  @Test
  void whatIsHandedOn_isGoneFromTheScreen_andAnsweredByTheOther() {
    var desk = new Screen(Language.SV, Appearance.LIGHT, 100);
    desk.press("employee.open");
    desk.press("employee.hand-on");
    assertThat(desk.model.lines().getFirst().offer()).as("nobody chosen").isEmpty();
    desk.press("employee.choice." + LARS.id());
    desk.press("employee.hand-on");
    assertThat(desk.model.lines().getFirst().offer()).as("no reason").isEmpty();
    desk.does(() -> desk.model.whyProperty().set("Semester"));
    desk.press("employee.hand-on");
    assertThat(desk.words()).doesNotContain(NAME, POST).contains("Lars Ek", "Semester");
    assertThat(waiting).hasValue(0);

    var other = new Screen(LARS, Language.SV, Appearance.LIGHT, 100);
    assertThat(waiting).hasValue(1);
    assertThat(other.words()).contains("Karin Ask", "Semester").doesNotContain(NAME);
    desk.press("employee.take-back");
    assertThat(desk.words()).doesNotContain("Semester");
    other.press("employee.accept");
    assertThat(other.model.lines()).as("taken back meanwhile").isEmpty();

    assertThat(employees.offers().offer(desk.id(), LARS.id(), "Semester", KARIN.id()))
        .isEqualTo(Employees.Result.DONE);
    other.does(other.controller::refresh);
    other.press("employee.accept");
    other.press("employee.open");
    assertThat(other.words()).contains(NAME, POST);
    desk.does(desk.controller::refresh);
    assertThat(desk.model.lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 100", "NB, DARK, 100", "FI, LIGHT, 200", "EN, DARK, 200"})
  void inEveryLanguageAndSize(Language language, Appearance look, int percent) {
    var desk = new Screen(language, look, percent);
    desk.press("employee.open");
    desk.picture("employee-" + language.tag());
    desk.does(() -> desk.model.noteProperty().set("Gammal tvist"));
    desk.does(() -> desk.model.supportProperty().set("Företagshälsan"));
    desk.press("employee.take");
    desk.picture("employee-agreement-" + language.tag());
    employees.offers().offer(desk.id(), LARS.id(), "Semester", KARIN.id());
    desk.does(desk.controller::refresh);
    desk.picture("employee-offered-" + language.tag());
    new Screen(LARS, language, look, percent).picture("employee-to-me-" + language.tag());
    assertThat(desk.words()).contains(desk.kit.text(EmployeeText.TAKE_BACK));
  }

  /// A screen on show.
  private final class Screen {
    private final EmployeeModel model;
    private final Kit kit;
    private final Scene scene;

    private final EmployeeController controller;

    Screen(Language language, Appearance look, int percent) {
      this(KARIN, language, look, percent);
    }

    Screen(Person me, Language language, Appearance look, int percent) {
      this(new EmployeeModel(), me, language, look, percent);
    }

    Screen(EmployeeModel model, Person me, Language language, Appearance look, int percent) {
      this.model = model;
      kit = FxStage.kit(language, look, percent);
      var outside =
          new EmployeeController.Outside(
              me.id(),
              () -> database.read(tx -> work.office.tables().people().all(tx)),
              waiting::set);
      controller =
          FxStage.on(
              () ->
                  new EmployeeController(
                      kit, model, employees, new Tasks(Runnable::run, Runnable::run), outside));
      FxStage.run(controller::refresh);
      scene = FxStage.on(() -> FxStage.scene(kit, controller.view(), 1200, 900));
      if (percent == Theme.LARGEST) {
        FxStage.run(this::openRow);
      }
    }

    /// At the largest text there is room for one pane.
    private void openRow() {
      Found.in(scene.getRoot(), "employee.list", ListView.class).requestFocus();
      new Keyboard(scene).strike("Enter");
    }

    EmployeeCaseId id() {
      return FxStage.on(() -> model.lines().getFirst().id());
    }

    Optional<EmployeeStep.Kind> next() {
      return FxStage.on(() -> model.chosenProperty().get().next());
    }

    /// Everything that can be read on it.
    String words() {
      return FxStage.on(
          () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Found.nodes(scene.getRoot()).stream()
                .map(
                    node ->
                        switch (node) {
                          case Labeled labeled -> labeled.getText();
                          case TextInputControl input -> input.getText();
                          default -> "";
                        })
                .collect(Collectors.joining("\n"));
          });
    }

    void does(Runnable work) {
      FxStage.run(work);
    }

    void press(String id) {
      FxStage.run(
          () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Found.in(scene.getRoot(), id, ButtonBase.class).fire();
          });
    }

    void picture(String name) {
      FxStage.on(
          () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            FxStage.picture(scene, name);
            Seen.isWhole(scene, name);
            return true;
          });
    }
  }
}
