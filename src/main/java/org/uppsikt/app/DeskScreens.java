package org.uppsikt.app;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;
import org.uppsikt.text.SupplementText;
import org.uppsikt.ui.channels.ChannelSource;
import org.uppsikt.ui.channels.ChannelsController;
import org.uppsikt.ui.channels.ChannelsModel;
import org.uppsikt.ui.channels.Standing;
import org.uppsikt.ui.employee.EmployeeController;
import org.uppsikt.ui.employee.EmployeeModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Leaving;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.people.PeopleController;
import org.uppsikt.ui.people.PeopleModel;
import org.uppsikt.ui.policy.PolicyController;
import org.uppsikt.ui.policy.PolicyModel;
import org.uppsikt.ui.settings.SettingsController;
import org.uppsikt.ui.settings.SettingsModel;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.task.TaskController;
import org.uppsikt.ui.task.TaskModel;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Offers;
import org.uppsikt.work.OwnHosts;
import org.uppsikt.work.Reading;
import org.uppsikt.work.RecoveryKeys;
import org.uppsikt.work.Rounds;
import org.uppsikt.work.TakeOut;
import org.uppsikt.work.search.Hit;

/// The screens beside the inbox, each made when it is first asked for.
final class DeskScreens {

  static final String INBOX = "inbox";
  static final String TASKS = "tasks";
  static final String EMPLOYEES = "employees";
  static final String SEARCH = ShellController.SEARCH;
  static final String REGISTRY = "registry";
  private static final String DIARY = "diary";
  static final String CHANNELS = "channels";
  private static final String POLICY = "policy";
  static final String PEOPLE = "people";
  private static final String SETTINGS = "settings";

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks tasks;
  private final Desk desk;
  private final Leaving leaving;
  private final Badges badges;
  private final ChannelsModel channels = new ChannelsModel();
  private final TaskModel taskModel = new TaskModel();
  private final EmployeeModel employeeModel = new EmployeeModel();
  private final PolicyModel policy = new PolicyModel();
  private final PeopleModel people = new PeopleModel();
  private final SettingsModel settings = new SettingsModel();
  private final SearchDesk search;
  private final RegisterScreens registers;

  /// Follows what is fetched while it is on show.
  private @Nullable ChannelsController channelsOnShow;

  /// Told how much waits behind a destination.
  ///
  /// @param tasks police tasks that are open
  /// @param employees cases about employees that wait for their leader
  /// @param late hand-overs that need somebody's hand
  record Badges(IntConsumer tasks, IntConsumer employees, IntConsumer late) {

    static Badges in(Map<String, Integer> badges) {
      return new Badges(
          open -> badges.put(TASKS, open),
          waiting -> badges.put(EMPLOYEES, waiting),
          late -> badges.put(REGISTRY, late));
    }
  }

  DeskScreens(
      Console console,
      Console.WindowFrame frame,
      Tasks tasks,
      Desk desk,
      Leaving leaving,
      Badges badges) {
    this.leaving = leaving;
    this.badges = badges;
    this.console = console;
    this.frame = frame;
    this.tasks = tasks;
    this.desk = desk;
    this.search = new SearchDesk(tasks, desk, settings.foldProperty());
    this.registers = new RegisterScreens(console, frame, tasks, desk, badges.late());
    ConsoleSettings known = console.settings();
    settings.practiceProperty().set(desk.office().practice());
    settings.folderProperty().set(known.backup().folder());
    settings.everyHoursProperty().set(known.backup().everyHours());
    settings.keepProperty().set(known.backup().keep());
    settings.idleMinutesProperty().set(known.idleMinutes());
  }

  SettingsModel settings() {
    return settings;
  }

  /// Where a role can go: whoever only registers sees what is registered and nothing else, and
  /// whoever neither moderates nor registers sees none of that.
  static List<Destination> destinations(Role role) {
    if (role == Role.REGISTRAR) {
      return registers();
    }
    return all().stream()
        .filter(each -> role.mayModerate() || !registers().contains(each))
        .filter(each -> role == Role.SUPERVISOR || !each.id().equals(EMPLOYEES))
        .toList();
  }

