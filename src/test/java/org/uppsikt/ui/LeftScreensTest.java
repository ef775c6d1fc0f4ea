package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.channels.ChannelSource;
import org.uppsikt.ui.channels.ChannelsController;
import org.uppsikt.ui.channels.ChannelsModel;
import org.uppsikt.ui.entry.NewOfficeController;
import org.uppsikt.ui.entry.NewOfficeModel;
import org.uppsikt.ui.entry.OpenFolderController;
import org.uppsikt.ui.entry.OpenFolderModel;
import org.uppsikt.ui.entry.RestoreController;
import org.uppsikt.ui.entry.RestoreModel;
import org.uppsikt.ui.entry.SignInController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.people.PeopleController;
import org.uppsikt.ui.people.PeopleModel;
import org.uppsikt.ui.policy.PolicyController;
import org.uppsikt.ui.policy.PolicyModel;
import org.uppsikt.ui.settings.SettingsController;
import org.uppsikt.ui.settings.SettingsModel;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.ui.shell.StatusEntry;
import org.uppsikt.ui.start.StartActions;
import org.uppsikt.ui.start.StartController;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Doors;
import org.uppsikt.work.export.BackupIn;

/// A screen that was left, for another one or for itself in another language: its model and the
/// theme, which stay, must not keep it, or every one of them acts and takes room until the end.
class LeftScreensTest {

  private static final Kit KIT = FxStage.kit(Language.EN, Appearance.LIGHT, 100);

  /// Makes a screen around a model that stays.
  interface Screen {
    Parent made();
  }

  static Stream<Arguments> screens() {
    return Stream.of(
        Arguments.of("start", screen(LeftScreensTest::start)),
        Arguments.of("new office", screen(LeftScreensTest::making)),
        Arguments.of("open", screen(LeftScreensTest::opening)),
        Arguments.of("sign-in", screen(LeftScreensTest::signIn)),
        Arguments.of("restore", screen(LeftScreensTest::restore)),
        Arguments.of("shell", screen(LeftScreensTest::shell)),
        Arguments.of("people", screen(LeftScreensTest::people)),
        Arguments.of("policy", screen(LeftScreensTest::policy)),
        Arguments.of("channels", screen(LeftScreensTest::channels)),
        Arguments.of("settings", screen(LeftScreensTest::settings)));
  }

  private static Supplier<Screen> screen(Supplier<Screen> made) {
    return made;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void nothingThatStaysKeepsIt(String name, Supplier<Screen> screens) {
    Screen screen = Objects.requireNonNull(FxStage.on(screens::get));
    LeftScreen.isLetGoOf(KIT, screen::made);
    assertThat(screen).isNotNull();
  }

  private static Screen start() {
    var model = new StartModel();
    var singles = new SimpleBooleanProperty(true);
    return () ->
        new StartController(KIT, model, Ignored.actions(StartActions.class), singles).view();
  }

  private static Screen making() {
    var model = new NewOfficeModel();
    var outside =
        new NewOfficeController.Outside(
            List.of(),
            Optional::empty,
            EntryExample.NOWHERE,
            LocalDate.EPOCH,
            desk -> {},
            folder -> {},
            () -> {},
            language -> {});
    model.stepProperty().set(NewOfficeModel.Step.ADMINISTRATOR);
    return () ->
        new NewOfficeController(
                KIT, model, Ignored.actions(Doors.class), EntryExample.AT_ONCE, outside)
            .view();
  }

  private static Screen opening() {
    var model = new OpenFolderModel();
    var outside =
        new OpenFolderController.Outside(
            Optional::empty,
            (folder, people) -> {},
            folder -> {},
            folder -> {},
            () -> {},
            language -> {});
    return () ->
        new OpenFolderController(
                KIT, model, Ignored.actions(Doors.class), EntryExample.AT_ONCE, outside)
            .view();
  }

  private static Screen signIn() {
    var model = new SignInModel();
    model.people().add(new Doors.SignIn(EntryExample.EVA.id(), EntryExample.EVA.name(), false));
    var outside =
        new SignInController.Outside(
            Path.of("x"), EntryExample.CLOCK, desk -> {}, () -> {}, () -> {}, language -> {});
    return () ->
        new SignInController(
                KIT, model, Ignored.actions(Doors.class), EntryExample.AT_ONCE, outside)
            .view();
  }

  private static Screen restore() {
    var model = new RestoreModel();
    var outside =
        new RestoreController.Outside(
            Optional.of(Path.of("kept")),
            Path.of("wanted"),
            Optional::empty,
            Optional::empty,
            folder -> {},
            () -> {},
            language -> {});
    return () ->
        new RestoreController(
                KIT, model, Ignored.actions(BackupIn.class), EntryExample.AT_ONCE, outside)
            .view();
  }

  private static Screen shell() {
    var model = new ShellModel();
    model.badges().put("inbox", 3);
    model.status().setAll(new StatusEntry("status.x", Feather.LINK, Tone.OK, "x"));
    var frame =
        new ShellController.Frame(
            List.of(new Destination("inbox", ShellText.INBOX, Feather.INBOX)),
            id -> {},
            language -> {},
            () -> {},
            () -> {},
            new ShellController.Out(() -> {}, Optional.of(() -> {}), () -> {}),
            new SimpleBooleanProperty(true));
    return () -> new ShellController(KIT, model, frame).view();
  }

  private static Screen people() {
    var model = new PeopleModel();
    var staff = new FixedStaff(List.of(EntryExample.EVA, EntryExample.MATS));
    var outside =
        new PeopleController.Outside(
            EntryExample.EVA,
            "Björkvik",
            () -> LocalDate.EPOCH,
            () -> Instant.EPOCH,
            EntryExample.NOWHERE,
            () -> {},
            () -> {},
            new SimpleBooleanProperty(true));
    return () -> {
      var controller = new PeopleController(KIT, model, staff, EntryExample.AT_ONCE, outside);
      controller.refresh();
      return controller.view();
    };
  }

  private static Screen channels() {
    var model = new ChannelsModel();
    var outside =
        new ChannelsController.Outside(
            EntryExample.EVA.id(),
            Ignored.actions(ChannelSource.class),
            List::of,
            new SimpleBooleanProperty(true));
    return () ->
        new ChannelsController(
                KIT, model, Ignored.actions(ChannelRegister.class), EntryExample.AT_ONCE, outside)
            .view();
  }

  private static Screen settings() {
    var model = new SettingsModel();
    var outside =
        new SettingsController.Outside(
            Optional::empty, language -> {}, new SimpleBooleanProperty(true), Optional.empty());
    return () ->
        new SettingsController(
                KIT, model, Ignored.actions(Backups.class), EntryExample.AT_ONCE, outside)
            .view();
  }

  private static Screen policy() {
    var model = new PolicyModel();
    var source = new PolicyExample("smedjebacken");
    var singles = new SimpleBooleanProperty(true);
    return () -> {
      var controller =
          new PolicyController(KIT, model, source, EntryExample.AT_ONCE, singles, Optional::empty);
      controller.refresh();
      return controller.view();
    };
  }
}
