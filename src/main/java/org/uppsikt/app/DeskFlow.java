package org.uppsikt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.cli.DeskCommands;
import org.uppsikt.cli.join.Listener;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.settings.ProtectionFile;
import org.uppsikt.sync.Pulse;
import org.uppsikt.text.Language;
import org.uppsikt.ui.help.HelpController;
import org.uppsikt.ui.inbox.InboxController;
import org.uppsikt.ui.inbox.InboxFrame;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.kit.Beat;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LookKeys;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.RoleWords;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.palette.PaletteController;
import org.uppsikt.ui.palette.PaletteModel;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Failures;
import org.uppsikt.work.Rounds;
import org.uppsikt.work.search.Hit;

/// A desk in its frame: screens, status bar, pulse, idle lock.
final class DeskFlow {

  private final Console console;
  private final Console.WindowFrame frame;
  private final Tasks outer;

  /// End with the workspace.
  private final Tasks tasks;
  private final Desk desk;
  private final Path folder;
  private final Outside outside;
  private final ShellModel model = new ShellModel();
  private final InboxModel inboxModel = new InboxModel();
  private final PaletteModel paletteModel = new PaletteModel();
  private final SignInTelling telling;
  private final AlarmBell bell;
  private final DeskScreens screens;
  private final Pulse pulse;
  private final DeskLock lock;
  private final Soundness soundness;
  private final PlannedBackups backups;
  private final Beat seconds = new Beat(Duration.ofSeconds(1), this::second);
  private @Nullable InboxController inbox;
  private @Nullable ShellController shell;
  private @Nullable Overlay overlay;
  private @Nullable Finding finding;
  private volatile boolean noRoom;
  private boolean fetching;
  private @Nullable Listener listener;
  private Kit kit;

  /// What the desk needs from the flow around it.
  ///
  /// @param language gives the kit in another language and remembers the choice
  /// @param openAgain leads to the sign-in of the same workspace, once this desk is closed
  /// @param restore leads to the restoring of a backup, once this desk is closed
  record Outside(Function<Language, Kit> language, Runnable openAgain, Runnable restore) {}

  DeskFlow(
      Console console,
      Console.WindowFrame frame,
      Tasks outer,
      Open open,
      Kit kit,
      Outside outside) {
    this.console = console;
    this.frame = frame;
    this.outer = outer;
    this.tasks = outer.part();
    this.desk = open.desk();
    this.folder = open.folder();
    this.kit = kit;
    this.outside = outside;
    var badges = DeskScreens.Badges.in(model.badges());
    this.screens = new DeskScreens(console, frame, tasks, desk, inboxModel.departures(), badges);
    new Protecting(
            inboxModel.onItem(),
            new ProtectionFile(WorkspaceFolder.home(), desk.person().id().toString()),
            console.clock().withZone(desk.office().zone()),
            tasks,
            console.threads().background())
        .begin(screens.settings());
    this.telling = new SignInTelling(desk, tasks, this::place, this::refresh);
    this.bell = new AlarmBell(tasks, desk, model, telling.ways(this::bring, this::open));
    this.lock =
        new DeskLock(console, frame.scene(), open, inboxModel, () -> leave(outside.openAgain()));
    desk.rounds().goAfter(new KeysFirst(lock::touchedWithin));
    this.soundness = new Soundness(desk.office(), lock::touchedWithin);
    this.backups = new PlannedBackups(desk, screens::backupPlan, soundness);
    this.pulse =
        new Pulse(
            desk,
            console.threads().timer(),
            console.threads().background(),
            Pulse.BETWEEN_ROUNDS,
            new Changes(),
            new DeskChores(console.threads(), desk)
                .of(backups, soundness, new Respite(lock::touchedWithin)));
  }

  /// An open workspace and where it lies.
  record Open(Desk desk, Path folder) {}