  static boolean offers(Role role, String destination) {
    return destinations(role).stream().anyMatch(screen -> screen.id().equals(destination));
  }

  private static List<Destination> registers() {
    return List.of(
        new Destination(REGISTRY, ShellText.REGISTRY, Feather.ARCHIVE),
        new Destination(DIARY, ShellText.DIARY, Feather.BOOK));
  }

  private static List<Destination> all() {
    return List.of(
        new Destination(INBOX, ShellText.INBOX, Feather.INBOX),
        new Destination(TASKS, ShellText.TASKS, Feather.CHECK_SQUARE),
        new Destination(SEARCH, ShellText.SEARCH, Feather.SEARCH),
        new Destination(REGISTRY, ShellText.REGISTRY, Feather.ARCHIVE),
        new Destination(DIARY, ShellText.DIARY, Feather.BOOK),
        new Destination(CHANNELS, ShellText.CHANNELS, Feather.RADIO),
        new Destination(POLICY, ShellText.POLICY, Feather.BOOK_OPEN),
        new Destination(PEOPLE, ShellText.PEOPLE, Feather.USERS),
        new Destination(SETTINGS, ShellText.SETTINGS, Feather.SETTINGS),
        // Last, so that the keys of the others are the same for everybody.
        new Destination(EMPLOYEES, ShellText.EMPLOYEES, Feather.USER));
  }

  /// The screen of a destination, in the language of the kit; empty for the inbox.
  ///
  /// @param openAgain closes the workspace and leads to the sign-in
  /// @param show shows the item of a hit in the inbox
  Optional<Region> screen(
      String destination,
      Kit kit,
      Runnable openAgain,
      Consumer<Language> language,
      Consumer<Hit> show) {
    registers.left();
    channelsOnShow = null;
    employeeModel.openedProperty().set(null);
    return switch (destination) {
      case TASKS -> Optional.of(tasks(kit));
      case EMPLOYEES -> Optional.of(employees(kit));
      case SEARCH -> Optional.of(search.screen(kit, show));
      case REGISTRY -> Optional.of(registers.registry(kit));
      case DIARY -> Optional.of(registers.diary(kit));
      case CHANNELS -> Optional.of(channels(kit));
      case POLICY -> Optional.of(policy(kit));
      case PEOPLE -> Optional.of(people(kit, openAgain));
      case SETTINGS -> Optional.of(settings(kit, language));
      default -> Optional.empty();
    };
  }

  /// Whether an entry of the diary is half written; its screen may have been left meanwhile.
  boolean halfWritten() {
    return registers.halfWritten();
  }

  /// Something came from a channel or the registry, or left for one.
  void moved() {
    registers.refresh();
    if (channelsOnShow != null) {
      channelsOnShow.refresh();
    }
  }

  SearchDesk search() {
    return search;
  }

  /// @param choice told of each setting of this machine that is chosen
  void onChoice(Runnable choice) {
    Stream.of(
            settings.folderProperty(),
            settings.everyHoursProperty(),
            settings.keepProperty(),
            settings.idleMinutesProperty())
        .forEach(chosen -> chosen.subscribe(choice));
  }

  /// What the person chose in the settings, to be remembered.
  ConsoleSettings.BackupPlan backupPlan() {
    return new ConsoleSettings.BackupPlan(
        settings.folderProperty().get(),
        settings.everyHoursProperty().get(),
        settings.keepProperty().get());
  }

  int idleMinutes() {
    return settings.idleMinutesProperty().get();
  }

  private Region tasks(Kit kit) {
    var outside =
        new TaskController.Outside(
            desk.person().id(),
            desk.reading()::people,
            () -> LocalDate.ofInstant(desk.office().clock().instant(), desk.office().zone()),
            badges.tasks(),
            new TaskController.SaveEvidence(
                () -> Entrance.folder(frame.stage()),
                (id, target, purpose) -> save(kit, id, target, purpose),
                (task, target, purpose) ->
                    desk.atItem().policeCopy().save(task, target, desk.person(), purpose),
                leaving));
    taskModel.wordsProperty().set(null);
    var controller = new TaskController(kit, taskModel, desk.exceptions(), tasks, outside);
    controller.refresh();
    return controller.view();
  }

