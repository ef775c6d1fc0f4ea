package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What lies over the screen goes by Esc, except what must be done first.
class OverlayTest {

  @Test
  void escClosesAQuestion_butNotWhatMustBeDone() {
    FxStage.run(
        () -> {
          var left = new AtomicInteger();
          var overlay = new Overlay(new StackPane());
          new Scene(overlay);
          var first = new Button("a");
          overlay.open(new StackPane(first), first, left::incrementAndGet);
          esc(overlay, first);
          assertThat(overlay.isOpen()).isFalse();
          assertThat(left).hasValue(1);

          var key = new Button("b");
          overlay.openUntilDone(new StackPane(key), key, left::incrementAndGet, () -> {});
          esc(overlay, key);
          assertThat(overlay.isOpen()).isTrue();
          overlay.close();
          assertThat(overlay.isOpen()).isFalse();
          assertThat(left).hasValue(2);

          overlay.open(new StackPane(first), first, left::incrementAndGet);
          esc(overlay, first);
          assertThat(overlay.isOpen()).isFalse();
        });
  }

  /// The screen asks in an overlay of its own; help, and whatever else, comes and goes over all.
  @Test
  void whatAScreenBeneathHolds_staysHeldWhenSomethingElseCameAndWent() {
    FxStage.run(
        () -> {
          var key = new Button("key");
          var help = new Button("help");
          var reminded = new AtomicInteger();
          var screen = new Overlay(new StackPane());
          var all = new Overlay(new StackPane(screen));
          new Scene(all);
          screen.openUntilDone(new StackPane(key), key, () -> {}, reminded::incrementAndGet);
          all.open(new StackPane(help), help, () -> {});
          assertThat(all.isHeld()).isTrue();
          all.remind();
          assertThat(reminded).hasValue(1);
          assertThat(all.isOpen()).as("it would hide what is said").isFalse();
          assertThat(all.isHeld()).isTrue();
          screen.close();
          assertThat(all.isHeld()).isFalse();
        });
  }

  @Test
  void aDisabledButtonLooksSo_exceptBeneathAQuestion() {
    FxStage.run(
        () -> {
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          var button = new KeyButton(kit, "a.b", "Avpublicera", "Ctrl+Enter").style("danger");
          button.setDisable(true);
          var overlay = new Overlay(new StackPane(button));
          var scene = new Scene(overlay);
          kit.theme().install(scene);
          overlay.applyCss();
          assertThat(button.getOpacity()).isLessThan(1);
          assertThat(button.lookup(".label").getOpacity()).isEqualTo(1);
          var first = new Button("a");
          overlay.open(new StackPane(first), first, () -> {});
          overlay.applyCss();
          assertThat(button.getOpacity()).as("dimmed once, as a whole").isEqualTo(1);
        });
  }

  @Test
  void aNoticeBeneathAQuestionIsToldByTheQuestionAlone() {
    FxStage.run(
        () -> {
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          var notice = new SimpleObjectProperty<@Nullable Notice>();
          var below = new NoticePlace(kit, notice);
          var overlay = new Overlay(new StackPane(below));
          new Scene(overlay);
          var first = new Button("a");
          overlay.open(new StackPane(first), first, () -> {});
          notice.set(Notice.done("klart"));
          assertThat(below.isVisible()).isFalse();
          overlay.close();
          assertThat(below.isVisible()).isTrue();
          notice.set(null);
          assertThat(below.isManaged()).isFalse();
        });
  }

  @Test
  void whereWhatHadTheFocusIsGone_theNearestPlaceAroundItTakesIt() {
    FxStage.run(
        () -> {
          var gone = new Button("gone");
          var stays = new Button("stays");
          var screen = new VBox(gone, stays);
          var overlay = new Overlay(new VBox(new Button("rail"), screen));
          var scene = new Scene(overlay);
          gone.requestFocus();
          var first = new Button("a");
          overlay.openWhole(new StackPane(first), Pos.CENTER, first, () -> {});
          screen.getChildren().remove(gone);
          overlay.close();
          assertThat(Focus.contains(screen, scene.getFocusOwner())).isTrue();

          overlay.openWhole(new StackPane(first), Pos.CENTER, first, () -> {});
          screen.setVisible(false);
          overlay.close();
          assertThat(Focus.contains(overlay, scene.getFocusOwner())).isTrue();
          assertThat(Focus.contains(screen, scene.getFocusOwner())).isFalse();
        });
  }

  /// A scroll pane takes its content in with its first layout.
  private static void esc(Overlay overlay, Button at) {
    overlay.applyCss();
    overlay.layout();
    Event.fireEvent(
        at,
        new KeyEvent(
            KeyEvent.KEY_PRESSED, "\u001b", "", KeyCode.ESCAPE, false, false, false, false));
  }
}