  /// Shows the desk and begins to beat.
  void show() {
    model.municipalityProperty().set(desk.office().municipality());
    model.practiceProperty().set(desk.office().practice());
    model.personNameProperty().set(desk.person().name());
    new LayoutMemory(console::settings, console::remember, desk.person(), inboxModel, paletteModel)
        .keep();
    fill(registers() ? DeskScreens.REGISTRY : DeskScreens.INBOX);
    seconds.play();
    tasks.run(this::begin).onSuccess(begun -> screens.search().catchUp()).start();
    telling.tell(this::open);
  }

  private SignInTelling.Place place() {
    return new SignInTelling.Place(kit, overlay, Entrance.outlets(frame.stage(), tasks));
  }

  /// Waits for what is being decided, asks what becomes of open orders, then closes the workspace
  /// off the window's thread. Over a locked console anybody closes the window, and there is nobody
  /// to ask: what nobody has kept of a recovery key is told at the next sign-in.
  void leave(Runnable after) {
    Overlay place = overlay;
    if (place == null) {
      close(after);
    } else if (lock.locked()) {
      lock.end(() -> close(after));
    } else {
      new Unwritten(inboxModel).before(kit, place, () -> ask(place, after));
    }
  }

  private void ask(Overlay place, Runnable after) {
    boolean begun = HalfDone.on(inboxModel, screens.halfWritten(), shell);
    var ends = new Leaving.Ends(pulse.fetching() ? 1 : 0, begun);
    new Leaving(desk, tasks).ask(kit, place, ends, () -> close(after));
  }

  DeskScreens screens() {
    return screens;
  }

  private void close(Runnable after) {
    seconds.stop();
    lock.close();
    closeScreens();
    screens.search().close();
    pulse.close();
    tasks.close();
    outer
        .run(
            () -> {
              Listener commands = listener;
              if (commands != null) {
                commands.close();
              }
              desk.close();
              return true;
            })
        .onSuccess(done -> after.run())
        .onFailure(cause -> after.run())
        .start();
  }

  private boolean begin() {
    bell.begin(folder);
    pulse.start();
    try {
      listener =
          Listener.start(
              folder,
              console.threads().background(),
              new SecureRandom(),
              new DeskCommands(desk, console.clock(), Version.current(), lock::locked));
    } catch (IOException e) {
      // The console works without it: commands then say that the workspace is in use.
      return false;
    }
    return true;
  }

  /// Builds every view anew, in the language of the kit.
  ///
  /// @param destination the screen that is on show then
  private void fill(String destination) {
    model.personRoleProperty().set(kit.text(RoleWords.of(desk.person().role())));
    var made =
        new ShellController(
            kit,
            model,
            new ShellController.Frame(
                DeskScreens.destinations(desk.person().role()),
                this::open,
                this::speak,
                () -> help(Finding::palette, PaletteController::open),
                () -> help(Finding::help, HelpController::open),
                out(),
                console.singles()));
    shell = made;
    var place = new Overlay(made.view());
    LookKeys.over(place, kit.theme());
    overlay = place;
    frame.show(lock.over(place, kit, tasks), () -> Focus.first(made.view()));
    inbox =
        new InboxController(
            kit,
            desk,
            tasks,
            inboxModel,
            console.singles(),
            new InboxFrame(
                open -> model.badges().put(DeskScreens.INBOX, open),
                this::readStatus,
                () -> Entrance.folder(frame.stage()),
                clause -> help(Finding::help, help -> help.openClause(clause)),
                address -> console.getHostServices().showDocument(address),
                toChannels()));
    finding = finding(made, place, inbox);
    open(destination);
    readStatus();
  }

  private ShellController.Out out() {
    return new ShellController.Out(
        () -> leave(outside.openAgain()), lock.offered(), () -> leave(outside.restore()));
  }

  private Optional<Runnable> toChannels() {
    boolean offered = DeskScreens.offers(desk.person().role(), DeskScreens.CHANNELS);
    return offered ? Optional.of(() -> open(DeskScreens.CHANNELS)) : Optional.empty();
  }

