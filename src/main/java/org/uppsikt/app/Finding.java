package org.uppsikt.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.uppsikt.domain.policy.Provision;
import org.uppsikt.ui.help.HelpController;
import org.uppsikt.ui.help.HelpModel;
import org.uppsikt.ui.inbox.InboxView;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Pages;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.palette.PaletteController;
import org.uppsikt.ui.palette.PaletteModel;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.work.Desk;

/// Ctrl+K and F1 of an open desk, in one language: what can be done and gone to, what is found in
/// the items, what the help tells.
final class Finding {

  private final HelpController help;
  private final PaletteController palette;

  /// What the desk around it knows.
  ///
  /// @param overlay lies over the window
  /// @param model outlives the languages
  /// @param screens commands of the frame and of the screens
  /// @param quick looks through the items
  record Around(
      Overlay overlay,
      PaletteModel model,
      Supplier<List<Command>> screens,
      Function<String, List<Command>> quick) {}

  Finding(Console console, Console.WindowFrame frame, Desk desk, Kit kit, Around around) {
    var tasks = new Tasks(console.threads().background());
    var law = new AtomicReference<List<Provision>>(List.of());
    tasks.run(desk.guidelines()::law).onSuccess(law::set).start();
    var told =
        new HelpController.Outside(
            () -> keys(around.screens().get(), ShellController.keys(kit, InboxView.keys(kit))),
            console.singles(),
            desk.office()::policy,
            law::get,
            (title, lines) -> Pages.print(frame.stage(), title, lines));
    help = new HelpController(kit, new HelpModel(), told, around.overlay());
    palette =
        new PaletteController(
            kit,
            around.model(),
            tasks,
            new PaletteController.Outside(() -> all(around), around.quick()::apply),
            around.overlay());
  }

  HelpController help() {
    return help;
  }

  PaletteController palette() {
    return palette;
  }

  /// Of a button of the screen and a command of the same words the command, which says more: its
  /// keys, and why it cannot be done now. A command that cannot be done hides no button that can:
  /// it may belong to another screen, or to what the button's panel covers.
  static List<Command> once(List<Command> commands) {
    Set<String> known = titles(commands, command -> !isButton(command));
    Set<String> done = titles(commands, command -> !isButton(command) && command.possible());
    Set<String> pressed = titles(commands, command -> isButton(command) && command.possible());
    return commands.stream()
        .filter(
            command -> {
              boolean possible = command.possible();
              return isButton(command)
                  ? !(possible ? done : known).contains(command.title())
                  : possible || !pressed.contains(command.title());
            })
        .toList();
  }

  /// Those that have a button on the screen on show, and after them those that are always told.
  ///
  /// @param always with the screens that they tell wholly
  static List<KeyLine.Group> keys(List<Command> commands, List<KeyLine.Group> always) {
    Set<String> told = always.stream().map(KeyLine.Group::title).collect(Collectors.toSet());
    Map<String, List<KeyLine>> shown =
        commands.stream()
            .filter(command -> isButton(command) && !command.keys().isEmpty())
            .filter(command -> !told.contains(command.detail()))
            .collect(
                Collectors.groupingBy(
                    Command::detail,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        command -> new KeyLine(command.keys(), command.title()),
                        Collectors.toList())));
    var all = new ArrayList<KeyLine.Group>();
    shown.forEach((screen, lines) -> all.add(new KeyLine.Group(screen, lines)));
    all.addAll(always);
    return all;
  }

  private static Set<String> titles(List<Command> commands, Predicate<Command> which) {
    return commands.stream().filter(which).map(Command::title).collect(Collectors.toSet());
  }

  private static boolean isButton(Command command) {
    return command.id().startsWith(ShellController.BUTTON);
  }

  private List<Command> all(Around around) {
    var all = new ArrayList<>(once(around.screens().get()));
    all.addAll(help.commands());
    return all;
  }
}
