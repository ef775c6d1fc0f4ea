package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.shell.PracticeMark;
import org.uppsikt.ui.shell.UnpaintedPage;

/// A page that cannot be laid out any more.
class PaintWatchTest {

  private final AtomicBoolean fails = new AtomicBoolean();
  private final Stage stage = FxStage.on(Stage::new);

  @AfterEach
  void close() {
    FxStage.run(
        () -> {
          stage.close();
          Thread.currentThread().setUncaughtExceptionHandler(null);
        });
  }

  @Test
  void itIsTakenAway_andShownAgainWhenAskedFor() throws Exception {
    var page = new Fragile();
    Scene scene = shown(page);
    FxStage.run(page.second::requestFocus);
    fails.set(true);
    FxStage.run(page::requestLayout);
    Parent instead = root(scene, UnpaintedPage.class);
    assertThat(FxStage.on(() -> scene.getFocusOwner().getId())).isEqualTo("unpainted.again");

    fails.set(false);
    FxStage.run(() -> button(instead).fire());
    assertThat(root(scene, Fragile.class)).isSameAs(page);
    assertThat(FxStage.on(scene::getFocusOwner)).as("the keyboard").isSameAs(page.second);
  }

  @Test
  void whatFailsOnceMore_isTakenAwayOnceMore_andTheKeyboardIsWhereItWas() throws Exception {
    var parts = List.of(new Fragile(), new Fragile());
    // What failed once is never laid out again by JavaFX, nor is what it asks to be.
    parts.forEach(part -> part.setManaged(false));
    var page = FxStage.on(() -> new Pane(parts.getFirst(), parts.getLast()));
    Scene scene = shown(page);
    for (Fragile part : parts) {
      FxStage.run(part.second::requestFocus);
      fails.set(true);
      FxStage.run(part::requestLayout);
      Parent instead = root(scene, UnpaintedPage.class);
      fails.set(false);
      FxStage.run(() -> button(instead).fire());
      assertThat(FxStage.on(scene::getRoot)).isSameAs(page);
      assertThat(FxStage.on(scene::getFocusOwner)).isSameAs(part.second);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatStandsThereInstead_isMarkedAsPracticeWhereThePageWas(boolean practice) throws Exception {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var page = new Fragile();
    FxStage.run(
        () -> {
          Chip mark = PracticeMark.of(kit);
          mark.setVisible(practice);
          page.getChildren().add(new Pane(mark));
        });
    Scene scene = shown(page);
    fails.set(true);
    FxStage.run(page::requestLayout);
    Parent instead = root(scene, UnpaintedPage.class);
    assertThat(
            Found.nodes(instead).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList()
                .contains(kit.text(ShellText.PRACTICE)))
        .isEqualTo(practice);
  }

  /// The desk was closed meanwhile, and the sign-in stands there.
  @Test
  void whereAnotherPageCameInstead_itDoesNotComeBack() throws Exception {
    Scene scene = shown(new Fragile());
    fails.set(true);
    FxStage.run(() -> scene.getRoot().requestLayout());
    Parent instead = root(scene, UnpaintedPage.class);
    var signIn = new Pane();
    FxStage.run(() -> scene.setRoot(signIn));
    FxStage.run(() -> button(instead).fire());
    assertThat(FxStage.on(scene::getRoot)).isSameAs(signIn);
  }

  @Test
  void whatFailsElsewhere_leavesThePage() throws Exception {
    var page = new Fragile();
    Scene scene = shown(page);
    var over = new CompletableFuture<Boolean>();
    javafx.application.Platform.runLater(
        () -> {
          javafx.application.Platform.runLater(() -> over.complete(true));
          throw new IllegalStateException("a key that fails");
        });
    over.get(10, TimeUnit.SECONDS);
    assertThat(FxStage.on(scene::getRoot)).isSameAs(page);
  }

  private static ButtonBase button(Parent in) {
    return Found.nodes(in).stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private Scene shown(Parent page) {
    return FxStage.on(
        () -> {
          var scene = new Scene(page, 300, 200);
          stage.setScene(scene);
          stage.show();
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          new PaintWatch(scene, () -> kit).begin();
          return scene;
        });
  }

  /// The root once it is such a page; pulses come by themselves.
  private static Parent root(Scene scene, Class<? extends Parent> kind) throws Exception {
    var there = new CompletableFuture<Parent>();
    FxStage.run(
        () ->
            scene
                .rootProperty()
                .subscribe(
                    root -> {
                      if (kind.isInstance(root)) {
                        there.complete(root);
                      }
                    }));
    return there.get(30, TimeUnit.SECONDS);
  }

  private final class Fragile extends Pane {

    private final Button second = new Button("second");

    Fragile() {
      getChildren().addAll(new Button("first"), second);
    }

    @Override
    protected void layoutChildren() {
      if (fails.get()) {
        throw new IllegalStateException("planted");
      }
      super.layoutChildren();
    }
  }
}
