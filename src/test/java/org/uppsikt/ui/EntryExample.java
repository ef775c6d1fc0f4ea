package org.uppsikt.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
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
import org.uppsikt.ui.shell.QuitQuestion;
import org.uppsikt.ui.shell.RestoredNotice;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Restored;

/// The ways in to a made-up municipality, for the pictures; its screens are in [OfficeExample].
public final class EntryExample {

  public static final Instant NOW = Instant.parse("2026-08-05T10:43:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final Tasks AT_ONCE = new Tasks(Runnable::run, Runnable::run);
  public static final Outlets NOWHERE =
      new Outlets(page -> false, name -> Optional.empty(), AT_ONCE);
  public static final Person EVA = person("Eva Lindqvist", Role.ADMINISTRATOR, "Kansliet", false);
  public static final Person MATS = person("Mats Öberg", Role.SUBSTITUTE, "Fritid", false);
  public static final Person LEILA = person("Leila Karimi", Role.COMMUNICATOR, "", true);
  static final Person PER =
      person("Per-Erik Strand-Söderholm", Role.SUPERVISOR, "Kommunledningen", false);
  public static final String KEY = "4H7QT-M2X9K-0RWEB-ZN5D8-A1C6V-PJ3YS-G8F4H-TQ2M7";

  private EntryExample() {}

  private static Person person(String name, Role role, String office, boolean suspended) {
    var id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    return new Person(id, name, role, office, suspended);
  }

  static Parent root(String name, Kit kit) {
    return switch (name) {
      case "new-office", "new-administrator", "new-summary", "new-key", "new-key-leaving" ->
          making(kit, name);
      case "sign-in",
          "sign-in-wait",
          "sign-in-recovery",
          "sign-in-one-time",
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
      case "people", "people-add", "people-remove", "people-key" -> OfficeExample.people(kit, name);
      case "channels", "channels-wordpress", "channels-enter" -> OfficeExample.channels(kit, name);
      case "settings" -> OfficeExample.settings(kit);
      case "policy", "policy-drift", "policy-statute" -> OfficeExample.policy(kit, name);
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
        if (name.equals("new-key-leaving")) {
          model.noticeProperty().set(NewOfficeController.unread(kit));
        }
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
            switch (name) {
              case "sign-in-damaged" -> Doors.Entry.Refused.of(Doors.Reason.DAMAGED);
              case "sign-in-one-time" -> Doors.Entry.Refused.of(Doors.Reason.ONE_TIME_PASSWORD);
              default ->
                  new Doors.Entry.Refused(
                      Doors.Reason.WRONG_PASSWORD, "", Optional.of(NOW.plusSeconds(8)));
            });
    var outside =
        new SignInController.Outside(
            Path.of("björkvik"), CLOCK, desk -> {}, () -> {}, () -> {}, language -> {});
    var controller = new SignInController(kit, model, doors, AT_ONCE, outside);
    model.personProperty().set(model.people().get(1));
    if (List.of("sign-in-wait", "sign-in-damaged", "sign-in-one-time").contains(name)) {
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
    Found.press(kit, controller.view(), "open.go");
    return controller.view();
  }

  private static Parent quit(Kit kit) {
    var overlay = new Overlay(OfficeExample.framed(kit, "inbox", new StackPane()));
    QuitQuestion.ask(
        kit,
        overlay,
        new QuitQuestion.Open(2, 1, false, false),
        new QuitQuestion.Answers(() -> {}, () -> {}, () -> {}));
    return overlay;
  }

  private static Parent restored(Kit kit) {
    var overlay = new Overlay(OfficeExample.framed(kit, "inbox", new StackPane()));
    RestoredNotice.show(
        kit,
        overlay,
        new Restored.Told(Optional.of(NOW), 2, 1, true),
        List.of(EVA.name(), MATS.name(), PER.name()),
        new RestoredNotice.Answers(() -> {}, () -> {}));
    return overlay;
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
    public Holders holders(Path folder, char[] key, Opening opening) {
      return new Holders.Refused(refusal);
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
}
