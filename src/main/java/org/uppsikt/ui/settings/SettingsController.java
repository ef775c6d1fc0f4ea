package org.uppsikt.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.AdvertisingText;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.SettingsText;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Advertising;
import org.uppsikt.work.Backups;
import org.uppsikt.work.OwnHosts;
import org.uppsikt.work.RouteRegister;

/// Runs the settings.
public final class SettingsController implements SettingsActions {

  /// A bar moves no further with less.
  private static final double NOTICEABLE = 0.01;

  private final Kit kit;
  private final SettingsModel model;
  private final Backups backups;
  private final Tasks tasks;
  private final Outside outside;
  private final Optional<RoutesPart> routes;
  private final Optional<HostsPart> hosts;
  private final SettingsView view;
  private AtomicBoolean stopping = new AtomicBoolean();
  private volatile double told;

  /// What the settings need from the outside.
  ///
  /// @param chooseFolder asks for a folder; empty where cancelled
  /// @param language the caller makes every screen anew
  /// @param singles whether single letters and digits act
  /// @param office settings of the workspace; empty where none is open
  public record Outside(
      Supplier<Optional<Path>> chooseFolder,
      Consumer<Language> language,
      BooleanProperty singles,
      Optional<Office> office) {

    /// Settings of the workspace, beside those of this machine.
    ///
    /// @param me the person at the keyboard
    public record Office(
        Advertising advertising, RouteRegister routes, OwnHosts hosts, PersonId me) {}
  }

  public SettingsController(
      Kit kit, SettingsModel model, Backups backups, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.backups = backups;
    this.tasks = tasks;
    this.outside = outside;
    this.routes =
        outside.office().map(o -> new RoutesPart(kit, model.routes(), o, tasks, this::broke));
    this.hosts =
        outside
            .office()
            .map(o -> new HostsPart(kit, model.hosts(), o.hosts(), o.me(), tasks, this::broke));
    this.view = new SettingsView(kit, model, this, routes, hosts, outside);
  }

  public Region view() {
    return view;
  }

  /// Reads which backups there are; called when the screen is shown and after a scheduled backup.
  public void refresh() {
    listCopies();
    readAdvertising();
    routes.ifPresent(RoutesPart::refresh);
    hosts.ifPresent(HostsPart::refresh);
  }

  @Override
  public void switchAdvertising() {
    var office = outside.office();
    if (office.isEmpty()) {
      return;
    }
    boolean on = !model.advertising().onProperty().get();
    String reason = model.advertising().reasonProperty().get();
    var me = office.get().me();
    tasks
        .run(() -> office.get().advertising().switchTo(on, reason, me))
        .onSuccess(
            result -> {
              var said =
                  result == Advertising.Result.DONE
                      ? Notice.done(kit.text(on ? AdvertisingText.NOW_ON : AdvertisingText.NOW_OFF))
                      : Notice.of(
                          Tone.WARN,
                          kit.text(RefusalText.TITLE),
                          kit.text(RefusalText.KEPT),
                          kit.text(RefusalText.valueOf(result.name())));
              model.advertising().noticeProperty().set(said);
              readAdvertising();
            })
        .onFailure(this::broke)
        .start();
  }

  private void readAdvertising() {
    outside
        .office()
        .ifPresent(
            office ->
                tasks
                    .run(
                        () ->
                            new AdvertisingModel.Standing(
                                office.advertising().standing(),
                                office.advertising().maySwitch(office.me())))
                    .onSuccess(model.advertising()::show)
                    .onFailure(this::broke)
                    .start());
  }

  @Override
  public void chooseFolder() {
    outside
        .chooseFolder()
        .get()
        .ifPresent(
            folder -> {
              model.folderProperty().set(folder.toString());
              listCopies();
            });
  }

  @Override
  public void backUp() {
    var folder = folder();
    if (model.busyProperty().get() || folder.isEmpty()) {
      return;
    }
    model.busyProperty().set(true);
    model.doneProperty().set(0);
    model.noticeProperty().set(null);
    var stop = new AtomicBoolean();
    stopping = stop;
    tasks
        .run(() -> backups.backUp(folder.get(), part -> told(part, stop)))
        .onSuccess(this::tell)
        .onFailure(this::broke)
        .start();
  }

  private boolean told(double part, AtomicBoolean stop) {
    double before = told;
    if (part - before >= NOTICEABLE || part < before) {
      told = part;
      Fx.run(() -> model.doneProperty().set(part));
    }
    return !stop.get();
  }

  @Override
  public void stopBackUp() {
    stopping.set(true);
  }

  @Override
  public void listCopies() {
    var folder = folder();
    if (folder.isEmpty() || model.practiceProperty().get()) {
      model.copies().clear();
      return;
    }
    tasks.run(() -> backups.in(folder.get())).onSuccess(this::show).onFailure(this::broke).start();
  }

  private Optional<Path> folder() {
    var typed = model.folderProperty().get().strip();
    try {
      return Optional.of(typed).filter(text -> !text.isEmpty()).map(Path::of);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private void show(List<Backups.Copy> copies) {
    model
        .copies()
        .setAll(copies.stream().sorted(Comparator.comparing(Backups.Copy::at).reversed()).toList());
  }

  private void tell(Backups.Result result) {
    model.busyProperty().set(false);
    switch (result) {
      case Backups.Result.Done done ->
          model
              .noticeProperty()
              .set(
                  Notice.done(
                      kit.text(
                          SettingsText.BACKED_UP,
                          String.valueOf(done.copy().file().getFileName()),
                          megabytes(done.copy().size()))));
      case Backups.Result.Untold(Backups.Copy copy) ->
          model
              .noticeProperty()
              .set(
                  Notice.of(
                      Tone.WARN,
                      kit.text(SettingsText.UNTOLD, String.valueOf(copy.file().getFileName())),
                      kit.text(SettingsText.KEPT),
                      kit.text(SettingsText.DO_ROOM_HERE)));
      case Backups.Result.Failed failed -> model.noticeProperty().set(failed(failed.why()));
    }
    listCopies();
  }

  /// At least one: a backup is never nothing.
  static long megabytes(long bytes) {
    return Math.max(1, Math.round(bytes / 1e6));
  }

  private Notice failed(Backups.Why why) {
    var happened =
        switch (why) {
          case NO_ROOM -> SettingsText.NO_ROOM;
          case NOT_WRITABLE -> SettingsText.NOT_WRITABLE;
          case CANCELLED -> SettingsText.CANCELLED;
          case NOT_EMBEDDED -> SettingsText.NOT_EMBEDDED;
          case PRACTICE -> SettingsText.PRACTICE;
          case DAMAGED -> SettingsText.DAMAGED;
        };
    var todo =
        switch (why) {
          case NO_ROOM, NOT_WRITABLE -> SettingsText.DO_OTHER_FOLDER;
          case CANCELLED -> SettingsText.DO_AGAIN;
          case NOT_EMBEDDED -> SettingsText.DO_DATABASE;
          case PRACTICE -> SettingsText.DO_NOTHING;
          case DAMAGED -> SettingsText.DO_OTHER_DISK;
        };
    return Notice.of(
        why == Backups.Why.DAMAGED ? Tone.DANGER : Tone.WARN,
        kit.text(happened),
        kit.text(SettingsText.KEPT),
        kit.text(todo));
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}
