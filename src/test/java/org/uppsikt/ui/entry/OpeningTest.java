package org.uppsikt.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.text.OpeningText;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.opening.OpeningModel.Far;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Signing in to a workspace whose file takes long to read: the card says how far it is, and lets
/// go of it when asked.
class OpeningTest {

  private static final long GB = 1_000_000_000;

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final SignInModel model = new SignInModel();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Opening> openings = new ArrayList<>();
  private final List<Desk> entered = new ArrayList<>();
  private final Stage stage = Objects.requireNonNull(FxStage.on(this::shown));

  private Stage shown() {
    model.people().add(new Doors.SignIn(EntryExample.EVA.id(), EntryExample.EVA.name(), false));
    var outside =
        new SignInController.Outside(
            Path.of("x"), EntryExample.CLOCK, entered::add, () -> {}, () -> {}, language -> {});
    var tasks = new Tasks(background::add, Runnable::run);
    var controller = new SignInController(kit, model, new ReadingDoors(), tasks, outside);
    var window = new Stage();
    window.setScene(FxStage.scene(kit, controller.view(), 1024, 640));
    window.show();
    controller.focus();
    return window;
  }

  @AfterEach
  void close() {
    FxStage.run(stage::close);
  }

  private void signIn() {
    model.passwordProperty().set("four words not alike");
    press(KeyCode.ENTER);
    model.opening().farProperty().set(new Far(Opening.Stage.CHECKING, 1_200_000_000, 4 * GB));
  }

  private void press(KeyCode key) {
    send(KeyEvent.KEY_PRESSED, key);
  }

  private void send(EventType<KeyEvent> type, KeyCode key) {
    Scene scene = stage.getScene();
    var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    Event.fireEvent(target, new KeyEvent(type, "", "", key, false, false, false, false));
  }

  private String focused() {
    return String.valueOf(stage.getScene().getFocusOwner().getId());
  }

  private boolean shows(String id) {
    return Found.nodes(stage.getScene().getRoot()).stream().anyMatch(n -> id.equals(n.getId()));
  }

  private <T extends javafx.scene.Node> T node(String id, Class<T> type) {
    return Found.in(stage.getScene().getRoot(), id, type);
  }

  @Test
  void theCardSaysHowFarItIs_andWhy() {
    FxStage.run(
        () -> {
          signIn();
          assertThat(node("signin.far", Label.class).getText())
              .isEqualTo(
                  "Checking the file after the program was not closed properly: 1.2 of 4\u00a0GB");
          assertThat(bar().getProgress()).isEqualTo(0.3);
          assertThat(Found.nodes(stage.getScene().getRoot()))
              .anyMatch(
                  node ->
                      node instanceof Label label
                          && label.getText().equals(kit.text(OpeningText.CHECKING_WHY)));
          assertThat(focused()).as("where the next try is typed").isEqualTo("signin.password");
        });
  }

  private ProgressBar bar() {
    return Found.nodes(stage.getScene().getRoot()).stream()
        .filter(ProgressBar.class::isInstance)
        .map(ProgressBar.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void escapeEndsIt_andThePasswordCanBeTypedAgainAtOnce() {
    FxStage.run(
        () -> {
          signIn();
          press(KeyCode.ESCAPE);
          Objects.requireNonNull(background.poll()).run();
          assertThat(entered).isEmpty();
          assertThat(model.busyProperty().get()).isFalse();
          assertThat(model.passwordProperty().get()).isEmpty();
          assertThat(focused()).isEqualTo("signin.password");
          assertThat(model.noticeProperty().get()).isNotNull();
          assertThat(shows("signin.far")).isFalse();
          signIn();
          assertThat(background).hasSize(1);
        });
  }

  @Test
  void inALowWindowTheBarKeepsItsHeight_andTheButtonIsInSight() {
    FxStage.run(
        () -> {
          kit.theme().resize(200);
          signIn();
        });
    FxStage.run(
        () -> {
          // Scrolled to after what was done with the appearance is over.
        });
    FxStage.run(
        () -> {
          stage.getScene().getRoot().layout();
          assertThat(bar().getHeight()).isPositive();
          var button = node("signin.cancel", KeyButton.class);
          double bottom = button.localToScene(button.getLayoutBounds()).getMaxY();
          assertThat(bottom).isBetween(0.0, stage.getScene().getHeight());
        });
  }

  @Test
  void cancelDoesAsEscapeDoes() {
    FxStage.run(
        () -> {
          signIn();
          node("signin.cancel", KeyButton.class).fire();
          assertThat(openings).isEmpty();
          Objects.requireNonNull(background.poll()).run();
          assertThat(openings.getFirst().cancelled()).isTrue();
          assertThat(model.busyProperty().get()).isFalse();
        });
  }

  @Test
  void whatIsStillHeldOrTyped_cancelsNothing() {
    FxStage.run(
        () -> {
          signIn();
          for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE)) {
            press(key);
            send(KeyEvent.KEY_RELEASED, key);
          }
          Objects.requireNonNull(background.poll()).run();
          assertThat(openings.getFirst().cancelled()).isFalse();
        });
  }

  @Test
  void theLanguageStays_untilItIsKnownWhatCameOfIt() {
    FxStage.run(
        () -> {
          var language = node("entry.language", LanguageMenu.class);
          assertThat(language.isDisabled()).isFalse();
          signIn();
          assertThat(language.isDisabled()).isTrue();
          Objects.requireNonNull(background.poll()).run();
          assertThat(language.isDisabled()).isFalse();
        });
  }

  @Test
  void nothingIsOpenedTwice_whileOneIsUnderWay() {
    FxStage.run(
        () -> {
          signIn();
          model.passwordProperty().set("four words not alike");
          node("signin.enter", KeyButton.class).fire();
          press(KeyCode.ESCAPE);
          node("signin.enter", KeyButton.class).fire();
          assertThat(background).hasSize(1);
        });
  }

  @Test
  void whatCannotBeCancelledIsToldWithoutAButton() {
    FxStage.run(
        () -> {
          signIn();
          model.opening().farProperty().set(new Far(Opening.Stage.UPGRADING, 0, 0));
          assertThat(node("signin.far", Label.class).getText())
              .isEqualTo(kit.text(OpeningText.UPGRADING));
          assertThat(shows("signin.cancel")).isFalse();
          press(KeyCode.ESCAPE);
          Objects.requireNonNull(background.poll()).run();
          assertThat(openings.getFirst().cancelled()).isFalse();
        });
  }

  /// Refuse whoever waits, and let go of the file of whoever does not.
  private final class ReadingDoors implements Doors {

    @Override
    public Look look(Path folder) {
      return new Look.Nothing();
    }

    @Override
    public Entry open(Path folder, Credential credential, Opening opening) {
      openings.add(opening);
      return opening.cancelled() ? new Entry.Cancelled() : Entry.Refused.of(Reason.DAMAGED);
    }

    @Override
    public Holders holders(Path folder, char[] key, Opening opening) {
      openings.add(opening);
      return new Holders.Cancelled();
    }

    @Override
    public Entry practice(Path folder, boolean fresh, Opening opening) {
      return Entry.Refused.of(Reason.MISSING);
    }

    @Override
    public Made make(NewOffice office) {
      return new Made.Refused(Reason.EXISTS);
    }
  }
}
