package org.uppsikt.ui.settings;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.uppsikt.text.RoutesText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.RouteRegister;

/// Runs the settings of the ways to the registry.
final class RoutesPart implements RoutesActions {

  private final Kit kit;
  private final RoutesModel model;
  private final SettingsController.Outside.Office office;
  private final Tasks tasks;
  private final Consumer<Exception> broke;
  private AtomicBoolean stopped = new AtomicBoolean();

  RoutesPart(
      Kit kit,
      RoutesModel model,
      SettingsController.Outside.Office office,
      Tasks tasks,
      Consumer<Exception> broke) {
    this.kit = kit;
    this.model = model;
    this.office = office;
    this.tasks = tasks;
    this.broke = broke;
  }

  /// Reads how it stands.
  void refresh() {
    tasks
        .run(() -> office.routes().standing(office.me()))
        .onSuccess(model::show)
        .onFailure(broke)
        .start();
  }

  @Override
  public void save() {
    RouteRegister.Wish wish = model.wish();
    tasks
        .run(() -> office.routes().set(wish, office.me()))
        .onSuccess(this::saved)
        .onFailure(broke)
        .start();
  }

  private void saved(RouteRegister.Result result) {
    var words = kit.text(RoutesText.valueOf(result.name()));
    boolean done = result == RouteRegister.Result.DONE;
    model.noticeProperty().set(done ? Notice.done(words) : warning(words));
    if (done) {
      refresh();
    }
  }

  @Override
  public void tryLogins() {
    RouteRegister.Wish wish = model.wish();
    model.trials().clear();
    if (!wish.mail().complete()) {
      model.noticeProperty().set(warning(kit.text(RoutesText.MAIL_INCOMPLETE)));
      return;
    }
    model.noticeProperty().set(null);
    model.tryingProperty().set(true);
    var stop = new AtomicBoolean();
    stopped = stop;
    tasks
        .run(() -> office.routes().trial(wish, stop::get, office.me()))
        .onSuccess(
            tried -> {
              if (!stop.get()) {
                model.tryingProperty().set(false);
                model.trials().setAll(tried);
              }
            })
        .onFailure(
            cause -> {
              model.tryingProperty().set(false);
              broke.accept(cause);
            })
        .start();
  }

  @Override
  public void stopTrial() {
    stopped.set(true);
    model.tryingProperty().set(false);
  }

  private static Notice warning(String words) {
    return Notice.of(Tone.WARN, words, "", "");
  }
}
