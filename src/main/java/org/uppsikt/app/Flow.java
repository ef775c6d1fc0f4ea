package org.uppsikt.app;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.text.Formats;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.start.StartActions;
import org.uppsikt.ui.start.StartController;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

/// From the start screen to a desk and back.
final class Flow implements StartActions {

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks tasks;
  private final StartModel model = new StartModel();
  private Kit kit;
  private @Nullable DeskFlow desk;

  Flow(Console console, Console.WindowFrame frame, Tasks tasks, Kit kit) {
    this.console = console;
    this.frame = frame;
    this.tasks = tasks;
    this.kit = kit;
  }

  /// Shows the start screen.
  void begin() {
    desk = null;
    frame.show(new StartController(kit, model, this, console.singles()).view());
  }

  /// The window is about to close.
  ///
  /// @param stay called where it must stay open for now
  void quit(Runnable stay) {
    remember();
    DeskFlow open = desk;
    if (open == null) {
      return;
    }
    stay.run();
    open.leave(Platform::exit);
  }

  @Override
  public void practise() {
    entering(
        () ->
            console
                .doors()
                .practice(
                    WorkspaceFolder.practice().path(), kit.texts().language().locale(), false));
  }

  @Override
  public void create() {
    model.failureProperty().set(null);
  }

  @Override
  public void open() {
    model.failureProperty().set(null);
  }

  @Override
  public void chooseLanguage(Language language) {
    kit = in(language);
    begin();
  }

  void entering(java.util.concurrent.Callable<Doors.Entry> door) {
    model.busyProperty().set(true);
    model.failureProperty().set(null);
    tasks
        .run(door)
        .onSuccess(
            entry -> {
              model.busyProperty().set(false);
              switch (entry) {
                case Doors.Entry.Open open -> entered(open.desk());
                case Doors.Entry.Refused refused ->
                    model.failureProperty().set(Refusals.words(kit, refused));
              }
            })
        .onFailure(
            cause -> {
              model.busyProperty().set(false);
              model
                  .failureProperty()
                  .set(
                      Refusals.words(
                          kit,
                          new Doors.Entry.Refused(
                              Doors.Reason.NOT_REACHABLE,
                              cause.getClass().getSimpleName(),
                              Optional.empty())));
            })
        .start();
  }

  private void entered(Desk open) {
    var flow = new DeskFlow(console, frame, tasks, open, kit, this::in);
    desk = flow;
    flow.show();
  }

  private Kit in(Language language) {
    Texts texts = Texts.of(language);
    kit = new Kit(texts, new Formats(texts, ZoneId.systemDefault()), kit.theme(), kit.emoji());
    Locale.setDefault(language.locale());
    remember();
    return kit;
  }

  private void remember() {
    ConsoleSettings was = console.settings();
    var stage = frame.stage();
    console.remember(
        new ConsoleSettings(
            Version.current(),
            kit.texts().language().name(),
            frame.theme().appearanceProperty().get().name(),
            frame.theme().percentProperty().get(),
            console.singles().get(),
            java.util.List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
            was.lastWorkspace(),
            was.idleMinutes(),
            was.backup()));
  }
}