  /// Whoever only registers never has the inbox before her.
  private boolean registers() {
    return desk.person().role() == Role.REGISTRAR;
  }

  private Finding finding(ShellController made, Overlay place, InboxController list) {
    var quick = screens.search().quick(kit, this::bring, () -> open(DeskScreens.SEARCH));
    Supplier<List<Command>> commands =
        () -> Stream.concat(list.commands().stream(), made.commands().stream()).toList();
    var around =
        registers()
            ? new Finding.Around(place, paletteModel, made::commands, typed -> List.of())
            : new Finding.Around(place, paletteModel, commands, quick::find);
    return new Finding(console, frame, desk, kit, around);
  }

  /// Does something with the palette or the help, once they are there.
  private <T> void help(Function<Finding, T> which, Consumer<T> action) {
    Finding now = finding;
    if (now != null && !lock.locked()) {
      action.accept(which.apply(now));
    }
  }

  private void bring(Hit hit) {
    bring(hit.item(), hit.folder());
  }

  /// Shows an item in the inbox, from wherever it was asked for.
  private void bring(ItemId item, Folder folder) {
    open(DeskScreens.INBOX, list -> list.bring(item, folder));
  }

  private void open(String destination) {
    open(destination, InboxController::onShow);
  }

  /// @param shown what becomes of the inbox once it is on show
  private void open(String destination, Consumer<InboxController> shown) {
    ShellController frameOfScreens = shell;
    InboxController inboxScreen = inbox;
    if (frameOfScreens == null || inboxScreen == null || frameOfScreens.asks()) {
      return;
    }
    inboxScreen.onHide();
    screens
        .screen(destination, kit, () -> leave(outside.openAgain()), this::speak, this::bring)
        .ifPresentOrElse(
            screen -> frameOfScreens.show(destination, screen),
            () -> {
              if (registers()) {
                return;
              }
              frameOfScreens.show(DeskScreens.INBOX, inboxScreen.view());
              // The window gives its focus to the first control of a new root; the list shall
              // have it.
              Fx.later(() -> shown.accept(inboxScreen));
            });
  }

  private void speak(Language language) {
    closeScreens();
    kit = outside.language().apply(language);
    fill(model.currentProperty().get());
  }

  private void closeScreens() {
    InboxController shown = inbox;
    if (shown != null) {
      shown.close();
    }
  }

  private void refresh() {
    InboxController shown = inbox;
    if (shown != null) {
      shown.refresh();
    }
    screens.moved();
    readStatus();
    if (!registers()) {
      bell.read(kit);
    }
  }

  private void second() {
    readStatus();
    if (!registers()) {
      bell.tick(kit);
    }
    lock.second(screens.idleMinutes());
  }

  private void readStatus() {
    tasks
        .run(() -> StatusLine.read(desk, pulse))
        .onSuccess(
            line -> {
              line.show(
                  kit, model, new StatusLine.Trouble(noRoom, backups.failed(), soundness.result()));
              roundMoved(line.fetching());
            })
        .start();
  }

  /// An empty list says otherwise while its first round is under way.
  private void roundMoved(boolean now) {
    InboxController shown = inbox;
    if (fetching != now && shown != null) {
      shown.refresh();
    }
    fetching = now;
  }

  private final class Changes implements Pulse.Listener {
    @Override
    public void roundBegan(Channel channel) {
      Fx.run(DeskFlow.this::readStatus);
    }

    @Override
    public void roundEnded(Rounds.Round round) {
      noRoom = false;
      screens.search().catchUp();
      Fx.run(DeskFlow.this::refresh);
    }

    @Override
    public void sent() {
      Fx.run(DeskFlow.this::refresh);
    }

    @Override
    public void broke(RuntimeException cause) {
      noRoom = Failures.noRoom(cause);
      Fx.run(DeskFlow.this::refresh);
    }
  }
}
