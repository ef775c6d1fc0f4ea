package org.uppsikt.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.Language;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LookKeys;

/// Runs the frame: screens, language, appearance, text size.
///
/// A change of language means new words in every view: the caller makes a new controller with a new
/// [Kit] around the same model.
public final class ShellController implements ShellActions {

  /// The destination that Ctrl+F leads to, where there is one.
  public static final String SEARCH = "search";

  /// What the ids of commands begin with that press a button of the screen on show.
  public static final String BUTTON = "button.";

  private final Kit kit;
  private final ShellModel model;
  private final Frame frame;
  private final ShellView view;

  /// What the frame needs from the outside.
  ///
  /// @param open called with the id of a destination when its screen is wanted; answer with [#show]
  /// @param find opens the palette
  /// @param help opens keys, terms and the library
  /// @param out the ways out of it
  /// @param singles whether single letters and digits act
  public record Frame(
      List<Destination> destinations,
      Consumer<String> open,
      Consumer<Language> language,
      Runnable find,
      Runnable help,
      Out out,
      BooleanProperty singles) {}

  /// How a person goes away from it.
  ///
  /// @param leave closes the workspace and leads to its sign-in
  /// @param lock covers it until she gives her password; empty where nobody has one, in practice
  /// @param restore closes the workspace and leads to the restoring of a backup
  public record Out(Runnable leave, Optional<Runnable> lock, Runnable restore) {}

  public ShellController(Kit kit, ShellModel model, Frame frame) {
    this.kit = kit;
    this.model = model;
    this.frame = frame;
    this.view = new ShellView(kit, model, frame, this);
    keys().install(view);
  }

  /// The root of the window.
  public Region view() {
    return view;
  }

  /// Whether the screen on show asks something, with what was typed there: it is answered or
  /// cancelled before another one comes.
  public boolean asks() {
    return view.asks();
  }

  /// Puts a screen into the frame.
  public void show(String destination, Node content) {
    model.currentProperty().set(destination);
    view.show(content);
  }

  @Override
  public void open(String destination) {
    unlessAsked(() -> frame.open().accept(destination));
  }

  @Override
  public void chooseLanguage(Language language) {
    unlessAsked(() -> frame.language().accept(language));
  }

  @Override
  public void showHelp() {
    frame.help().run();
  }

  @Override
  public void find() {
    unlessAsked(frame.find());
  }

  private void unlessAsked(Runnable way) {
    if (!view.asks()) {
      way.run();
    }
  }

  @Override
  public void leave() {
    unlessAsked(frame.out().leave());
  }

  @Override
  public Optional<Runnable> lock() {
    return frame.out().lock();
  }

  /// What works on every screen, as commands with their keys; the screens themselves too, and the
  /// buttons of the one on show.
  public List<Command> commands() {
    String current = model.currentProperty().get();
    var all = new ArrayList<>(new ShellCommands(kit, frame, this, view::showBell).all(current));
    frame.destinations().stream()
        .filter(screen -> screen.id().equals(current))
        .findFirst()
        .ifPresent(screen -> all.addAll(new ScreenCommands(kit, screen).of(view.getCenter())));
    return all;
  }

  /// Those of a screen, and with them those that work on every screen.
  public static List<KeyLine.Group> keys(Kit kit, List<KeyLine.Group> screen) {
    var all = new ArrayList<>(screen);
    all.add(Math.min(1, all.size()), anywhere(kit));
    return all;
  }

  /// The keys that work on every screen, as the overlay lists them.
  private static KeyLine.Group anywhere(Kit kit) {
    return new KeyLine.Group(
        kit.text(KeysText.ANYWHERE),
        List.of(
            new KeyLine("F1", kit.text(KeysText.ALL_KEYS)),
            new KeyLine("Ctrl+K", kit.text(PaletteText.FIND)),
            new KeyLine(Bell.KEY, kit.text(PaletteText.NOTICES)),
            new KeyLine("Ctrl+F", kit.text(ShellText.SEARCH)),
            new KeyLine("Ctrl+1 – 9", kit.text(KeysText.SCREEN)),
            new KeyLine(PersonMenu.LOCK_KEY, kit.text(ShellText.LOCK)),
            new KeyLine("F9", kit.text(KeysText.SWITCH_THEME)),
            new KeyLine("Ctrl +  −  0", kit.text(KeysText.TEXT_SIZE)),
            new KeyLine("Esc", kit.text(KeysText.CLOSE))));
  }

  private Keys keys() {
    var keys =
        LookKeys.bind(new Keys(), kit.theme())
            .on("F1", this::showHelp)
            .on("Ctrl+K", this::find)
            .on(Bell.KEY, () -> unlessAsked(view::showBell));
    lock().ifPresent(lock -> keys.on(PersonMenu.LOCK_KEY, lock));
    if (frame.destinations().stream().anyMatch(d -> d.id().equals(SEARCH))) {
      keys.on("Ctrl+F", () -> open(SEARCH));
    }
    for (int i = 0; i < Math.min(9, frame.destinations().size()); i++) {
      var id = frame.destinations().get(i).id();
      keys.on("Ctrl+" + (i + 1), () -> open(id));
    }
    return keys;
  }
}