  private Region employees(Kit kit) {
    var outside =
        new EmployeeController.Outside(
            desk.person().id(), desk.reading()::people, badges.employees());
    employeeModel.noticeProperty().set(null);
    var controller =
        new EmployeeController(kit, employeeModel, desk.atItem().employees(), tasks, outside);
    controller.refresh();
    return controller.view();
  }

  private TakeOut.Result save(Kit kit, EvidenceId id, Path target, String purpose) {
    String language = kit.texts().language().tag();
    return desk.atItem().takeOut().takeOut(id, target, language, desk.person(), purpose);
  }

  private Region channels(Kit kit) {
    var outside =
        new ChannelsController.Outside(
            desk.person().id(), new Source(), this::screenshots, console.singles());
    var controller = new ChannelsController(kit, channels, desk.register(), tasks, outside);
    controller.refresh();
    channelsOnShow = controller;
    return controller.view();
  }

  private Region policy(Kit kit) {
    var source = new DeskGuidelines(desk);
    var controller =
        new PolicyController(kit, policy, source, tasks, console.singles(), () -> supplement(kit));
    controller.refresh();
    return controller.view();
  }

  private Region people(Kit kit, Runnable openAgain) {
    var outside =
        new PeopleController.Outside(
            desk.person(),
            desk.office().municipality(),
            () -> LocalDate.ofInstant(desk.office().clock().instant(), desk.office().zone()),
            desk.office().clock()::instant,
            Entrance.outlets(frame.stage(), tasks),
            () -> tasks.run(() -> RecoveryKeys.noted(desk)).start(),
            openAgain,
            console.singles());
    var controller = new PeopleController(kit, people, desk.staff(), tasks, outside);
    controller.refresh();
    return controller.view();
  }

  private Region settings(Kit kit, Consumer<Language> language) {
    var outside =
        new SettingsController.Outside(
            () -> Entrance.folder(frame.stage()),
            language,
            console.singles(),
            Optional.of(
                new SettingsController.Outside.Office(
                    desk.exceptions().advertising(),
                    desk.registry().routes(),
                    new OwnHosts(desk.office()),
                    desk.person().id())));
    var controller = new SettingsController(kit, settings, desk.backups(), tasks, outside);
    controller.refresh();
    return controller.view();
  }

  private Optional<Path> supplement(Kit kit) {
    var chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(kit.text(SupplementText.FILE), "*.json"));
    return Optional.ofNullable(chooser.showOpenDialog(frame.stage())).map(File::toPath);
  }

  private List<Path> screenshots() {
    var chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("PNG, JPEG", "*.png", "*.jpg", "*.jpeg"));
    List<File> files = chooser.showOpenMultipleDialog(frame.stage());
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  /// How the channels stand, and rounds on demand.
  private final class Source implements ChannelSource {

    @Override
    public List<Standing> standings() {
      return desk.reading().health().stream().map(this::standing).toList();
    }

    @Override
    public Optional<Instant> fetch(ChannelId id) {
      return desk.reading().channels().stream()
          .filter(channel -> channel.id().equals(id))
          .findFirst()
          .map(channel -> desk.rounds().run(channel, Cancellation.NEVER))
          .flatMap(Rounds.Round::waitsUntil);
    }

    private Standing standing(Reading.Health health) {
      Channel channel = health.channel();
      return new Standing(
          channel,
          health.fetchedAt(),
          health.failure(),
          health.nextAt(),
          health.dropped(),
          desk.offers(channel.id()).map(this::offers),
          health.ended());
    }

    private Standing.Offers offers(Offers offers) {
      Optional<Duration> kept = offers.trashKept();
      return new Standing.Offers(
          offers.effect(),
          offers.verbs().contains(UnpublishVerb.HIDE),
          offers.verbs().contains(UnpublishVerb.TRASH),
          kept,
          offers.reply(),
          offers.privateReply(),
          offers.replyFirst(),
          offers.givesSender());
    }
  }
}
