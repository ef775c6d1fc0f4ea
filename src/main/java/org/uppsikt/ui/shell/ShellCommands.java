package org.uppsikt.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.Language;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.RestoreText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme;

/// The frame as commands: screens, language, appearance, size of the text, help, the way out.
record ShellCommands(Kit kit, ShellController.Frame frame, ShellActions actions, Runnable bell) {

  private static final int STEP = 10;

  /// @param current id of the screen on show
  List<Command> all(String current) {
    var all = new ArrayList<Command>();
    int number = 1;
    for (Destination screen : frame.destinations()) {
      String key = number <= 9 ? "Ctrl+" + number : "";
      number++;
      all.add(
          Command.of(
                  Kind.SCREEN,
                  "screen." + screen.id(),
                  screen.icon(),
                  kit.text(screen.name()),
                  () -> actions.open(screen.id()))
              .keys(key)
              .unless(screen.id().equals(current) ? kit.text(PaletteText.ALREADY) : ""));
    }
    all.add(
        command("help", Feather.HELP_CIRCLE, kit.text(ShellText.HELP), actions::showHelp, "F1"));
    all.add(command("bell", Feather.BELL, kit.text(PaletteText.NOTICES), bell, Bell.KEY));
    look(all);
    languages(all);
    boolean letters = frame.singles().get();
    String title = kit.text(letters ? PaletteText.SINGLES_OFF : PaletteText.SINGLES_ON);
    all.add(command("singles", Feather.TYPE, title, () -> frame.singles().set(!letters), ""));
    actions
        .lock()
        .ifPresent(
            lock ->
                all.add(
                    command(
                        "lock",
                        Feather.LOCK,
                        kit.text(ShellText.LOCK),
                        lock,
                        PersonMenu.LOCK_KEY)));
    Runnable restore = frame.out().restore();
    all.add(command("restore", Feather.ROTATE_CCW, kit.text(RestoreText.TITLE), restore, ""));
    all.add(command("leave", Feather.LOG_OUT, kit.text(ShellText.LEAVE), actions::leave, ""));
    return all;
  }

  private void languages(List<Command> all) {
    for (Language language : Language.values()) {
      boolean now = language == kit.texts().language();
      String title = kit.text(ShellText.LANGUAGE) + ": " + language.ownName();
      Runnable speak = () -> actions.chooseLanguage(language);
      all.add(
          command("language." + language.tag(), Feather.GLOBE, title, speak, "")
              .unless(now ? kit.text(PaletteText.ALREADY) : ""));
    }
  }

  private void look(List<Command> all) {
    var theme = kit.theme();
    all.add(command("theme", Feather.SUN, kit.text(KeysText.SWITCH_THEME), theme::toggle, "F9"));
    all.add(size("text.larger", Feather.ZOOM_IN, ShellText.TEXT_LARGER, STEP, "Ctrl++"));
    all.add(size("text.smaller", Feather.ZOOM_OUT, ShellText.TEXT_SMALLER, -STEP, "Ctrl+−"));
    all.add(size("text.normal", Feather.TYPE, ShellText.TEXT_NORMAL, 0, "Ctrl+0"));
  }

  private Command size(String id, Feather icon, ShellText words, int step, String key) {
    var theme = kit.theme();
    int now = theme.percentProperty().get();
    int then = step == 0 ? 100 : Math.clamp(now + step, Theme.SMALLEST, Theme.LARGEST);
    return command(id, icon, kit.text(words), () -> theme.resize(then), key)
        .detail(kit.text(ShellText.TEXT_SIZE, now))
        .unless(now == then ? kit.text(PaletteText.ALREADY) : "");
  }

  private static Command command(String id, Feather icon, String title, Runnable run, String key) {
    return Command.of(Kind.COMMAND, "shell." + id, icon, title, run).keys(key);
  }
}
