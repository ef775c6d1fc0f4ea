package org.uppsikt.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.channels.ChannelSource;
import org.uppsikt.ui.channels.ChannelsController;
import org.uppsikt.ui.channels.ChannelsModel;
import org.uppsikt.ui.channels.Standing;
import org.uppsikt.ui.entry.LockController;
import org.uppsikt.ui.entry.NewOfficeController;
import org.uppsikt.ui.entry.NewOfficeModel;
import org.uppsikt.ui.entry.OpenFolderController;
import org.uppsikt.ui.entry.OpenFolderModel;
import org.uppsikt.ui.entry.SignInController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.opening.OpeningModel;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.ui.people.PeopleController;
import org.uppsikt.ui.people.PeopleModel;
import org.uppsikt.ui.policy.PolicyController;
import org.uppsikt.ui.policy.PolicyModel;
import org.uppsikt.ui.settings.SettingsController;
import org.uppsikt.ui.settings.SettingsModel;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.QuitQuestion;
import org.uppsikt.ui.shell.RestoredNotice;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Restored;
import org.uppsikt.work.Staff;

/// The ways in, people, channels and settings of a made-up municipality, for the pictures.
public final class EntryExample {

  public static final Instant NOW = Instant.parse("2026-08-05T10:43:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final Tasks AT_ONCE = new Tasks(Runnable::run, Runnable::run);
  public static final Outlets NOWHERE =
      new Outlets(page -> false, name -> Optional.empty(), AT_ONCE);
  public static final Person EVA = person("Eva Lindqvist", Role.ADMINISTRATOR, "Kansliet", false);
  public static final Person MATS = person("Mats Öberg", Role.SUBSTITUTE, "Fritid", false);
  public static final Person LEILA = person("Leila Karimi", Role.COMMUNICATOR, "", true);
  private static final Person PER =
      person("Per-Erik Strand-Söderholm", Role.SUPERVISOR, "Kommunledningen", false);
  public static final String KEY = "4H7QT-M2X9K-0RWEB-ZN5D8-A1C6V-PJ3YS-G8F4H-TQ2M7";

  private EntryExample() {}

  private static Person person(String name, Role role, String office, boolean suspended) {
    var id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    return new Person(id, name, role, office, suspended);
  }

  static Parent root(String name, Kit kit) {
    return switch (name) {
      case "new-office", "new-administrator", "new-summary", "new-key" -> making(kit, name);
      case "sign-in",
          "sign-in-wait",
          "sign-in-recovery",
          "sign-in-damaged",
          "sign-in-checking",
          "sign-in-upgrading" ->
          signIn(kit, name);
      case "lock" -> lock(kit);
      case "open" -> opening(kit, new Doors.Look.Nothing());
      case "open-keys" -> opening(kit, new Doors.Look.Unreadable(Doors.Reason.KEYS_DAMAGED));
      case "restore", "restore-fault", "restore-check", "restore-busy", "restore-done" ->
          RestoreExample.root(kit, name);
      case "quit" -> quit(kit);
      case "restored" -> restored(kit);
      case "people", "people-add", "people-remove", "people-key" -> people(kit, name);
      case "channels", "channels-wordpress", "channels-enter" -> channels(kit, name);
      case "settings" -> settings(kit);
      case "policy", "policy-drift", "policy-statute" -> policy(kit, name);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Parent making(Kit kit, String name) {
    var model = new NewOfficeModel();
    var pack = new NewOfficeModel.Pack("smedjebacken", "Smedjebackens kommun, Riktlinjer");
    model.folderProperty().set("/home/eva/Uppsikt/Björkvik");
    if (!name.equals("new-office")) {
      model.municipalityProperty().set("Björkviks kommun");
      model.packProperty().set(pack);
      model.administratorProperty().set("Eva Lindqvist");
      model.officeProperty().set("Kansliet");
    }
    switch (name) {
      case "new-office" -> model.complainedProperty().set(true);
      case "new-administrator" -> {
        model.stepProperty().set(NewOfficeModel.Step.ADMINISTRATOR);
        model.passwordProperty().set("kommunkommun12");
        model.againProperty().set("kommun");
        model.complainedProperty().set(true);
      }
      case "new-summary" -> {
        model.stepProperty().set(NewOfficeModel.Step.SUMMARY);
        model.busyProperty().set(true);
      }
      default -> {
        model
            .keyProperty()
            .set(new RecoveryKey(KEY.toCharArray(), "Björkviks kommun", LocalDate.of(2026, 8, 5)));
        model.stepProperty().set(NewOfficeModel.Step.RECOVERY_KEY);
      }
    }
    var outside =
        new NewOfficeController.Outside(
            List.of(pack),
            Optional::empty,
            NOWHERE,
            LocalDate.of(2026, 8, 5),
            desk -> {},
            folder -> {},
            () -> {},
            language -> {});
    return new NewOfficeController(kit, model, Ignored.actions(Doors.class), AT_ONCE, outside)
        .view();
  }

  private static Parent signIn(Kit kit, String name) {
    var model = new SignInModel();
    model.workspaceProperty().set("Björkviks kommun");
    for (var person : List.of(EVA, MATS, LEILA, PER)) {
      model.people().add(new Doors.SignIn(person.id(), person.name(), person.suspended()));
    }
    Doors doors =
        new RefusingDoors(
            name.equals("sign-in-damaged")
                ? Doors.Entry.Refused.of(Doors.Reason.DAMAGED)
                : new Doors.Entry.Refused(
                    Doors.Reason.WRONG_PASSWORD, "", Optional.of(NOW.plusSeconds(8))));
    var outside =
        new SignInController.Outside(
            Path.of("björkvik"), CLOCK, desk -> {}, () -> {}, () -> {}, language -> {});
    var controller = new SignInController(kit, model, doors, AT_ONCE, outside);
    model.personProperty().set(model.people().get(1));
    if (name.equals("sign-in-wait") || name.equals("sign-in-damaged")) {
      model.passwordProperty().set("fel lösenord");
      controller.enter();
    }
    model.recoveryProperty().set(name.equals("sign-in-recovery"));
    switch (name) {
      case "sign-in-checking" -> {
        model.busyProperty().set(true);
        model
            .opening()
            .farProperty()
            .set(new OpeningModel.Far(Opening.Stage.CHECKING, 1_200_000_000, 4_000_000_000L));
      }
      case "sign-in-upgrading" -> {
        model.busyProperty().set(true);
        model.opening().farProperty().set(new OpeningModel.Far(Opening.Stage.UPGRADING, 0, 0));
      }
      default -> {
        // Nothing is under way.
      }
    }
    return controller.view();
  }

  private static Parent lock(Kit kit) {
    var model = new SignInModel();
    var shell = Example.shell(kit);
    var outside = new LockController.Outside(CLOCK, credential -> Optional.empty(), () -> {});
    var lock = new LockController(kit, model, shell.view(), AT_ONCE, outside);
    lock.lock(new Doors.SignIn(EVA.id(), EVA.name(), false));
    return lock.view();
  }

  private static Parent opening(Kit kit, Doors.Look look) {
    var model = new OpenFolderModel();
    model.folderProperty().set("/home/eva/Hämtat");
    var outside =
        new OpenFolderController.Outside(
            () -> Optional.of(Path.of("/home/eva/Hämtat")),
            (folder, people) -> {},
            folder -> {},
            folder -> {},
            () -> {},
            language -> {});
    var controller =
        new OpenFolderController(
            kit,
            model,
            new RefusingDoors(Doors.Entry.Refused.of(Doors.Reason.MISSING), look),
            AT_ONCE,
            outside);
    Found.press(controller.view(), "open.go");
    return controller.view();
  }

  private static Parent quit(Kit kit) {
    var overlay = new Overlay(framed(kit, "inbox", new StackPane()));
    QuitQuestion.ask(
        kit,
        overlay,
        new QuitQuestion.Open(2, 1, false),
        new QuitQuestion.Answers(() -> {}, () -> {}, () -> {}));
    return overlay;
  }

  private static Parent restored(Kit kit) {
    var overlay = new Overlay(framed(kit, "inbox", new StackPane()));
    RestoredNotice.show(
        kit,
        overlay,
        new Restored.Told(Optional.of(NOW), 2, 1, true),
        List.of(EVA.name(), MATS.name(), PER.name()),
        new RestoredNotice.Answers(() -> {}, () -> {}));
    return overlay;
  }

  private static Region framed(Kit kit, String current, Region screen) {
    var model = new ShellModel();
    model.municipalityProperty().set("Björkviks kommun");
    model.personNameProperty().set(EVA.name());
    var frame =
        new ShellController.Frame(
            List.of(
                new Destination("inbox", ShellText.INBOX, Feather.INBOX),
                new Destination("channels", ShellText.CHANNELS, Feather.RADIO),
                new Destination("policy", ShellText.POLICY, Feather.BOOK_OPEN),
                new Destination("people", ShellText.PEOPLE, Feather.USERS),
                new Destination("settings", ShellText.SETTINGS, Feather.SETTINGS)),
            id -> {},
            language -> {},
            () -> {},
            () -> {},
            new ShellController.Out(() -> {}, Optional.of(() -> {}), () -> {}),
            new SimpleBooleanProperty(true));
    var shell = new ShellController(kit, model, frame);
    shell.show(current, screen);
    return shell.view();
  }

  private static Parent people(Kit kit, String name) {
    var model = new PeopleModel();
    Staff staff = new FixedStaff(List.of(EVA, MATS, LEILA, PER));
    var outside =
        new PeopleController.Outside(
            EVA,
            "Björkviks kommun",
            () -> LocalDate.of(2026, 8, 5),
            NOWHERE,
            () -> {},
            () -> {},
            new SimpleBooleanProperty(true));
    var controller = new PeopleController(kit, model, staff, AT_ONCE, outside);
    controller.refresh();
    model.chosenProperty().set(MATS);
    switch (name) {
      case "people-add" -> Found.press(controller.view(), "people.add");
      case "people-remove" -> Found.press(controller.view(), "people.remove");
      case "people-key" -> controller.newRecoveryKey();
      default -> controller.remove(MATS, "slutat");
    }
    return framed(kit, "people", controller.view());
  }

  private static Parent channels(Kit kit, String name) {
    var model = new ChannelsModel();
    ChannelSource source = new FixedChannels(standings());
    var outside =
        new ChannelsController.Outside(EVA.id(), source, List::of, new SimpleBooleanProperty(true));
    var controller =
        new ChannelsController(
            kit, model, Ignored.actions(ChannelRegister.class), AT_ONCE, outside);
    controller.refresh();
    switch (name) {
      case "channels-wordpress" -> Found.press(controller.view(), "channels.wordpress");
      case "channels-enter" -> {
        model.chosenProperty().set(model.channels().get(2));
        Found.press(controller.view(), "channels.enter");
      }
      default -> model.fetching().add(model.channels().get(1).channel().id());
    }
    return framed(kit, "channels", controller.view());
  }

  static List<Standing> standings() {
    var held =
        new Standing.Offers(
            HideEffect.HELD_FOR_ALL,
            true,
            true,
            Optional.of(Duration.ofDays(30)),
            true,
            false,
            false,
            true);
    var byHand =
        new Standing.Offers(
            HideEffect.BY_HAND, true, false, Optional.empty(), true, false, true, false);
    return List.of(
        new Standing(
            channel(ChannelKind.WORDPRESS, "Bibliotekets blogg", "https://blogg.example", "web"),
            Optional.of(NOW.minusSeconds(7200)),
            Optional.of("UNREACHABLE:CERTIFICATE_EXPIRED"),
            Optional.of(NOW.plusSeconds(300)),
            2,
            Optional.of(held)),
        new Standing(
            channel(ChannelKind.WORDPRESS, "Bygga i Björkvik", "https://bygg.example", "web"),
            Optional.of(NOW),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.of(held)),
        new Standing(
            channel(
                ChannelKind.MANUAL,
                "Vi som bor i Björkviks kommun och gillar skärgården",
                "https://facebook.example/bjorkvik",
                "facebook"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.of(byHand)));
  }

  private static Channel channel(ChannelKind kind, String name, String address, String look) {
    var id = new ChannelId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    var account = kind == ChannelKind.MANUAL ? "" : "redaktionen";
    return new Channel(id, kind, name, address, look, account);
  }

  private static Parent settings(Kit kit) {
    var model = new SettingsModel();
    model.folderProperty().set("/srv/kopior/uppsikt");
    Backups backups = new FixedBackups();
    var outside =
        new SettingsController.Outside(
            Optional::empty, language -> {}, new SimpleBooleanProperty(true), Optional.empty());
    var controller = new SettingsController(kit, model, backups, AT_ONCE, outside);
    controller.refresh();
    controller.backUp();
    return framed(kit, "settings", controller.view());
  }

  private static Parent policy(Kit kit, String name) {
    var model = new PolicyModel();
    String pack =
        switch (name) {
          case "policy" -> "bjorkvik";
          case "policy-drift" -> "smedjebacken";
          default -> "saltdal";
        };
    var source = new PolicyExample(pack);
    var controller =
        new PolicyController(kit, model, source, AT_ONCE, new SimpleBooleanProperty(true));
    controller.refresh();
    if (name.equals("policy-drift")) {
      controller.acknowledge();
      controller.choose("SME-49");
    }
    model
        .textProperty()
        .set("Karin på bygglov är dum i huvudet och avgiften är ett skämt. Ring 070-174 06 05!");
    controller.tryOut();
    return framed(kit, "policy", controller.view());
  }

  /// Doors that open to nobody.
  public record RefusingDoors(Doors.Entry.Refused refusal, Doors.Look look) implements Doors {

    public RefusingDoors(Doors.Entry.Refused refusal) {
      this(refusal, new Doors.Look.Nothing());
    }

    @Override
    public Look look(Path folder) {
      return look;
    }

    @Override
    public Entry open(Path folder, Credential credential, Opening opening) {
      return refusal;
    }

    @Override
    public Entry practice(Path folder, boolean fresh, Opening opening) {
      return refusal;
    }

    @Override
    public Made make(NewOffice office) {
      return new Made.Refused(refusal.reason());
    }
  }

  private record FixedChannels(List<Standing> standings) implements ChannelSource {
    @Override
    public Optional<Instant> fetch(ChannelId channel) {
      return Optional.empty();
    }
  }
}
