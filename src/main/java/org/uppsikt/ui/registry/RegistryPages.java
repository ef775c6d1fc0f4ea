package org.uppsikt.ui.registry;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;

/// The registrar's screen has two pages: what waits for a number, and what is protected, which
/// stays there also once it has one.
public final class RegistryPages {

  private final Kit kit;
  private final Models models;
  private final RegistryController.Cases cases;
  private final Tasks tasks;
  private final RegistryController.Outside outside;
  private final StackPane place = new StackPane();
  private final RegistryController waiting;

  /// Null while what waits is on show.
  private @Nullable KeptController kept;

  /// What the pages show.
  public record Models(RegistryModel waiting, KeptModel kept) {

    public Models() {
      this(new RegistryModel(), new KeptModel());
    }
  }

  public RegistryPages(
      Kit kit,
      Models models,
      RegistryController.Cases cases,
      Tasks tasks,
      RegistryController.Outside outside) {
    this.kit = kit;
    this.models = models;
    this.cases = cases;
    this.tasks = tasks;
    this.outside = outside;
    this.waiting =
        new RegistryController(kit, models.waiting(), cases, tasks, outside, this::showKept);
    place.getChildren().setAll(waiting.view());
  }

  public Region view() {
    return place;
  }

  /// The screen is on show from now on; the list takes the focus when it is filled.
  public void onShow() {
    waiting.onShow();
  }

  /// Reads what is on show anew; called whenever the screen is shown and after anything came back.
  public void refresh() {
    KeptController now = kept;
    if (now != null) {
      now.refresh();
    }
    waiting.refresh();
  }

  /// Another screen is shown: what was read with a purpose is forgotten.
  public void leave() {
    waiting.leave();
    KeptController now = kept;
    if (now != null) {
      now.leave();
    }
  }

  private void showKept() {
    waiting.forget();
    models.kept().noticeProperty().set(null);
    var controller =
        new KeptController(
            kit,
            models.kept(),
            cases.restricted(),
            tasks,
            new KeptController.Outside(outside.me(), outside.singles(), this::showWaiting));
    kept = controller;
    place.getChildren().setAll(controller.view());
    controller.refresh();
    Fx.later(controller.view()::focusList);
  }

  private void showWaiting() {
    KeptController now = kept;
    if (now != null) {
      now.leave();
    }
    kept = null;
    place.getChildren().setAll(waiting.view());
    waiting.refresh();
    Fx.later(waiting::onShow);
  }
}
