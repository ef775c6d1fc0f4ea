package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.text.Language;
import org.uppsikt.text.RecoveryText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.entry.LockController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.people.PeopleController;
import org.uppsikt.ui.people.PeopleModel;
import org.uppsikt.work.Doors;
import org.uppsikt.work.RecoveryKeys;

/// A new recovery key that the screen of people shows: the one before it is void, and this one is
/// shown once.
class KeySheetLeavingTest {

  private static final Tasks AT_ONCE = new Tasks(Runnable::run, Runnable::run);

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int left;

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  private Overlay overlay;

  @SuppressWarnings("NullAway.Init")
  private LockController lock;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    FxStage.run(this::show);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /// The window: the screen, what asks over it, and the lock.
  private void show() {
    var desk = office.desk();
    var outside =
        new PeopleController.Outside(
            desk.person(),
            "Björkvik",
            () -> LocalDate.EPOCH,
            () -> Instant.EPOCH,
            new Outlets(page -> false, name -> Optional.empty(), AT_ONCE),
            () -> RecoveryKeys.noted(desk),
            () -> {},
            new SimpleBooleanProperty(true));
    var later = new Tasks(waiting::add, Runnable::run);
    var people = new PeopleController(kit, new PeopleModel(), desk.staff(), later, outside);
    overlay = new Overlay(new StackPane(people.view()));
    lock =
        new LockController(
            kit,
            new SignInModel(),
            overlay,
            AT_ONCE,
            new LockController.Outside(
                office.clock, each -> office.doors.prove(office.folder, each), () -> {}));
    scene = FxStage.scene(kit, lock.view(), 1024, 640);
  }

  @Test
  void nobodyLeavesBeforeItIsTypedBack_andThatIsSaid() {
    makeKey();
    leave();
    assertThat(left).isZero();
    assertThat(said()).contains(kit.text(RecoveryText.FIRST));
    typeBack();
    leave();
    assertThat(left).isEqualTo(1);
    assertThat(new RecoveryKeys(office.desk().office()).told(office.eva()).missed()).isFalse();
  }

  @Test
  void theLockKeepsIt() {
    makeKey();
    String key = key();
    FxStage.run(() -> lock.lock(new Doors.SignIn(office.eva(), "Eva Lindqvist", false)));
    assertThat(FxStage.on(() -> Found.nodes(scene.getRoot())))
        .as("nobody reads it over the lock")
        .noneMatch(node -> "recovery.key".equals(node.getId()));
    FxStage.run(
        () -> {
          Found.in(scene.getRoot(), "lock.password", TextField.class).setText(OwnOffice.EVAS);
          Found.in(scene.getRoot(), "lock.enter", Button.class).fire();
        });
    assertThat(key()).isEqualTo(key);
    typeBack();
    assertThat(FxStage.on(overlay::isHeld)).isFalse();
  }

  /// While it is made, the old one is void already and the new one has nowhere to be shown.
  @Test
  void whileItIsMadeNobodyLeavesItsQuestion() {
    press("people.recovery");
    press("people.key.go");
    FxStage.run(
        () -> {
          var cancel = Found.in(scene.getRoot(), "people.key.panel.cancel", Button.class);
          assertThat(cancel.isDisabled()).isTrue();
          Event.fireEvent(
              Found.in(scene.getRoot(), "people.key.go", Button.class),
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          Found.in(scene.getRoot(), "people.key.go", Button.class);
        });
    leave();
    assertThat(left).isZero();
    work();
    assertThat(key()).isNotBlank();
  }

  private void makeKey() {
    press("people.recovery");
    press("people.key.go");
    work();
  }

  private void work() {
    FxStage.run(
        () -> {
          while (!waiting.isEmpty()) {
            waiting.remove().run();
          }
        });
  }

  private void leave() {
    var ends = new Leaving.Ends(0, false);
    FxStage.run(() -> new Leaving(office.desk(), AT_ONCE).ask(kit, overlay, ends, () -> left++));
  }

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Found.in(scene.getRoot(), id, Button.class).fire();
        });
  }

  private String key() {
    return Objects.requireNonNull(
        FxStage.on(
            () ->
                Found.nodes(scene.getRoot()).stream()
                    .filter(node -> "recovery.key".equals(node.getId()))
                    .findFirst()
                    .orElseThrow()
                    .getAccessibleText()));
  }

  private List<String> said() {
    return Objects.requireNonNull(
        FxStage.on(
            () ->
                Found.nodes(scene.getRoot()).stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList()));
  }

  private void typeBack() {
    for (String group : key().split(" ")) {
      if (FxStage.on(overlay::isHeld)) {
        FxStage.run(
            () -> {
              Found.in(scene.getRoot(), "recovery.answer", TextField.class).setText(group);
              Found.in(scene.getRoot(), "recovery.done", Button.class).fire();
            });
      }
    }
  }
}
