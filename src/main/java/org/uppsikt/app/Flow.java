package org.uppsikt.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.text.Formats;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.entry.NewOfficeController;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.start.StartActions;
import org.uppsikt.ui.start.StartController;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// From the start screen to a desk and back.
final class Flow implements StartActions {

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks tasks;
  private final StartModel model = new StartModel();
  private Kit kit;
  private ZoneId zone = ZoneId.systemDefault();
  private @Nullable DeskFlow desk;
  private @Nullable NewOfficeController making;
  private volatile String last = "";

  Flow(Console console, Console.WindowFrame frame, Tasks tasks, Kit kit) {
    this.console = console;
    this.frame = frame;
    this.tasks = tasks;
    this.kit = kit;
    this.last = console.settings().lastWorkspace();
    var theme = frame.theme();
    // At once and not at the end: a machine that goes out takes no choice with it.
    Stream.of(
            theme.appearanceProperty(),
            theme.percentProperty(),
            theme.lessMotionProperty(),
            console.singles())
        .forEach(choice -> choice.subscribe(this::remember));
  }

  /// Shows the start screen.
  void begin() {
    desk = null;
    zone = ZoneId.systemDefault();
    kit = kit.in(zone);
    tasks
        .run(() -> WorkspaceFolder.practice().isPractice())
        .onSuccess(model.practisedProperty()::set)
        .start();
    tasks.run(this::lastOwn).onSuccess(model.lastProperty()::set).start();
    var start = new StartController(kit, model, this, console.singles());
    frame.show(start.view(), start::focus);
  }

  /// The window is about to close.
  ///
  /// @param stay called where it must stay open for now
  void quit(Runnable stay) {
    remember();
    DeskFlow open = desk;
    if (open == null) {
      model.opening().leave();
      NewOfficeController page = making;
      if (page != null && page.leave(Platform::exit)) {
        stay.run();
      }
      return;
    }
    stay.run();
    open.leave(Platform::exit);
  }

  @Override
  public void practise() {
    practise(WorkspaceFolder.practice().path());
  }

  @Override
  public void startOver(Optional<Path> folder) {
    practise(folder.orElseGet(() -> WorkspaceFolder.practice().path()), true);
  }

  @Override
  public void create() {
    entrance().make(kit);
  }

  @Override
  public void openLast() {
    entrance().look(kit, Path.of(model.lastProperty().get()));
  }

  /// The folder that was open last, where an own workspace still lies in it.
  private String lastOwn() {
    try {
      return new WorkspaceFolder(Path.of(last)).isOwn() ? last : "";
    } catch (InvalidPathException notAPath) {
      return "";
    }
  }

  @Override
  public void open() {
    entrance().open(kit, last);
  }

  @Override
  public void restore() {
    entrance().restore(kit, Optional.empty());
  }

  @Override
  public void chooseLanguage(Language language) {
    kit = in(language);
    begin();
  }

  private void practise(Path folder) {
    practise(folder, false);
  }

  private void practise(Path folder, boolean over) {
    begin();
    Opening opening = model.opening().begin(tasks);
    entering(() -> console.doors().practice(folder, over, opening), folder);
  }

  private Entrance entrance() {
    return new Entrance(
        new LaterDoors(console::doors),
        tasks,
        frame,
        new Entrance.Ways(
            this::entered,
            this::practise,
            this::begin,
            () -> console.settings().backup().folder(),
            folder -> console.settings().lastPerson(place(folder)),
            this::in,
            page -> making = page));
  }

  private void entering(Callable<Doors.Entry> door, Path folder) {
    model.busyProperty().set(true);
    model.failureProperty().set(null);
    tasks
        .run(door)
        .onSuccess(
            entry -> {
              model.opening().end();
              model.busyProperty().set(false);
              switch (entry) {
                case Doors.Entry.Open open -> entered(open.desk(), folder);
                case Doors.Entry.Cancelled cancelled ->
                    model.failureProperty().set(Refusals.cancelled(kit));
                case Doors.Entry.Refused refused ->
                    model.failureProperty().set(Refusals.ofPractice(kit, refused, folder));
              }
            })
        .onFailure(
            cause -> {
              model.opening().end();
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

  private void entered(Desk open, Path folder) {
    // What is on screen and what is printed of it are told by one clock, the municipality's.
    zone = open.office().zone();
    kit = kit.in(zone);
    // Whoever practised in between finds the office's own again.
    if (!open.office().practice()) {
      last = folder.toString();
      console.remember(console.settings().lastPerson(place(folder), open.person().id().toString()));
    }
    remember();
    Optional<Path> instead = open.office().practice() ? Optional.empty() : Optional.of(folder);
    var outside = new DeskFlow.Outside(this::in, () -> openAgain(folder), () -> restore(instead));
    var flow = new DeskFlow(console, frame, tasks, new DeskFlow.Open(open, folder), kit, outside);
    desk = flow;
    flow.screens().onChoice(this::remember);
    flow.show();
  }

  private static String place(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }

  private void openAgain(Path folder) {
    remember();
    begin();
    tasks
        .run(() -> console.doors().look(folder))
        .onSuccess(
            look -> {
              switch (look) {
                case Doors.Look.Own own -> entrance().signIn(kit, folder, own);
                case Doors.Look.Unreadable unreadable -> entrance().look(kit, folder);
                case Doors.Look.Practice practice -> {}
                case Doors.Look.Nothing nothing -> {}
              }
            })
        .start();
  }

  /// @param instead the workspace that was left; empty for a practice
  private void restore(Optional<Path> instead) {
    // Where its backups lie may have been chosen just now.
    remember();
    begin();
    entrance().restore(kit, instead);
  }

  private Kit in(Language language) {
    Texts texts = Texts.of(language);
    kit = new Kit(texts, new Formats(texts, zone), kit.theme(), kit.emoji());
    Locale.setDefault(language.locale());
    remember();
    return kit;
  }

  private void remember() {
    ConsoleSettings was = console.settings();
    DeskFlow open = desk;
    var stage = frame.stage();
    console.remember(
        new ConsoleSettings(
            Version.current(),
            kit.texts().language().name(),
            frame.theme().appearanceProperty().get().name(),
            frame.theme().percentProperty().get(),
            frame.theme().lessMotionProperty().get(),
            console.singles().get(),
            WindowPlace.left(stage, was.window()),
            stage.isMaximized(),
            last,
            open == null ? was.idleMinutes() : open.screens().idleMinutes(),
            open == null ? was.backup() : open.screens().backupPlan(),
            was.layouts(),
            was.recent(),
            was.lastPeople()));
  }
}
